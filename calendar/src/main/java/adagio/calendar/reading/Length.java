// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.reading;

import adagio.calendar.repeat.Unreadable;
import adagio.calendar.zone.Wall;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.zone.ZoneRules;
import java.util.regex.Pattern;

/// How long an event lasts: days of the calendar, then exact seconds; RFC 5545, section 3.3.6.
///
/// @param days whole days on the wall's clock, 0 and more
/// @param seconds on top of them, 0 and more
record Length(long days, long seconds) {
    private static final int DAY = 86_400;
    private static final Pattern TEXT =
            Pattern.compile(
                    "\\+?P(?:(\\d{1,5})W|(?:(\\d{1,6})D)?"
                            + "(T(?=\\d)(?:(\\d{1,7})H)?(?:(\\d{1,8})M)?(?:(\\d{1,9})S)?)?)",
                    Pattern.CASE_INSENSITIVE);

    /// Reads a DURATION such as `PT1H30M`, `P1D` or `P2W`.
    static Length read(String text) throws Unreadable {
        var matcher = TEXT.matcher(text.strip());
        if (!matcher.matches() || text.strip().length() < 3) {
            throw new Unreadable(
                    "DURATION "
                            + Unreadable.quoted(text)
                            + "; written as PT1H30M, P1D or P2W, and not below zero");
        }
        long[] group = new long[7];
        for (int i = 1; i < group.length; i++) {
            String found = matcher.group(i);
            group[i] = i == 3 || found == null ? 0 : Long.parseLong(found);
        }
        return new Length(7 * group[1] + group[2], 3600 * group[4] + 60 * group[5] + group[6]);
    }

    /// From one end to the other.
    static Length between(When start, When end) throws Unreadable {
        long days = end.at().toLocalDate().toEpochDay() - start.at().toLocalDate().toEpochDay();
        if (start.date() && end.date() && days >= 0) {
            return new Length(Math.max(1, days), 0); // some programs write a day as no day
        }
        long seconds = end.second() - start.second();
        if (seconds < 0) { // the start lies in an hour that the wall leaves out
            seconds = Duration.between(start.at(), end.at()).toSeconds();
        }
        if (seconds < 0) {
            throw new Unreadable("it ends before it starts");
        }
        return new Length(0, seconds);
    }

    /// Whether it is over at once, and nothing is busy.
    boolean isNothing() {
        return days == 0 && seconds == 0;
    }

    /// When something of this length is over.
    ///
    /// @param start what the wall shows when it starts
    /// @param second the same, since 1970
    /// @param rules the wall's zone
    long end(LocalDateTime start, long second, ZoneRules rules) {
        long byDays = days == 0 ? second : Wall.second(start.plusDays(days), rules);
        return byDays + seconds;
    }

    /// Not less than it ever lasts, in whole days.
    long mostDays() {
        return days + seconds / DAY + 2;
    }
}
