// SPDX-License-Identifier: Apache-2.0
package adagio.server.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Erasing knows whose a row is by its columns, so every table has to say.
class OwnersTest {
    private static final Set<String> OWNERS =
            Set.of("household_id", "person_id", "pair_id", "first_person", "second_person");

    /// What is nobody's of a household. What a challenge is about lapses after five minutes.
    private static final Set<String> NOBODYS =
            Set.of(
                    "house",
                    "household",
                    "erased",
                    "attempt",
                    "challenge",
                    "studio",
                    "booking",
                    "claim",
                    "block",
                    "booking_key",
                    "day_change",
                    // A studio's own; clients have no account, and their cards lapse by themselves.
                    "studio_link",
                    "client_card",
                    "desk_staff",
                    "desk_login",
                    "visit_note",
                    "studio_change",
                    "waiting",
                    "visit_told",
                    "visit_paid",
                    // That a copy was played, by the copy's id alone, so that it is not told twice.
                    "road_played",
                    // Houses among themselves; what plays is named by its sound or a code alone.
                    "job",
                    "allowance",
                    "live_sound",
                    "live_link",
                    "live_duet");

    @TempDir Path folder;

    @Test
    void everyTableSaysWhoseItsRowsAre() throws CannotStore {
        Storage.open(StorageSettings.in(folder)).close();
        var silent = new ArrayList<String>();
        try (var engine = SqliteEngine.open(StorageSettings.in(folder).file())) {
            List<String> tables = engine.read(Schema::tables);
            var owned = new TreeSet<String>();
            for (String column : OWNERS) {
                owned.addAll(engine.read(handle -> engine.tablesWith(handle, column)));
            }
            for (String table : tables) {
                if (!owned.contains(table) && !NOBODYS.contains(table)) {
                    silent.add(table);
                }
            }
            assertTrue(owned.contains("credential"));
        }
        assertEquals(List.of(), silent, "say whose the rows are, or list the table here");
    }
}
