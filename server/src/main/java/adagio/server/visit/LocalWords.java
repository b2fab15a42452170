// SPDX-License-Identifier: Apache-2.0
package adagio.server.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/// Days and times as people read them, in one zone.
///
/// @param zone of the studio
public record LocalWords(ZoneId zone) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DAY =
            DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter OFFSET =
            new DateTimeFormatterBuilder()
                    .appendPattern("H:mm (")
                    .appendOffset("+HH:MM", "+00:00")
                    .appendLiteral(')')
                    .toFormatter(Locale.ENGLISH);

    /// `Saturday, 28 November 2026`.
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /// `Saturday, 28 November 2026`.
    public String day(Instant at) {
        return day(LocalDate.ofInstant(at, zone));
    }

    /// `Saturday, 28 November`.
    public String shortDay(Instant at) {
        return SHORT_DAY.format(at.atZone(zone));
    }

    /// `Saturday, 28 November`.
    public String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    /// `November 2026`.
    public String month(YearMonth month) {
        return MONTH.format(month);
    }

    /// `17:00`; with the offset in the hour that an autumn night has twice.
    public String time(Instant at) {
        var local = at.atZone(zone);
        boolean twice = zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
        return (twice ? OFFSET : TIME).format(local);
    }

    /// `Saturday, 28 November, 17:00`.
    public String dayAndTime(Instant at) {
        return shortDay(at) + ", " + time(at);
    }
}
