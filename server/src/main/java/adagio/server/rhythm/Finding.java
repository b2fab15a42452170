// SPDX-License-Identifier: Apache-2.0
package adagio.server.rhythm;

import adagio.calendar.Interval;
import adagio.calendar.Intervals;
import adagio.calendar.Taken;
import adagio.calendar.feed.AgreedSession;
import adagio.calendar.rhythm.DueSession;
import adagio.calendar.rhythm.FindTimes;
import adagio.calendar.rhythm.Hours;
import adagio.calendar.rhythm.Question;
import adagio.calendar.rhythm.Rhythm;
import adagio.server.calendars.Calendars;
import adagio.server.people.Pair;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Asks the same question as `adagio find-times`, with the calendars of two people.
///
/// The two are joined before the question is asked, so the answer cannot tell whose hour it was;
/// what is past, what one of them said "not then" to, and the night where the other lives are
/// closed, and nobody can tell those from one another either.
final class Finding {
    private static final Duration AT_LEAST = Duration.ofMinutes(30);
    private static final int MOST_DUE = 2;
    private static final int SHORT_REST_DAYS = 3;
    private final Calendars calendars;
    private final Agreements agreements;
    private final InstantSource clock;

    Finding(Calendars calendars, Agreements agreements, InstantSource clock) {
        this.calendars = calendars;
        this.agreements = agreements;
        this.clock = clock;
    }

    /// What was found.
    ///
    /// @param rhythm what it was found for
    /// @param agreed sessions that are still to come, the next first
    /// @param due at most two, for which nothing is agreed yet
    record Found(PairRhythm rhythm, List<AgreedSession> agreed, List<DueSession> due) {
        /// The due session whose days a start lies in, if it is proposed.
        java.util.Optional<DueSession> proposing(Instant start) {
            return due.stream()
                    .filter(
                            each ->
                                    each.proposals().stream()
                                            .anyMatch(p -> p.start().toInstant().equals(start)))
                    .findFirst();
        }
    }

    /// Looks for times.
    ///
    /// @param pair the two
    /// @param another the id of an agreed session for which another time is looked for, or empty
    Found find(Pair pair, String another) {
        var rhythm = agreements.rhythm(pair);
        var now = clock.instant();
        var agreed =
                agreements.list(pair).stream()
                        .filter(each -> !each.cancelled() && isToCome(each, now))
                        .toList();
        if (rhythm.paused()) {
            return new Found(rhythm, agreed, List.of());
        }
        var today = LocalDate.ofInstant(now, rhythm.zone());
        var due = new ArrayList<DueSession>();
        for (var each : FindTimes.find(question(pair, rhythm, agreed, today))) {
            boolean isDone =
                    agreed.stream()
                            .filter(session -> !session.uid().equals(another))
                            .anyMatch(session -> isWithin(session, each, rhythm.zone()));
            boolean isOver =
                    each.proposals().isEmpty()
                            && ChronoUnit.DAYS.between(today, each.to()) <= SHORT_REST_DAYS;
            if (!isDone && !isOver && each.to().isAfter(today) && due.size() < MOST_DUE) {
                due.add(each);
            }
        }
        return new Found(rhythm, agreed, List.copyOf(due));
    }

    private static boolean isToCome(AgreedSession session, Instant now) {
        return session.start().plus(Duration.ofMinutes(session.minutes())).isAfter(now);
    }

    private static boolean isWithin(AgreedSession session, DueSession due, ZoneId zone) {
        var day = LocalDate.ofInstant(session.start(), zone);
        return !day.isBefore(due.from()) && day.isBefore(due.to());
    }

    private Question question(
            Pair pair, PairRhythm rhythm, List<AgreedSession> agreed, LocalDate today) {
        int weeks = rhythm.rhythm().cadence().weeks();
        long period = Math.floorDiv(ChronoUnit.DAYS.between(rhythm.since(), today), 7L * weeks);
        var from = rhythm.since().plusWeeks(period * weeks);
        var first = calendars.hours(pair.first());
        var second = calendars.hours(pair.second());
        var closed = rhythm.notThen().union(pastAnd(agreed));
        for (var zone : List.of(first.own().zone(), second.own().zone())) {
            if (!zone.equals(rhythm.zone())) {
                closed = closed.union(night(rhythm.rhythm(), zone, from, 2 * weeks));
            }
        }
        return new Question(
                rhythm.rhythm(),
                Taken.together(List.of(first.taken(), second.taken())),
                from,
                2 * weeks,
                rhythm.zone(),
                closed);
    }

    private Intervals pastAnd(List<AgreedSession> agreed) {
        var closed = new ArrayList<Interval>();
        closed.add(new Interval(Instant.EPOCH, clock.instant().plus(AT_LEAST)));
        for (var each : agreed) {
            closed.add(
                    new Interval(
                            each.start(), each.start().plus(Duration.ofMinutes(each.minutes()))));
        }
        return Intervals.of(closed);
    }

    /// All that lies outside of the hours, or in quiet hours, on the wall of a zone.
    private static Intervals night(Rhythm rhythm, ZoneId zone, LocalDate from, int weeks) {
        var open = new ArrayList<Interval>();
        var quiet = new ArrayList<Interval>();
        var last = from.plusDays(7L * weeks + 1);
        for (var day = from.minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            open.add(onWall(rhythm.hours(), day, zone));
            for (var each : rhythm.quiet()) {
                quiet.add(onWall(each, day, zone));
            }
        }
        long begin = from.minusDays(2).atStartOfDay(zone).toEpochSecond();
        long end = last.plusDays(1).atStartOfDay(zone).toEpochSecond();
        return Intervals.of(open).freeWithin(begin, end).union(Intervals.of(quiet));
    }

    private static Interval onWall(Hours hours, LocalDate day, ZoneId zone) {
        var midnight = day.atStartOfDay();
        var start = midnight.plusMinutes(hours.from()).atZone(zone).toInstant();
        var end = midnight.plusMinutes(hours.to()).atZone(zone).toInstant();
        return new Interval(start, end.isAfter(start) ? end : start.plusSeconds(1));
    }
}
