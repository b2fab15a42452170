// SPDX-License-Identifier: Apache-2.0
package adagio.server.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.storage.CannotStore;
import adagio.server.storage.Database;
import adagio.server.storage.Storage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Two houses as two holders of claims on one storage.
@ParameterizedClass
@EnumSource(Database.class)
class ClaimsTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private final Database database;
    @TempDir Path folder;
    private Storage storage;
    private Instant now = Instant.parse("2027-03-10T19:00:00Z");
    private Claims one;
    private Claims two;

    ClaimsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws CannotStore {
        storage = Storage.open(database.in(folder));
        one = new Claims(storage, () -> now);
        two = new Claims(storage, () -> now);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void aJobIsDoneByOneHouseOnceAnInterval() {
        assertTrue(one.take("job", HOUR));
        assertFalse(two.take("job", HOUR));
        assertFalse(one.take("job", HOUR), "it has it already");
        one.done("job", HOUR);
        assertFalse(one.take("job", HOUR));
        assertEquals(HOUR, two.wait("job", HOUR));
        now = now.plus(HOUR);
        assertTrue(two.take("job", HOUR));
        assertTrue(one.take("another", HOUR), "each job has a turn of its own");
    }

    @Test
    void whatAKilledHouseHadAnotherTakesOverAfterTheSpan() {
        assertTrue(one.take("job", HOUR));
        now = now.plus(Claims.SPAN).minusMillis(1);
        assertFalse(two.take("job", HOUR));
        assertEquals(Duration.ofMillis(1), two.wait("job", HOUR));
        now = now.plusMillis(1);
        assertTrue(two.take("job", HOUR));
        assertFalse(one.renew("job"), "a house that stood still has lost it");
        one.done("job", HOUR);
        assertFalse(one.take("job", HOUR), "what it says late changes nothing");
        two.done("job", HOUR);
        assertEquals(HOUR, one.wait("job", HOUR));
    }

    @Test
    void aLongJobIsHeldWhileItIsRenewedAndGivenBackWhenAHouseCloses() {
        assertTrue(one.take("job", HOUR));
        for (int i = 0; i < 10; i++) {
            now = now.plus(Claims.SPAN.dividedBy(3));
            assertTrue(one.renew("job"));
            assertFalse(two.take("job", HOUR));
        }
        one.letGo("job");
        assertTrue(two.take("job", HOUR));
    }

    @Test
    void aClockThatWasYearsAheadHoldsNothingUp() {
        now = Instant.parse("2035-01-01T00:00:00Z");
        assertTrue(one.take("done", HOUR));
        one.done("done", HOUR);
        assertTrue(one.take("held", HOUR));
        now = Instant.parse("2027-03-10T19:00:00Z");
        assertTrue(two.take("done", HOUR));
        assertTrue(two.take("held", HOUR));
    }

    @Test
    void roundsOfTwoHousesDoOneThingOnceAndWhatIsEachHousesTwice() throws InterruptedException {
        var once = new AtomicInteger();
        var each = new AtomicInteger();
        var done = new CountDownLatch(3);
        List<Round> rounds =
                List.of(
                        new Round("once", Duration.ZERO, HOUR, () -> count(once, done)),
                        new Round(
                                "each",
                                Round.Whose.EACH_HOUSE,
                                Duration.ZERO,
                                HOUR,
                                () -> count(each, done)));
        var first = new Rounds(rounds, one);
        var second = new Rounds(rounds, two);
        first.beforeStart();
        second.beforeStart();
        done.await();
        first.afterStop();
        second.afterStop();
        assertEquals(1, once.get());
        assertEquals(2, each.get());
    }

    private static void count(AtomicInteger counter, CountDownLatch done) {
        counter.incrementAndGet();
        done.countDown();
    }
}
