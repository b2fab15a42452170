// SPDX-License-Identifier: Apache-2.0
package adagio.checks.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.studio.TrialDesk;
import adagio.studio.Studio;
import adagio.studio.booking.Booking;
import adagio.studio.free.Quarter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Judges what was booked by intervals of time alone; it computes them from the services and never
/// looks at a claim. Then it asks whether the claims are exactly what the living bookings need.
public final class IntervalChecker {
    private final Studio studio;
    private final TrialDesk desk;
    private final Instant now;

    /// A judge of one studio.
    public IntervalChecker(Studio studio, TrialDesk desk, Instant now) {
        this.studio = studio;
        this.desk = desk;
        this.now = now;
    }

    private record Busy(Instant from, Instant to, String by) {}

    /// Fails on the first overlap, and on a claim too many or too few.
    ///
    /// @return how many bookings live
    public int check() {
        var busy = new TreeMap<String, List<Busy>>();
        var living = desk.bookings().stream().filter(each -> !each.isOver(now)).toList();
        living.forEach(each -> add(busy, each));
        for (var block : desk.blocks()) {
            busy.computeIfAbsent(block.resource(), _ -> new ArrayList<>())
                    .add(
                            new Busy(
                                    Quarter.begin(block.stretch().from()),
                                    Quarter.begin(block.stretch().to()),
                                    block.id()));
        }
        busy.forEach(IntervalChecker::noOverlap);
        assertEquals(expectedClaims(), desk.claims());
        return living.size();
    }

    private void add(Map<String, List<Busy>> busy, Booking booking) {
        var service = studio.getService(booking.wish().service());
        Instant end = booking.start().plusSeconds(service.minutes() * 60L);
        Instant free = end.plusSeconds(service.turnoverMinutes() * 60L);
        assertEquals(service.people(), booking.placing().therapists().size());
        put(busy, "r/" + booking.placing().room(), new Busy(booking.start(), free, booking.id()));
        for (String each : booking.placing().therapists()) {
            put(busy, "t/" + each, new Busy(booking.start(), free, booking.id()));
        }
        for (var each : booking.wish().clients()) {
            put(busy, each.resource(), new Busy(booking.start(), end, booking.id()));
        }
    }

    private static void put(Map<String, List<Busy>> busy, String resource, Busy one) {
        busy.computeIfAbsent(resource, _ -> new ArrayList<>()).add(one);
    }

    private static void noOverlap(String resource, List<Busy> all) {
        all.sort(Comparator.comparing(Busy::from));
        for (int i = 1; i < all.size(); i++) {
            assertTrue(
                    !all.get(i).from().isBefore(all.get(i - 1).to()),
                    resource + ": " + all.get(i - 1) + " and " + all.get(i));
        }
    }

    /// A tentative booking that has lapsed may keep its claims until somebody needs them.
    private Map<String, String> expectedClaims() {
        var claims = new TreeMap<String, String>();
        for (var booking : desk.bookings()) {
            if (booking.status() != adagio.studio.booking.Status.CANCELLED) {
                for (var claim : TrialDesk.expected(booking)) {
                    for (long q = claim.stretch().from(); q < claim.stretch().to(); q++) {
                        claims.put(claim.resource() + " " + q, booking.id());
                    }
                }
            }
        }
        for (var block : desk.blocks()) {
            for (long q = block.stretch().from(); q < block.stretch().to(); q++) {
                claims.put(block.resource() + " " + q, block.id());
            }
        }
        return claims;
    }
}
