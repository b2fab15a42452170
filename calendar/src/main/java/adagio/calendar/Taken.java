// SPDX-License-Identifier: Apache-2.0
package adagio.calendar;

import java.util.Collection;

/// All that is kept of a calendar, or of several: when it is busy, and which of that is important.
///
/// No title, place, person or reason; no word of the calendar's own.
///
/// @param busy when there is no time
/// @param important what a calendar marks as important (a PRIORITY of 1 to 4); empty where that
///   hint was not wanted. It may be weighed, and is never said
/// @param shared what every one of the calendars marks as important: everybody knows it already, so
///   it may be said
public record Taken(Intervals busy, Intervals important, Intervals shared) {
    /// One calendar.
    ///
    /// @param busy when there is no time
    /// @param important what it marks as important
    public Taken(Intervals busy, Intervals important) {
        this(busy, important, important);
    }

    /// Nothing at all.
    ///
    /// @return free for ever
    public static Taken nothing() {
        return new Taken(Intervals.none(), Intervals.none());
    }

    /// Several calendars as one: from here on nobody can tell whose hour it was.
    ///
    /// @param calendars in any order; the order does not matter
    /// @return what is taken in any of them
    public static Taken together(Collection<Taken> calendars) {
        var busy = Intervals.none();
        var important = Intervals.none();
        for (var each : calendars) {
            busy = busy.union(each.busy);
            important = important.union(each.important);
        }
        var shared = important;
        for (var each : calendars) {
            shared = shared.without(important.without(each.shared));
        }
        return new Taken(busy, important, shared);
    }
}
