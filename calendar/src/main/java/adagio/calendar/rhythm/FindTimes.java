// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.rhythm;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds two or three times for each session that is due.
///
/// Every time lies within the hours, overlaps nothing that is taken, and the days of a week are
/// shared among its sessions. The answer depends on the question alone: the same taken hours give
/// the same times, whosever they are, and a week gives the same times whatever was before it.
public final class FindTimes {
    private static final int MOST = 3;
    private static final int LEAST = 2;

    private final Question question;

    private FindTimes(Question question) {
        this.question = question;
    }

    /// Finds them.
    ///
    /// @param question what is asked
    /// @return one entry a due session, in the order of their days
    public static List<DueSession> find(Question question) {
        return new FindTimes(question).sessions();
    }

    private List<DueSession> sessions() {
        var sessions = new ArrayList<DueSession>();
        var cadence = question.rhythm().cadence();
        for (int week = 0; week < question.weeks(); week += cadence.weeks()) {
            int next = Math.min(question.weeks(), week + cadence.weeks());
            var days = new ArrayList<Day>();
            for (int day = 7 * week; day < 7 * next; day++) {
                days.add(new Day(question, question.from().plusDays(day)));
            }
            var before = new ArrayList<Choice>();
            for (var part : Weeks.share(days, cadence.sessions())) {
                var chosen = choose(part, before);
                chosen.stream().findFirst().ifPresent(before::add);
                sessions.add(due(part, chosen));
            }
        }
        return sessions;
    }

    /// A time on its day.
    private record Choice(LocalDate date, Candidate time) {}

    private List<Choice> choose(List<Day> days, List<Choice> before) {
        var chosen = new ArrayList<Choice>();
        var left = new ArrayList<>(days);
        while (chosen.size() < MOST) {
            var best =
                    left.stream()
                            .flatMap(day -> choice(day, chosen, before).stream())
                            .min(Comparator.comparing(Choice::time, Candidate.BEST_FIRST));
            if (best.isEmpty()) {
                break;
            }
            chosen.add(best.get());
            left.removeIf(day -> day.date().equals(best.get().date()));
        }
        if (chosen.size() < LEAST) {
            addSameDay(days, chosen);
        }
        return chosen;
    }

    /// The best of a day beside what is chosen already: other hours, other days, some days between.
    private static List<Choice> choice(Day day, List<Choice> chosen, List<Choice> before) {
        var times = chosen.stream().map(Choice::time).toList();
        int less = 0;
        for (var each : chosen) {
            less += isBeside(each.date(), day.date()) ? 8 : 0;
            less += isWeekend(each.date()) == isWeekend(day.date()) ? 4 : 0;
        }
        for (var each : before) {
            less += isBeside(each.date(), day.date()) ? 15 : 0;
        }
        int points = less;
        return day.find(times).map(time -> new Choice(day.date(), time.less(points))).stream()
                .toList();
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    }

    private static boolean isBeside(LocalDate one, LocalDate other) {
        return Math.abs(one.toEpochDay() - other.toEpochDay()) == 1;
    }

    /// When a single day is left, a second time on it is better than none.
    private static void addSameDay(List<Day> days, List<Choice> chosen) {
        for (var day : days) {
            for (var time : day.list()) {
                if (chosen.size() < LEAST
                        && chosen.stream().noneMatch(each -> each.time().overlaps(time))) {
                    chosen.add(new Choice(day.date(), time));
                }
            }
        }
    }

    private DueSession due(List<Day> days, List<Choice> chosen) {
        var rhythm = question.rhythm();
        var proposals =
                chosen.stream()
                        .map(
                                each ->
                                        new Proposal(
                                                Instant.ofEpochSecond(each.time().start())
                                                        .atZone(question.zone()),
                                                rhythm.minutes(),
                                                each.time().reasons()))
                        .toList();
        String none =
                "Not both free for %d minutes between %s on any of these days."
                        .formatted(
                                rhythm.minutes(), rhythm.hours().toString().replace("to", "and"));
        return new DueSession(
                days.getFirst().date(),
                days.getLast().date().plusDays(1),
                proposals,
                proposals.isEmpty() ? none : "");
    }
}
