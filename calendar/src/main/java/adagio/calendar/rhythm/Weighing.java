// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.rhythm;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/// What a time is worth on one day, and why. Every figure stands in `docs/rhythm.md`.
final class Weighing {
    private static final int MOST_REASONS = 3;
    private static final int EVENING = 18 * 60 + 30;
    private static final int AFTER_WORK = 17 * 60;
    private static final int MORNING = 9 * 60;
    private static final long MINUTE = 60;
    private static final long HOUR = 3_600;

    private final Question question;
    private final DayOfWeek name;
    private final Day.Kind day;

    /// The free stretch that a time lies in.
    record Gap(long from, long to) {}

    Weighing(Question question, DayOfWeek name, Day.Kind day) {
        this.question = question;
        this.name = name;
        this.day = day;
    }

    /// Weighs a time.
    ///
    /// @param start seconds since 1970
    /// @param minute of the day
    /// @param gap what is free around it
    Candidate weigh(long start, int minute, Gap gap) {
        long end = start + question.rhythm().minutes() * MINUTE;
        var reasons = new ArrayList<Reason>();
        int worth =
                TimeOfDay.worth(minute, day.weekend())
                        + ofDay(minute, reasons)
                        + important(end, minute, reasons)
                        + liked(minute, reasons)
                        + room(start, end, reasons)
                        + onTheHour(minute);
        if (start - gap.from + gap.to - end >= 2 * HOUR && reasons.size() < MOST_REASONS) {
            reasons.add(Reason.FLEXIBLE);
        }
        if (reasons.size() < MOST_REASONS) {
            reasons.addFirst(hour(minute));
        }
        return new Candidate(start, end, minute, worth, firstOf(reasons));
    }

    private static List<Reason> firstOf(List<Reason> reasons) {
        return reasons.subList(0, Math.min(MOST_REASONS, reasons.size()));
    }

    private int ofDay(int minute, List<Reason> reasons) {
        int worth = 0;
        if (day.full() && minute >= AFTER_WORK) {
            reasons.add(Reason.FULL_DAY);
            worth += 12;
        }
        if (day.empty() && day.weekend()) {
            reasons.add(Reason.FREE_WEEKEND);
            worth += 12;
        }
        return worth;
    }

    /// What matters is weighed for either, and said only when it matters to both.
    private int important(long end, int minute, List<Reason> reasons) {
        var taken = question.taken();
        int worth = 0;
        if (day.tomorrow() && minute >= AFTER_WORK) {
            worth += 10;
            if (day.saidTomorrow()) {
                reasons.add(Reason.IMPORTANT_TOMORROW);
            }
        }
        long until = until(taken.important().firstStartFrom(end), end);
        if (until < 30 * MINUTE) {
            worth -= 40;
        } else if (until <= 120 * MINUTE) {
            worth += 10;
            if (until(taken.shared().firstStartFrom(end), end) <= 120 * MINUTE) {
                reasons.add(Reason.IMPORTANT_LATER);
            }
        }
        return worth;
    }

    private static long until(long next, long end) {
        return next == Long.MAX_VALUE ? Long.MAX_VALUE : next - end;
    }

    private int liked(int minute, List<Reason> reasons) {
        int worth = 0;
        if (question.rhythm().days().contains(name)) {
            reasons.add(Reason.LIKED_DAY);
            worth += 40;
        }
        if (question.rhythm().liked().stream().anyMatch(each -> each.contains(minute))) {
            reasons.add(Reason.LIKED_HOUR);
            worth += 40;
        }
        return worth;
    }

    private int room(long start, long end, List<Reason> reasons) {
        var busy = question.taken().busy();
        var slack = question.rhythm().slack();
        long last = busy.lastEndBy(start);
        long before = last == Long.MIN_VALUE ? Long.MAX_VALUE : start - last;
        long after = until(busy.firstStartFrom(end), end);
        int worth = part(before, slack.beforeMinutes()) + part(after, slack.afterMinutes());
        if (before >= slack.beforeMinutes() * MINUTE && after >= slack.afterMinutes() * MINUTE) {
            reasons.add(Reason.ROOM);
        } else if (before + after < 10 * MINUTE && before + after >= 0) {
            reasons.add(Reason.JUST_FITS);
            worth -= 20;
        }
        return worth;
    }

    /// Up to 25 for one side, in proportion to the slack that is wished for.
    private static int part(long seconds, int minutes) {
        return minutes == 0
                ? 25
                : (int) (25 * Math.min(seconds, minutes * MINUTE) / (minutes * MINUTE));
    }

    private static int onTheHour(int minute) {
        return minute % 60 == 0 ? 3 : minute % 30 == 0 ? 2 : 0;
    }

    private Reason hour(int minute) {
        if (minute >= EVENING) {
            return Reason.EVENING;
        }
        if (day.weekend() && minute >= MORNING) {
            return Reason.WEEKEND_DAYLIGHT;
        }
        if (minute >= AFTER_WORK) {
            return Reason.AFTER_WORK;
        }
        return minute >= MORNING ? Reason.DAYTIME : Reason.EARLY;
    }
}
