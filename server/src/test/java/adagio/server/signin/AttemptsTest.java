// SPDX-License-Identifier: Apache-2.0
package adagio.server.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.storage.CannotStore;
import adagio.server.storage.Database;
import adagio.server.storage.Storage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class AttemptsTest {
    private final Database database;
    @TempDir Path folder;
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-22T20:00:00Z"));
    private Storage storage;
    private Attempts attempts;

    AttemptsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws CannotStore {
        storage = Storage.open(database.in(folder));
        attempts = new Attempts(storage, now::get);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private void pass(Duration time) {
        now.updateAndGet(each -> each.plus(time));
    }

    /// Tries as fast as it may.
    private Duration fail(String where, String whom, int times) {
        Duration longest = Duration.ZERO;
        for (int i = 0; i < times; i++) {
            Duration wait = attempts.begin(where, whom);
            while (!wait.isZero()) {
                longest = longest.compareTo(wait) < 0 ? wait : longest;
                pass(wait);
                wait = attempts.begin(where, whom);
            }
        }
        return longest;
    }

    @Test
    void whoKeepsFailingWaitsLongerAndLonger() {
        assertEquals(Duration.ZERO, fail("a", "Ana", 5));
        assertEquals(Duration.ZERO, attempts.begin("a", "Ana"));
        assertEquals(Duration.ofSeconds(1), attempts.begin("a", "Ana"));
        assertTrue(fail("a", "Ana", 30).equals(Duration.ofMinutes(15)));
    }

    @Test
    void aClockThatJumpsBackShutsNobodyOut() {
        fail("a", "Ana", 6);
        assertTrue(attempts.begin("a", "Ana").isPositive());
        pass(Duration.ofHours(-1));
        assertEquals(Duration.ZERO, attempts.begin("a", "Ana"));
    }

    @Test
    void nobodyIsShutOutByTheFailuresOfAnother() {
        fail("elsewhere", "Ana", 40);
        assertTrue(attempts.begin("home", "Ana").compareTo(Duration.ofSeconds(30)) <= 0);
        pass(Duration.ofSeconds(30));
        assertEquals(Duration.ZERO, attempts.begin("home", "Ana"));
        attempts.worked("home", "Ana");
        assertEquals(Duration.ZERO, attempts.begin("home", "Ana"));
    }

    @Test
    void oneAddressCannotShutAHundredThousandHouseholdsOutOfRecovering() {
        for (int i = 0; i < 1_000; i++) {
            attempts.begin("elsewhere", "");
        }
        assertTrue(attempts.begin("elsewhere", "").isPositive());
        assertEquals(Duration.ZERO, attempts.begin("home", ""));
        fail("home", "", 10);
        attempts.worked("home", "");
        assertTrue(attempts.begin("elsewhere", "").isPositive());
    }

    @Test
    void whoTriesManyNamesWaitsToo() {
        Duration longest = Duration.ZERO;
        for (int i = 0; i < 40; i++) {
            Duration wait = attempts.begin("a", "name" + i);
            longest = longest.compareTo(wait) < 0 ? wait : longest;
            pass(wait);
        }
        assertTrue(longest.compareTo(Duration.ofMinutes(4)) > 0, longest.toString());
    }

    @Test
    void aThousandAtOnceAreNotAThousandTries() throws Exception {
        Callable<Boolean> attempt = () -> attempts.begin("a", "Ana").isZero();
        int made = 0;
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : all.invokeAll(Collections.nCopies(1_000, attempt))) {
                made += each.get() ? 1 : 0;
            }
        }
        assertEquals(6, made);
    }

    @Test
    void anHourForgetsEverything() {
        fail("a", "Ana", 30);
        pass(Duration.ofMinutes(61));
        assertEquals(Duration.ZERO, fail("a", "Ana", 5));
        int counts =
                storage.read(
                        handle ->
                                handle.createQuery("SELECT COUNT(*) FROM attempt")
                                        .mapTo(Integer.class)
                                        .one());
        assertEquals(2, counts);
    }
}
