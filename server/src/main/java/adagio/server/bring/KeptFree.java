// SPDX-License-Identifier: Apache-2.0
package adagio.server.bring;

import adagio.server.studio.Books;
import adagio.server.visit.LocalWords;
import adagio.studio.Studio;
import adagio.studio.booking.Booking;
import adagio.studio.booking.Claim;
import adagio.studio.free.Quarter;
import adagio.studio.free.Stretch;
import adagio.studio.free.Use;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Keeps the busy times of a calendar free for one therapist: what of them is kept free already
/// stays as it is, and what is booked is said.
public final class KeptFree {
    private static final int MOST_BLOCK = 31 * Quarter.A_DAY;
    private static final int MOST_SAID = 50;
    private final Books books;
    private final Studio studio;
    private final String resource;
    private final List<String> faults = new ArrayList<>();
    private int done;
    private int before;

    /// Nothing kept yet.
    ///
    /// @param books what is booked
    /// @param studio set up
    /// @param therapist an id
    public KeptFree(Books books, Studio studio, String therapist) {
        this.books = books;
        this.studio = studio;
        this.resource = Use.therapist(therapist);
    }

    /// How many stretches were not kept free before.
    public int done() {
        return done;
    }

    /// How many busy times were there already.
    public int before() {
        return before;
    }

    /// Visits that are booked in the middle of them.
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /// Keeps one busy time free, out to whole quarters.
    ///
    /// @param from its beginning
    /// @param to its end
    public void keep(Instant from, Instant to) {
        var whole =
                new Stretch(
                        Math.floorDiv(from.getEpochSecond(), (long) Quarter.SECONDS),
                        Math.max(
                                Quarter.notBefore(to),
                                Math.floorDiv(from.getEpochSecond(), (long) Quarter.SECONDS) + 1));
        var visits = visits(whole);
        visits.forEach(this::say);
        var rest = List.of(whole);
        for (var block : books.blocks(studio, whole)) {
            rest = block.resource().equals(resource) ? without(rest, block.stretch()) : rest;
        }
        for (var visit : visits) {
            rest = without(rest, claim(visit));
        }
        int kept = rest.stream().mapToInt(this::block).sum();
        done += kept;
        before += kept == 0 && visits.isEmpty() ? 1 : 0;
    }

    /// The therapist's visits in it; turnover counts.
    private List<Booking> visits(Stretch whole) {
        var now = books.clock().instant();
        return books.list(studio, whole.wider(Quarter.A_DAY, 0)).stream()
                .filter(each -> !each.isOver(now))
                .filter(each -> each.placing().therapists().stream().anyMatch(this::theirs))
                .filter(each -> overlap(claim(each), whole))
                .toList();
    }

    private static boolean overlap(Stretch one, Stretch other) {
        return one.from() < other.to() && other.from() < one.to();
    }

    private boolean theirs(String therapist) {
        return Use.therapist(therapist).equals(resource);
    }

    private Stretch claim(Booking visit) {
        return Claim.of(visit).stream()
                .filter(each -> each.resource().equals(resource))
                .map(Claim::stretch)
                .findFirst()
                .orElseThrow();
    }

    private void say(Booking visit) {
        if (faults.size() < MOST_SAID) {
            var words = new LocalWords(studio.zone());
            faults.add(
                    words.day(visit.start())
                            + ", "
                            + words.time(visit.start())
                            + ": a visit is booked then, so it is not kept free");
        }
    }

    private static List<Stretch> without(List<Stretch> all, Stretch taken) {
        var rest = new ArrayList<Stretch>();
        for (var each : all) {
            if (each.from() < Math.min(each.to(), taken.from())) {
                rest.add(new Stretch(each.from(), Math.min(each.to(), taken.from())));
            }
            if (Math.max(each.from(), taken.to()) < each.to()) {
                rest.add(new Stretch(Math.max(each.from(), taken.to()), each.to()));
            }
        }
        return rest;
    }

    /// @return how many blocks were made
    private int block(Stretch stretch) {
        int made = 0;
        for (long at = stretch.from(); at < stretch.to(); at += MOST_BLOCK) {
            var part = new Stretch(at, Math.min(stretch.to(), at + MOST_BLOCK));
            made += books.desk(studio).block(resource, part, "calendar").isPresent() ? 1 : 0;
        }
        return made;
    }
}
