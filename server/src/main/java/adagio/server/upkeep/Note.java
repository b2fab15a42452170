// SPDX-License-Identifier: Apache-2.0
package adagio.server.upkeep;

import adagio.server.storage.HouseValues;
import adagio.server.storage.Storage;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// The row in which one piece of upkeep notes how it went, for all houses on one database.
final class Note {
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
        return Noted.read(storage.read(handle -> HouseValues.find(handle, name)).orElse(""));
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
