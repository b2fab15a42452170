// SPDX-License-Identifier: Apache-2.0
package adagio.studio;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// When somebody works, or a studio is open: by the week, with other hours on some days.
///
/// @param weekly hours by weekday; a weekday that is missing is off
/// @param breaks daily pauses by weekday; a visit with its turnover never touches one
/// @param exceptions the hours of single days instead of the weekly ones; an empty list is a day
///   off
public record Plan(
        Map<DayOfWeek, List<Hours>> weekly,
        Map<DayOfWeek, List<Hours>> breaks,
        Map<LocalDate, List<Hours>> exceptions) {
    /// Copies the maps.
    public Plan {
        weekly = copy(weekly);
        breaks = copy(breaks);
        var days = new TreeMap<LocalDate, List<Hours>>();
        exceptions.forEach((day, hours) -> days.put(day, List.copyOf(hours)));
        exceptions = Collections.unmodifiableMap(days);
    }

    private static Map<DayOfWeek, List<Hours>> copy(Map<DayOfWeek, List<Hours>> week) {
        var copy = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        week.forEach((day, hours) -> copy.put(day, List.copyOf(hours)));
        return Collections.unmodifiableMap(copy);
    }

    /// The same hours on every day.
    ///
    /// @param hours of each day
    /// @return a plan without breaks and exceptions
    public static Plan everyDay(Hours hours) {
        var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(hours));
        }
        return new Plan(week, Map.of(), Map.of());
    }

    /// The hours of a day.
    ///
    /// @param day a local date
    /// @return none when it is off
    public List<Hours> hours(LocalDate day) {
        List<Hours> exception = exceptions.get(day);
        return exception == null ? weekly.getOrDefault(day.getDayOfWeek(), List.of()) : exception;
    }

    /// The pauses of a day.
    ///
    /// @param day a local date
    /// @return none when there are none
    public List<Hours> pauses(LocalDate day) {
        return breaks.getOrDefault(day.getDayOfWeek(), List.of());
    }
}
