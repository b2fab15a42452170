// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.rows;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Times as files write them.
public final class Moments {
    private static final Pattern DATE =
            Pattern.compile(
                    "(\\d{4})-(\\d{1,2})-(\\d{1,2})[T ](\\d{1,2}):(\\d{2}):(\\d{2})(?:[.,:](\\d{1,9}))?"
                            + "\\s?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "(\\d{1,2})[-./](\\d{1,2})[-./](\\d{4})[T ](\\d{1,2}):(\\d{2}):(\\d{2})(?:[.,](\\d{1,9}))?");
    private static final Pattern CLOCK =
            Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{2})(?:[.,](\\d{1,9}))?");

    private Moments() {}

    /// A time of the day and year, in seconds since 1970. Without a zone it is taken as UTC: of two
    /// files from one place only the difference matters.
    ///
    /// @param text such as `2026-11-21T20:00:00.250+01:00`
    /// @return seconds, NaN when it is no such time
    public static double seconds(String text) {
        Matcher date = DATE.matcher(text);
        if (date.matches()) {
            return of(
                    new int[] {
                        part(date, 1),
                        part(date, 2),
                        part(date, 3),
                        part(date, 4),
                        part(date, 5),
                        part(date, 6)
                    },
                    date.group(7),
                    date.group(8));
        }
        Matcher day = DAY_FIRST.matcher(text);
        if (day.matches()) {
            return of(
                    new int[] {
                        part(day, 3),
                        part(day, 2),
                        part(day, 1),
                        part(day, 4),
                        part(day, 5),
                        part(day, 6)
                    },
                    day.group(7),
                    "Z");
        }
        return Double.NaN;
    }

    /// A time on a clock that starts anywhere.
    ///
    /// @param text such as `00:12:30.5` or `12:30`
    /// @return seconds, NaN when it is no such time
    public static double clock(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (!clock.matches()) {
            return Double.NaN;
        }
        String hours = clock.group(1);
        int whole =
                (hours == null ? 0 : Integer.parseInt(hours) * 3600)
                        + part(clock, 2) * 60
                        + part(clock, 3);
        return whole + fraction(clock.group(4));
    }

    private static int part(Matcher matcher, int group) {
        return Integer.parseInt(String.valueOf(matcher.group(group)));
    }

    private static double fraction(@Nullable String digits) {
        return digits == null ? 0 : Double.parseDouble("0." + digits);
    }

    private static double of(int[] parts, @Nullable String digits, @Nullable String zone) {
        try {
            long seconds =
                    LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5])
                            .toEpochSecond(ZoneOffset.UTC);
            return seconds - offset(zone) + fraction(digits);
        } catch (DateTimeException noSuchDay) {
            return Double.NaN;
        }
    }

    private static int offset(@Nullable String zone) {
        if (zone == null || zone.length() < 5) {
            return 0;
        }
        int hours = Integer.parseInt(zone.substring(1, 3));
        int minutes = Integer.parseInt(zone.substring(zone.length() - 2));
        return (zone.charAt(0) == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
    }
}
