// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.rhythm;

import adagio.calendar.Intervals;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One day of the search: every time on it that fits, weighed.
final class Day {
    private static final Hours DAYLIGHT = new Hours(8 * 60, 19 * 60);
    private static final Hours AWAKE = new Hours(8 * 60, 24 * 60);
    private static final Hours MORNING = new Hours(5 * 60, 14 * 60);
    private static final long FULL_SECONDS = 6 * 3_600;
    private static final int[] GRIDS = {900, 300, 60, 1};

    private final Question question;
    private final LocalDate date;
    private final ZoneRules rules;
    private final List<Candidate> candidates = new ArrayList<>();

    /// What is known of a day as a whole.
    ///
    /// @param weekend Saturday or Sunday
    /// @param full little of its daylight is free
    /// @param empty nothing is planned on it
    /// @param tomorrow something matters the next morning
    /// @param saidTomorrow the same, and both know
    record Kind(
            boolean weekend, boolean full, boolean empty, boolean tomorrow, boolean saidTomorrow) {}

    Day(Question question, LocalDate date) {
        this.question = question;
        this.date = date;
        this.rules = question.zone().getRules();
        var weighing = new Weighing(question, date.getDayOfWeek(), kind());
        long length = question.rhythm().minutes() * 60L;
        var free = free();
        for (int i = 0; i < free.size(); i++) {
            for (long start : starts(free.start(i), free.end(i) - length)) {
                int minute = minute(start);
                var gap = new Weighing.Gap(free.start(i), free.end(i));
                candidates.add(weighing.weigh(start, minute, gap));
            }
        }
        candidates.sort(Candidate.BEST_FIRST);
    }

    private int minute(long second) {
        ZoneOffset offset = rules.getOffset(java.time.Instant.ofEpochSecond(second));
        return (int) Math.floorMod(second + offset.getTotalSeconds(), 86_400L) / 60;
    }

    LocalDate date() {
        return date;
    }

    boolean fits() {
        return !candidates.isEmpty();
    }

    /// All times that fit, the best first.
    List<Candidate> list() {
        return List.copyOf(candidates);
    }

    /// The best time when some clock times are taken already: the same hour twice is no choice.
    Optional<Candidate> find(List<Candidate> others) {
        return candidates.stream()
                .map(each -> others.stream().anyMatch(o -> isLike(o, each)) ? each.less(5) : each)
                .min(Candidate.BEST_FIRST);
    }

    private static boolean isLike(Candidate one, Candidate other) {
        return Math.abs(one.minute() - other.minute()) < 30;
    }

    private Intervals free() {
        var rhythm = question.rhythm();
        long begin = rhythm.hours().begin(date, rules);
        long end = rhythm.hours().end(date, rules);
        var free = question.taken().busy().freeWithin(begin, end).without(question.closed());
        for (var quiet : rhythm.quiet()) {
            long from = quiet.begin(date, rules);
            long to = quiet.end(date, rules);
            free = free.without(Intervals.none().freeWithin(from, to));
        }
        return free;
    }

    /// Quarters of the hour; when none fits, five minutes; then single minutes, then the gap's
    /// start.
    private List<Long> starts(long first, long last) {
        var starts = new ArrayList<Long>();
        for (int grid : GRIDS) {
            long offset = rules.getOffset(java.time.Instant.ofEpochSecond(first)).getTotalSeconds();
            long start = Math.ceilDiv(first + offset, grid) * grid - offset;
            for (; start <= last && (grid > 1 || starts.isEmpty()); start += grid) {
                starts.add(start);
            }
            if (!starts.isEmpty()) {
                break;
            }
        }
        return starts;
    }

    private Kind kind() {
        var taken = question.taken();
        var name = date.getDayOfWeek();
        boolean full = secondsOf(taken.busy(), DAYLIGHT, date) >= FULL_SECONDS;
        boolean empty = secondsOf(taken.busy(), AWAKE, date) == 0;
        var next = date.plusDays(1);
        return new Kind(
                name == DayOfWeek.SATURDAY || name == DayOfWeek.SUNDAY,
                full,
                empty,
                secondsOf(taken.important(), MORNING, next) > 0,
                secondsOf(taken.shared(), MORNING, next) > 0);
    }

    private long secondsOf(Intervals set, Hours hours, LocalDate day) {
        return set.secondsWithin(hours.begin(day, rules), hours.end(day, rules));
    }
}
