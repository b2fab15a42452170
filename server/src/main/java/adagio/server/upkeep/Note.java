// SPDX-License-Identifier: Apache-2.0
package adagio.server.upkeep;

import adagio.server.storage.HouseValues;
import adagio.server.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// The row in which one piece of upkeep notes how it went. Of any number of houses on one database
/// one takes it in hand: whoever changes the row from what all of them read.
final class Note {
    /// Longer than anything takes; after that, who took it in hand was killed.
    private static final Duration IN_HAND = Duration.ofHours(2);

    private final Storage storage;
    private final String name;
    private final InstantSource clock;

    Note(Storage storage, String name, InstantSource clock) {
        this.storage = storage;
        this.name = name;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    Noted read() {
        return Noted.read(text());
    }

    private String text() {
        return storage.read(handle -> HouseValues.find(handle, name)).orElse("");
    }

    /// Takes it in hand, unless another house did.
    ///
    /// @param seen what [#read] gave
    boolean take(Noted seen) {
        String before = text();
        if (!Noted.read(before).equals(seen)) {
            return false;
        }
        String mine = new Noted(Noted.How.BUSY, now().plus(IN_HAND), "going on").text();
        return storage.write(
                handle ->
                        before.isEmpty()
                                ? HouseValues.putFirst(handle, name, mine)
                                : handle.execute(
                                                "UPDATE house SET value = ? WHERE name = ? AND value"
                                                        + " = ?",
                                                mine,
                                                name,
                                                before)
                                        == 1);
    }

    void end(Noted.How how, String what) {
        String text = new Noted(how, now(), what).text();
        storage.write(
                handle -> {
                    HouseValues.put(handle, name, text);
                    return true;
                });
    }
}
