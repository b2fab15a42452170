// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.reading;

import adagio.calendar.ical.Component;
import adagio.calendar.ical.ContentLine;
import adagio.calendar.repeat.Rule;
import adagio.calendar.repeat.RuleReader;
import adagio.calendar.repeat.Unreadable;
import java.util.ArrayList;
import java.util.List;

/// Reads one event of a calendar, or one AVAILABLE of an availability.
final class EventReader {
    private final Times times;

    EventReader(Times times) {
        this.times = times;
    }

    Event read(Component source) throws Unreadable {
        var starts = source.single("DTSTART");
        if (starts.isEmpty()) {
            throw new Unreadable(source.name() + " without DTSTART");
        }
        var start = times.when(starts.getFirst());
        var length = length(source, start);
        boolean free =
                source.word("TRANSP").equals("TRANSPARENT")
                        || source.word("STATUS").equals("CANCELLED");
        return new Event(
                source,
                start,
                length,
                repeats(source, length),
                place(source),
                source.number("SEQUENCE"),
                free);
    }

    /// How long an event or an availability lasts; without an end a date is a day and a time
    /// nothing.
    private Length length(Component source, When start) throws Unreadable {
        var ends = source.single("DTEND");
        if (!ends.isEmpty()) {
            try {
                return Length.between(start, times.when(ends.getFirst()));
            } catch (Unreadable unreadable) {
                throw new Unreadable("DTEND: " + unreadable.text().replaceFirst("^DTEND: ", ""));
            }
        }
        var lengths = source.single("DURATION");
        if (!lengths.isEmpty()) {
            return Length.read(lengths.getFirst().value());
        }
        return new Length(start.date() ? 1 : 0, 0);
    }

    private Event.Repeats repeats(Component source, Length length) throws Unreadable {
        var added = new ArrayList<Times.Stretch>();
        for (var line : source.all("RDATE")) {
            added.addAll(times.stretches(line, length));
        }
        var except = new ArrayList<When>();
        for (var line : source.all("EXDATE")) {
            except.addAll(times.list(line));
        }
        return new Event.Repeats(
                rules(source.all("RRULE")), added, rules(source.all("EXRULE")), except);
    }

    private static List<Rule> rules(List<ContentLine> lines) throws Unreadable {
        var rules = new ArrayList<Rule>(1);
        for (var line : lines) {
            rules.add(RuleReader.read(line.value()));
        }
        return rules;
    }

    private Event.Place place(Component source) throws Unreadable {
        var lines = source.single("RECURRENCE-ID");
        if (lines.isEmpty()) {
            return new Event.Place.Series();
        }
        var line = lines.getFirst();
        boolean onwards = line.parameter("RANGE").equalsIgnoreCase("THISANDFUTURE");
        return new Event.Place.Instance(times.when(line), onwards);
    }
}
