// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.rhythm;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.zone.ZoneRules;
import java.util.Optional;
import java.util.regex.Pattern;

/// Hours of one day on the wall's clock, half-open.
///
/// @param from minutes after midnight, 0 and more
/// @param to minutes after midnight, later than `from`, at most 1440, which is the next midnight
public record Hours(int from, int to) {
    /// From seven in the morning to half past ten at night.
    public static final Hours USUAL = new Hours(7 * 60, 22 * 60 + 30);

    private static final int DAY = 24 * 60;
    private static final Pattern TEXT =
            Pattern.compile("(\\d{1,2}):(\\d{2})\\s*[-–]\\s*(\\d{1,2}):(\\d{2})");

    /// Checks the order.
    public Hours {
        if (from < 0 || from >= to || to > DAY) {
            throw new IllegalArgumentException(
                    "minutes " + from + " to " + to + ": within one day, and ends after it starts");
        }
    }

    /// Reads hours such as `07:00-22:30` or `18:00-24:00`.
    ///
    /// @param text what was written
    /// @return nothing when it says no hours of one day
    public static Optional<Hours> find(String text) {
        var matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int fromMinute = Integer.parseInt(matcher.group(2));
        int toMinute = Integer.parseInt(matcher.group(4));
        int begins = 60 * Integer.parseInt(matcher.group(1)) + fromMinute;
        int ends = 60 * Integer.parseInt(matcher.group(3)) + toMinute;
        return fromMinute < 60 && toMinute < 60 && begins < ends && ends <= DAY
                ? Optional.of(new Hours(begins, ends))
                : Optional.empty();
    }

    /// Whether a time of the day is in them.
    ///
    /// @param minute minutes after midnight
    /// @return false at `to`
    boolean contains(int minute) {
        return minute >= from && minute < to;
    }

    /// When they begin on a day. An hour that comes twice begins them the second time.
    long begin(LocalDate day, ZoneRules rules) {
        return second(at(day, from), rules, false);
    }

    /// When they end on a day. An hour that comes twice ends them the first time.
    long end(LocalDate day, ZoneRules rules) {
        return second(at(day, to), rules, true);
    }

    private static LocalDateTime at(LocalDate day, int minute) {
        return day.atStartOfDay().plusMinutes(minute);
    }

    /// Seconds since 1970 of what the wall shows; of what it leaves out, the moment it leaps.
    private static long second(LocalDateTime at, ZoneRules rules, boolean first) {
        var transition = rules.getTransition(at);
        if (transition == null) {
            return at.toEpochSecond(rules.getOffset(at));
        }
        if (transition.isGap()) {
            return transition.toEpochSecond();
        }
        return at.toEpochSecond(first ? transition.getOffsetBefore() : transition.getOffsetAfter());
    }

    @Override
    public String toString() {
        return time(from) + " to " + time(to);
    }

    private static String time(int minute) {
        return minute == DAY ? "24:00" : LocalTime.of(minute / 60, minute % 60).toString();
    }
}
