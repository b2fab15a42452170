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

    /// Where busy time goes.
    ///
    /// @param timed takes that of events with a time
    /// @param days takes that of events of whole days
    /// @param important takes that of events that are marked so, once more
    record Into(Gathering timed, Gathering days, Gathering important) {
        Gathering of(Event event) {
            return event.start().date() ? days : timed;
        }
    }

    /// Adds all busy time of some events.
    ///
    /// @param components VEVENTs or AVAILABLEs, in the file's order
    /// @param into takes it
    void gather(List<Component> components, Into into) {
        for (var group : groups(components).values()) {
            var instances = new ArrayList<Event>(0);
            for (var each : group) {
                if (each.place() instanceof Event.Place.Instance) {
                    instances.add(each);
                }
            }
            for (var each : group) {
                boolean series = each.place() instanceof Event.Place.Series;
                gather(each, series ? instances : List.of(), into.of(each));
                if (each.isImportant() && scope.hints()) {
                    gather(each, series ? instances : List.of(), into.important());
                }
            }
        }
    }

    private void gather(Event event, List<Event> instances, Gathering busy) {
        boolean onwardsTakesTime = instances.stream().anyMatch(each -> !each.free());
        if ((event.free() || event.length().isNothing()) && !onwardsTakesTime) {
            return;
        }
        if (instances.isEmpty() && event.repeats().isNothing()) {
            var start = event.start();
            long second = start.second();
            busy.add(second, event.length().end(start.at(), second, start.rules()));
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
        var newest = new LinkedHashMap<String, Map<Event.Key, List<Event>>>();
        for (var each : components) {
            try {
                var event = reader.read(each);
                String uid = each.all("UID").isEmpty() ? "" : each.all("UID").getFirst().value();
                String group = uid.isEmpty() ? "\n" + each.line() : uid;
                add(newest.computeIfAbsent(group, _ -> new LinkedHashMap<>(2)), event);
            } catch (Unreadable unreadable) {
                findings.fault(each.line(), unreadable.text());
            }
        }
        var groups = new LinkedHashMap<String, List<Event>>();
        newest.forEach(
                (uid, places) ->
                        groups.put(uid, places.values().stream().flatMap(List::stream).toList()));
        return groups;
    }

    /// Of two that are the same the newer one; both when neither says that it is newer.
    private static void add(Map<Event.Key, List<Event>> places, Event event) {
        var same = places.computeIfAbsent(event.place().key(), _ -> new ArrayList<>(1));
        int newest = same.isEmpty() ? event.sequence() : same.getFirst().sequence();
        if (event.sequence() > newest) {
            same.clear();
        }
        if (event.sequence() >= newest) {
            same.add(event);
        }
    }
}
