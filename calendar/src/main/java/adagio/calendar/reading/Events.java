// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.reading;

import adagio.calendar.Gathering;
import adagio.calendar.ical.Component;
import adagio.calendar.repeat.Budget;
import adagio.calendar.repeat.Unreadable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The events of a calendar, put together by their UID and written out.
final class Events {
    private final Scope scope;
    private final Times times;
    private final Findings findings;

    Events(Scope scope, Times times, Findings findings) {
        this.scope = scope;
        this.times = times;
        this.findings = findings;
    }

    /// Adds all busy time of some events.
    ///
    /// @param components VEVENTs or AVAILABLEs, in the file's order
    /// @param busy takes it
    /// @param important takes that of events that are marked so
    void gather(List<Component> components, Gathering busy, Gathering important) {
        for (var group : groups(components).values()) {
            var instances = new ArrayList<Event>(0);
            for (var each : group) {
                if (each.place() instanceof Event.Place.Instance) {
                    instances.add(each);
                }
            }
            for (var each : group) {
                boolean series = each.place() instanceof Event.Place.Series;
                gather(each, series ? instances : List.of(), busy);
                if (each.isImportant() && scope.hints()) {
                    gather(each, series ? instances : List.of(), important);
                }
            }
        }
    }

    private void gather(Event event, List<Event> instances, Gathering busy) {
        boolean onwardsTakesTime = instances.stream().anyMatch(each -> !each.free());
        if ((event.free() || event.length().isNothing()) && !onwardsTakesTime) {
            return;
        }
        try {
            new Series(event, instances, scope, times.budget()).gather(busy);
        } catch (Budget.Spent spent) {
            findings.fault(
                    event.source().line(),
                    "this event repeats so often that the calendar takes "
                            + spent.getMessage()
                            + "; make it rarer, shorter or end it");
            throw spent;
        }
    }

    /// By UID, and of each series and instance the newest; RFC 5545, section 3.8.7.4.
    private Map<String, List<Event>> groups(List<Component> components) {
        var reader = new EventReader(times);
        var groups = new LinkedHashMap<String, List<Event>>();
        for (var each : components) {
            try {
                var event = reader.read(each);
                String uid = each.all("UID").isEmpty() ? "" : each.all("UID").getFirst().value();
                var key = uid.isEmpty() ? "\n" + each.line() : uid;
                add(groups.computeIfAbsent(key, _ -> new ArrayList<>(1)), event);
            } catch (Unreadable unreadable) {
                findings.fault(each.line(), unreadable.text());
            }
        }
        return groups;
    }

    private static void add(List<Event> group, Event event) {
        for (int i = 0; i < group.size(); i++) {
            var other = group.get(i);
            if (isSamePlace(other.place(), event.place())) {
                if (event.sequence() < other.sequence()) {
                    return;
                }
                if (event.sequence() > other.sequence()) {
                    group.remove(i--);
                }
            }
        }
        group.add(event);
    }

    private static boolean isSamePlace(Event.Place one, Event.Place other) {
        return switch (one) {
            case Event.Place.Series _ -> other instanceof Event.Place.Series;
            case Event.Place.Instance(var was, var onwards) ->
                    other instanceof Event.Place.Instance(var otherWas, var otherOnwards)
                            && onwards == otherOnwards
                            && was.second() == otherWas.second();
        };
    }
}
