// SPDX-License-Identifier: Apache-2.0
package adagio.server.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.storage.CannotStore;
import adagio.server.storage.Database;
import adagio.server.storage.Storage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class AllowanceTest {
    private static final Duration SPAN = Duration.ofMinutes(10);
    private final Database database;
    @TempDir Path folder;
    private Storage storage;
    private Instant now = Instant.parse("2027-03-10T19:00:00Z");

    AllowanceTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws CannotStore {
        storage = Storage.open(database.in(folder));
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private Allowance house(String what) {
        return new Allowance(storage, () -> now, new Allowance.Of(what, 3, SPAN));
    }

    private int rows() {
        return storage.read(
                handle ->
                        handle.createQuery("SELECT COUNT(*) FROM allowance")
                                .mapTo(Integer.class)
                                .one());
    }

    @Test
    void whatOneHouseCountedAnotherKnows() {
        assertTrue(house("keep").allows("10.0.0.1"));
        assertTrue(house("keep").allows("10.0.0.1"));
        assertTrue(house("keep").left("10.0.0.1"), "looking counts nothing");
        assertTrue(house("keep").allows("10.0.0.1"));
        assertFalse(house("keep").allows("10.0.0.1"));
        assertTrue(house("keep").allows("10.0.0.2"), "each has their own");
        assertTrue(house("join").allows("10.0.0.1"), "for each thing");
    }

    @Test
    void everythingBeginsAnewWhenTheTimeIsOverAndRowsGo() {
        for (int i = 0; i < 10; i++) {
            house("keep").allows("10.0.0.1");
        }
        now = now.plus(SPAN);
        assertTrue(house("keep").allows("10.0.0.1"));
        assertEquals(1, rows());
        assertEquals(0, Allowance.forget(storage, () -> now));
        now = now.plus(SPAN);
        assertEquals(1, Allowance.forget(storage, () -> now));
        assertEquals(0, rows());
    }

    @Test
    void aClockThatWasYearsAheadShutsNobodyOut() {
        now = Instant.parse("2035-01-01T00:00:00Z");
        for (int i = 0; i < 4; i++) {
            house("keep").allows("10.0.0.1");
        }
        now = Instant.parse("2027-03-10T19:00:00Z");
        assertTrue(house("keep").allows("10.0.0.1"));
    }
}
