// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.reading;

import adagio.calendar.Gathering;
import adagio.calendar.Intervals;
import adagio.calendar.ical.Component;
import adagio.calendar.repeat.Unreadable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// When somebody says to be available: RFC 7953. All the rest of such a stretch is busy.
///
/// Where stretches overlap, the one of higher priority says how it is: 1 is the highest, 0 or none
/// the lowest (section 3.2).
final class Availability {
    private static final int LOWEST = 10;

    private final Scope scope;
    private final Times times;
    private final Findings findings;

    Availability(Scope scope, Times times, Findings findings) {
        this.scope = scope;
        this.times = times;
        this.findings = findings;
    }

    /// All time in which somebody is not available.
    ///
    /// @param components VAVAILABILITYs
    Intervals unavailable(List<Component> components) {
        var byPriority = new ArrayList<>(components);
        byPriority.sort(Comparator.comparingInt(Availability::rank).reversed());
        var unavailable = Intervals.none();
        for (var each : byPriority) {
            try {
                var span = span(each);
                var outside = span.without(available(each));
                unavailable = unavailable.without(span).union(outside);
            } catch (Unreadable unreadable) {
                findings.fault(each.line(), unreadable.text());
            }
        }
        return unavailable;
    }

    private static int rank(Component availability) {
        int priority = availability.number("PRIORITY");
        return priority == 0 ? LOWEST : priority;
    }

    private Intervals available(Component availability) {
        var free = new Gathering(scope.from(), scope.to());
        var nothing = new Gathering(scope.from(), scope.to());
        new Events(scope, times, findings)
                .gather(availability.parts("AVAILABLE"), new Events.Into(free, free, nothing));
        return free.intervals();
    }

    /// Without a start it has always been so, without an end it stays so.
    private Intervals span(Component availability) throws Unreadable {
        var gathering = new Gathering(scope.from(), scope.to());
        long start = scope.from().getEpochSecond();
        long end = scope.to().getEpochSecond();
        var starts = availability.single("DTSTART");
        var ends = availability.single("DTEND");
        var lengths = availability.single("DURATION");
        if (!starts.isEmpty()) {
            var when = times.when(starts.getFirst());
            start = when.second();
            if (!lengths.isEmpty()) {
                var length = Length.read(lengths.getFirst().value());
                end = length.end(when.at(), start, when.rules());
            }
        }
        if (!ends.isEmpty()) {
            end = times.when(ends.getFirst()).second();
        }
        gathering.add(start, end);
        return gathering.intervals();
    }
}
