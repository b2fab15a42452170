// SPDX-License-Identifier: Apache-2.0
package adagio.checks.faults;

import adagio.server.storage.CannotStore;
import adagio.server.storage.Storage;
import adagio.server.storage.StorageSettings;
import adagio.server.studio.TrialDesk;
import adagio.studio.SampleStudio;
import adagio.studio.booking.Answer;
import adagio.studio.booking.Booking;
import adagio.studio.booking.Client;
import adagio.studio.booking.Status;
import adagio.studio.booking.Wish;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

/// A clock that jumps under an open studio: days ahead, an hour back, and over the nights on which
/// the wall changes (R2). The house runs in this process, since its clock is what is moved.
final class JumpingClock {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOW = Instant.parse("2027-03-01T08:00:00Z");
    private static final List<Duration> JUMPS =
            List.of(
                    Duration.ofDays(1),
                    Duration.ofHours(-1),
                    Duration.ofHours(-26),
                    Duration.ofMinutes(40),
                    Duration.ofDays(3),
                    Duration.ofSeconds(-30));
    private final Random random;
    private final Tally tally;
    private Instant now = NOW;
    private int clients;

    private JumpingClock(Random random, Tally tally) {
        this.random = random;
        this.tally = tally;
    }

    /// Lets the clock jump so many times while bookings are made.
    static List<Line> times(int rounds, long seed, Path folder) {
        var tally = new Tally("the clock jumps: a day ahead, an hour back, DST");
        try (var storage = Storage.open(StorageSettings.in(folder))) {
            var clock = new JumpingClock(new Random(seed), tally);
            var desk = new TrialDesk(storage, SampleStudio.studio(), () -> clock.now, clock.random);
            for (int i = 0; i < rounds; i++) {
                clock.round(desk, i);
            }
            clock.walls(desk);
        } catch (CannotStore e) {
            tally.require(false, String.valueOf(e.getMessage()));
        }
        return tally.lines();
    }

    private Wish wish() {
        clients++;
        return new Wish(
                "couples-60",
                List.of("any", "any"),
                List.of(
                        new Client("A", "a" + clients + "@example.org"),
                        new Client("B", "b" + clients + "@example.org")));
    }

    private List<Booking> book(TrialDesk desk, Instant start, boolean tentative) {
        return desk.desk().book(wish(), start, tentative, "key-" + clients)
                        instanceof Answer.Done(var booking, _)
                ? List.of(booking)
                : List.of();
    }

    private void round(TrialDesk desk, int round) {
        Instant start =
                LocalDate.ofInstant(now, LONDON)
                        .plusDays(10 + round % 50)
                        .atTime(LocalTime.of(9 + round % 8, 0))
                        .atZone(LONDON)
                        .toInstant();
        var firm = book(desk, start, false);
        var tentative = book(desk, start.plus(Duration.ofDays(100)), true);
        tally.acknowledged(firm.size() + tentative.size());
        now = now.plus(JUMPS.get(random.nextInt(JUMPS.size())));
        var unused = desk.desk().lapse();
        firm.forEach(each -> tally.lost(holds(desk, each, Status.CONFIRMED) ? 0 : 1));
        for (Booking each : tentative) {
            boolean over = each.lapses() <= now.getEpochSecond();
            boolean holds = holds(desk, each, Status.TENTATIVE);
            tally.require(holds != over, "a tentative one " + (over ? "stays" : "went early"));
        }
        for (Booking each : desk.bookings()) {
            boolean claims = each.status() != Status.CANCELLED;
            boolean has = desk.claims().containsValue(each.id());
            tally.halfMade(claims == has ? 0 : 1);
        }
        tally.round();
    }

    private static boolean holds(TrialDesk desk, Booking booking, Status status) {
        return desk.bookings().stream()
                .anyMatch(each -> each.id().equals(booking.id()) && each.status() == status);
    }

    /// Nine in the morning stays nine in the morning on the days around both changes.
    private void walls(TrialDesk desk) {
        now = NOW;
        for (LocalDate day :
                List.of(
                        LocalDate.of(2027, 3, 27),
                        LocalDate.of(2027, 3, 28),
                        LocalDate.of(2027, 10, 30),
                        LocalDate.of(2027, 10, 31))) {
            Instant nine = day.atTime(9, 0).atZone(LONDON).toInstant();
            var free = book(desk, nine, false);
            tally.require(free.size() <= 1, "two at once");
            Instant eight = nine.minus(Duration.ofHours(1));
            tally.require(book(desk, eight, false).isEmpty(), "before it opens on " + day);
            tally.acknowledged(free.size());
        }
    }
}
