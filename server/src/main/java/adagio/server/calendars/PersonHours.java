// SPDX-License-Identifier: Apache-2.0
package adagio.server.calendars;

import adagio.calendar.Intervals;
import adagio.calendar.Taken;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// One person's hours: what goes into finding times, and the hints that the person alone is shown.
///
/// @param taken for finding times
/// @param all everything that is busy, whole days too
/// @param own what the person set
public record PersonHours(Taken taken, Intervals all, OwnTimes own) {
    private static final long FULL_SECONDS = 6 * 3_600;

    /// What the person is told about a day, and nobody else.
    ///
    /// @param day a day where the person lives
    /// @return words of the texts under `times.hint.`, in order; only hints that are switched on
    public List<String> hints(LocalDate day) {
        var hints = new ArrayList<String>();
        if (own.hints().holiday() && isHoliday(day)) {
            hints.add("holiday");
        } else if (own.hints().heavy() && seconds(taken.busy(), day, 8, 19) >= FULL_SECONDS) {
            hints.add("heavy");
        }
        if (own.hints().important() && seconds(taken.important(), day.plusDays(1), 5, 14) > 0) {
            hints.add("important");
        }
        return List.copyOf(hints);
    }

    /// A weekday that has nothing but an event of the whole day.
    private boolean isHoliday(LocalDate day) {
        boolean weekend = day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
        return !weekend && seconds(taken.busy(), day, 8, 19) == 0 && seconds(all, day, 8, 19) > 0;
    }

    private long seconds(Intervals set, LocalDate day, int fromHour, int toHour) {
        ZoneId zone = own.zone();
        return set.secondsWithin(
                day.atTime(LocalTime.of(fromHour, 0)).atZone(zone).toEpochSecond(),
                day.atTime(LocalTime.of(toHour, 0)).atZone(zone).toEpochSecond());
    }
}
