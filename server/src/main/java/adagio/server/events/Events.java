// SPDX-License-Identifier: Apache-2.0
package adagio.server.events;

import adagio.server.storage.Storage;
import adagio.server.storage.StorageSettings;
import java.util.function.Consumer;

/// What houses tell each other while they run.
public interface Events extends AutoCloseable {
    /// The longest message, in bytes of UTF-8: PostgreSQL carries 8,000, its name included.
    int MOST_BYTES = 7_000;

    /// Those of one house.
    ///
    /// @param settings say which database
    /// @param storage open
    /// @return to be closed
    static Events of(StorageSettings settings, Storage storage) {
        return settings.isFile()
                ? new OneHouse()
                : PostgresEvents.open(settings.database(), storage);
    }

    /// Whether there can be no other house.
    ///
    /// @return true on a file
    boolean alone();

    /// Tells all other houses. Returns at once; a message may get lost, and may come late.
    ///
    /// @param topic a word
    /// @param text at most [#MOST_BYTES] bytes
    void tell(String topic, String text);

    /// Listens to what other houses tell, one message after the other.
    ///
    /// @param topic a word
    /// @param listener is called on a thread of its own for all; what it throws is logged
    void hear(String topic, Consumer<String> listener);

    /// Is called when messages may have been missed: read again what stands in the database.
    ///
    /// @param again called on the listeners' thread
    void onGap(Runnable again);

    /// The clock that all houses have in common.
    ///
    /// @return milliseconds since a moment that means nothing
    double now();

    @Override
    void close();
}
