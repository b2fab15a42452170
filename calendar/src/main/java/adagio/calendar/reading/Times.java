// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.reading;

import adagio.calendar.ical.ContentLine;
import adagio.calendar.repeat.Budget;
import adagio.calendar.repeat.Stamps;
import adagio.calendar.repeat.Unreadable;
import adagio.calendar.zone.Wall;
import adagio.calendar.zone.Zones;
import java.util.ArrayList;
import java.util.List;

/// Reads the dates, times and periods of a calendar's lines.
final class Times {
    /// What a date costs: it is kept in memory, a step is not.
    private static final int DATE_STEPS = 20;

    private final Zones zones;
    private final Budget budget;

    Times(Zones zones, Budget budget) {
        this.zones = zones;
        this.budget = budget;
    }

    Budget budget() {
        return budget;
    }

    /// A stretch in a list, such as one of a FREEBUSY.
    ///
    /// @param start when it starts
    /// @param length how long it lasts
    record Stretch(When start, Length length) {
        /// Seconds since 1970.
        long end() {
            return length.end(start.at(), start.second(), start.rules());
        }
    }

    /// The one date or time of a line.
    When when(ContentLine line) throws Unreadable {
        return when(line.value(), line);
    }

    private When when(String text, ContentLine line) throws Unreadable {
        try {
            var stamp = Stamps.read(text);
            if (stamp.utc()) {
                return new When(stamp.at(), false, Wall.UTC);
            }
            var rules =
                    stamp.date() ? zones.home() : zones.rules(line.parameter("TZID"), line.line());
            return new When(stamp.at(), stamp.date(), rules);
        } catch (Unreadable unreadable) {
            throw new Unreadable(line.name() + ": " + unreadable.text());
        }
    }

    /// All dates or times of a line.
    List<When> list(ContentLine line) throws Unreadable {
        var list = new ArrayList<When>();
        for (String each : line.value().split(",", -1)) {
            if (!each.isBlank()) {
                budget.pay(DATE_STEPS);
                list.add(when(each, line));
            }
        }
        return list;
    }

    /// All stretches of a line: `start/end`, `start/duration`, or a start alone with a given
    /// length.
    List<Stretch> stretches(ContentLine line, Length otherwise) throws Unreadable {
        var list = new ArrayList<Stretch>();
        for (String each : line.value().split(",", -1)) {
            if (each.isBlank()) {
                continue;
            }
            budget.pay(DATE_STEPS);
            int slash = each.indexOf('/');
            if (slash < 0) {
                list.add(new Stretch(when(each, line), otherwise));
                continue;
            }
            var start = when(each.substring(0, slash), line);
            String end = each.substring(slash + 1).strip();
            boolean duration = end.startsWith("P") || end.startsWith("+") || end.startsWith("p");
            list.add(
                    new Stretch(
                            start,
                            duration ? Length.read(end) : Length.between(start, when(end, line))));
        }
        return list;
    }
}
