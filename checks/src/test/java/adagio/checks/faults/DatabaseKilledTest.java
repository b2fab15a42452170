// SPDX-License-Identifier: Apache-2.0
package adagio.checks.faults;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.checks.booking.IntervalChecker;
import adagio.checks.booking.Proof;
import adagio.server.storage.CannotStore;
import adagio.server.storage.Storage;
import adagio.server.storage.StorageLost;
import adagio.server.storage.StorageSettings;
import adagio.server.studio.TrialDesk;
import adagio.studio.SampleStudio;
import adagio.studio.Studio;
import adagio.studio.booking.Answer;
import adagio.studio.booking.Client;
import adagio.studio.booking.Wish;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Desks whose PostgreSQL is killed under them, again and again.
class DatabaseKilledTest {
    private static final Instant NOW = Instant.parse("2027-03-01T08:00:00Z");
    private static final Instant NINE = Instant.parse("2027-03-01T09:00:00Z");
    private static final int DAYS = 600;
    private static final int QUARTERS = 36;
    private static final int DESKS = 4;
    private final Studio studio = SampleStudio.studio();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @TempDir Path folder;

    /// What was asked when the database went away.
    private record Unanswered(Wish wish, Instant start, String key) {}

    @Test
    void noBookingThatWasAcknowledgedIsLostAndTheSameKeyFindsWhatWasNotAnswered()
            throws CannotStore, IOException, InterruptedException, ExecutionException {
        Files.createDirectories(folder.resolve("data"));
        try (var postgres = PostgresProcess.open(folder.resolve("postgres"));
                var storage =
                        Storage.open(
                                new StorageSettings(folder.resolve("data"), postgres.database()))) {
            for (int round = 0; round < Proof.rounds(10, 200); round++) {
                var after = desk(storage, -1 - round);
                for (var each : killed(postgres, storage, round)) {
                    var answer = after.book(each.wish, each.start, false, each.key);
                    if (answer instanceof Answer.Done(var booking, _)) {
                        acknowledged.add(booking.id());
                    } else {
                        assertInstanceOf(Answer.Taken.class, answer);
                    }
                }
                whole(storage, round);
            }
        }
    }

    private List<Unanswered> killed(PostgresProcess postgres, Storage storage, int round)
            throws IOException, InterruptedException, ExecutionException {
        int enough = acknowledged.size() + 10 + round * 7 % 25;
        try (var desks = Executors.newFixedThreadPool(DESKS)) {
            var working = new ArrayList<Future<Unanswered>>();
            for (int i = 0; i < DESKS; i++) {
                int number = round * DESKS + i;
                working.add(desks.submit(() -> bookUntilItIsGone(storage, number)));
            }
            Eventually.get(acknowledged::size, count -> count >= enough);
            postgres.kill();
            var unanswered = new ArrayList<Unanswered>();
            for (var each : working) {
                unanswered.add(each.get());
            }
            postgres.start();
            return unanswered;
        }
    }

    private adagio.studio.booking.Desk desk(Storage storage, int seed) {
        return new TrialDesk(storage, studio, () -> NOW, new Random(seed)).desk();
    }

    private Unanswered bookUntilItIsGone(Storage storage, int number) {
        var random = new Random(number);
        var desk = desk(storage, number);
        for (int n = 0; ; n++) {
            String who = number + "." + n + "@example.org";
            var clients = List.of(new Client("A", "a" + who), new Client("B", "b" + who));
            var wish = new Wish("couples-60", List.of("any", "any"), clients);
            long quarter = 96L * random.nextInt(DAYS) + random.nextInt(QUARTERS);
            var start = NINE.plusSeconds(900 * quarter);
            try {
                if (desk.book(wish, start, false, who) instanceof Answer.Done(var booking, _)) {
                    acknowledged.add(booking.id());
                }
            } catch (StorageLost gone) {
                return new Unanswered(wish, start, who);
            }
        }
    }

    private void whole(Storage storage, int round) {
        var desk = new TrialDesk(storage, studio, () -> NOW, new Random());
        var kept = new HashSet<String>();
        desk.bookings().forEach(each -> kept.add(each.id()));
        assertTrue(kept.containsAll(acknowledged), "round " + round);
        new IntervalChecker(studio, desk, NOW).check();
    }
}
