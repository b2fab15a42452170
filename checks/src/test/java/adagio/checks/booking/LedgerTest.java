// SPDX-License-Identifier: Apache-2.0
package adagio.checks.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.checks.Launched;
import adagio.server.storage.CannotStore;
import adagio.server.storage.Storage;
import adagio.server.storage.StorageSettings;
import adagio.server.studio.TrialDesk;
import adagio.studio.SampleStudio;
import adagio.studio.Studio;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ledger without pages: random work judged by intervals, against the model, and under kill -9.
class LedgerTest {
    private static final Instant NOW = Instant.parse("2027-03-01T08:00:00Z");
    private static final int DESKS = 8;
    private final Studio studio = SampleStudio.studio();

    @TempDir Path folder;

    private Storage sqlite() throws CannotStore {
        return Storage.open(StorageSettings.in(folder));
    }

    private Storage postgres() throws CannotStore {
        return Storage.open(new StorageSettings(folder, Postgres.newDatabase()));
    }

    @Test
    void eightDesksAtRandomWorkNeverOverlapOnSqlite() throws CannotStore {
        try (var storage = sqlite()) {
            eightDesks(storage);
        }
    }

    @Test
    void eightDesksAtRandomWorkNeverOverlapOnPostgres() throws CannotStore {
        try (var storage = postgres()) {
            eightDesks(storage);
        }
    }

    /// A clock that each look moves on by a second: tentative bookings lapse in the middle of it
    /// all.
    private void eightDesks(Storage storage) {
        var seconds = new AtomicLong();
        InstantSource clock = () -> NOW.plusSeconds(seconds.incrementAndGet());
        long end = System.nanoTime() + Proof.rounds(4, 60) * 1_000_000_000L;
        var work = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < DESKS; i++) {
            var random = new Random(i);
            var desk = new TrialDesk(storage, studio, clock, random).desk();
            var worker = new RandomWork("desk " + i + " ", desk, random);
            work.add(
                    () -> {
                        int steps = 0;
                        while (steps < 20 || System.nanoTime() < end) {
                            worker.step();
                            steps++;
                        }
                        return steps;
                    });
        }
        int steps = Proof.race(work).stream().mapToInt(Integer::intValue).sum();
        var desk = new TrialDesk(storage, studio, clock, new Random());
        int living = new IntervalChecker(studio, desk, clock.instant()).check();
        assertTrue(steps >= DESKS * 20 && living > 0, steps + " steps, " + living + " live");
    }

    @Test
    void aHistoryGivesTheSameAnswersAsTheModelOnSqlite() throws CannotStore {
        try (var storage = sqlite()) {
            sameAsTheModel(storage);
        }
    }

    @Test
    void aHistoryGivesTheSameAnswersAsTheModelOnPostgres() throws CannotStore {
        try (var storage = postgres()) {
            sameAsTheModel(storage);
        }
    }

    private void sameAsTheModel(Storage storage) {
        var real = new Random(5);
        var modelled = new Random(5);
        var first = new AtomicLong();
        var second = new AtomicLong();
        var desk = new TrialDesk(storage, studio, () -> later(first), real).desk();
        var model = ModelDesk.open(studio, () -> later(second), modelled);
        var one = new RandomWork("one ", desk, real);
        var two = new RandomWork("one ", model, modelled);
        var met = new HashSet<String>();
        for (int i = 0; i < Proof.rounds(400, 20_000); i++) {
            String expected = two.step();
            assertEquals(expected, one.step(), "step " + i);
            met.add(expected.split(" ", -1)[0]);
        }
        assertTrue(met.containsAll(List.of("done", "taken", "over", "block")), met.toString());
    }

    private static Instant later(AtomicLong seconds) {
        return NOW.plusSeconds(seconds.addAndGet(3));
    }

    @Test
    void killedInTheMiddleItHasEverythingItAcknowledgedAndNothingHalfMade()
            throws CannotStore, IOException {
        var acknowledged = new HashSet<String>();
        for (int round = 0; round < Proof.rounds(10, 200); round++) {
            acknowledged.addAll(bookAndKill(round));
            try (var storage = sqlite()) {
                var desk = new TrialDesk(storage, studio, () -> NOW, new Random());
                var kept = new HashSet<String>();
                desk.bookings().forEach(each -> kept.add(each.id()));
                assertTrue(kept.containsAll(acknowledged), "round " + round);
                new IntervalChecker(studio, desk, NOW).check();
            }
        }
        assertTrue(acknowledged.size() > 20, acknowledged.size() + " were acknowledged");
    }

    /// Reads what a process says it has booked, and kills it after some of it.
    private List<String> bookAndKill(int round) throws IOException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "adagio.checks.booking.DeskToKill",
                                folder.toString(),
                                Integer.toString(round))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .directory(Launched.root().toFile())
                        .start();
        var ids = new ArrayList<String>();
        int most = 10 + round * 13 % 40;
        try (var out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String id = out.readLine(); id != null; id = out.readLine()) {
                ids.add(id);
                if (ids.size() == most) {
                    process.toHandle().destroyForcibly(); // what it had said is still read
                }
            }
        }
        process.onExit().join();
        return ids;
    }
}
