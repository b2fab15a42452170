// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.reading;

import adagio.calendar.Gathering;
import adagio.calendar.Taken;
import adagio.calendar.ical.Component;
import adagio.calendar.ical.ComponentReader;
import adagio.calendar.ical.Limits;
import adagio.calendar.ical.Lines;
import adagio.calendar.ical.Refused;
import adagio.calendar.repeat.Budget;
import adagio.calendar.repeat.Unreadable;
import adagio.calendar.zone.Zones;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// Reads a calendar and keeps when it is busy, and nothing else.
///
/// Busy are events that are confirmed, tentative or say nothing; free are transparent and cancelled
/// ones, and those that last no time. Whatever is in the file, time and memory are bounded by
/// [Limits]; one that reaches a limit is refused as a whole.
public final class CalendarReader {
    private final Scope scope;
    private final Findings findings;
    private final Gathering busy;
    private final Gathering days;
    private final Gathering important;

    private CalendarReader(String name, Scope scope) {
        this.scope = scope;
        this.findings = new Findings(name);
        this.busy = new Gathering(scope.from(), scope.to());
        this.days = new Gathering(scope.from(), scope.to());
        this.important = new Gathering(scope.from(), scope.to());
    }

    /// Reads one within the usual limits.
    ///
    /// @param name what messages call it, such as its file's name
    /// @param in its bytes; not closed here
    /// @param scope the stretch that is asked for
    /// @return when it is busy, or every fault
    /// @throws IOException when `in` fails
    public static CalendarReading read(String name, InputStream in, Scope scope)
            throws IOException {
        return read(name, in, scope, Limits.USUAL);
    }

    /// Reads one.
    ///
    /// @param name what messages call it, such as its file's name
    /// @param in its bytes; not closed here
    /// @param scope the stretch that is asked for
    /// @param limits how much of it is read at most
    /// @return when it is busy, or every fault
    /// @throws IOException when `in` fails
    public static CalendarReading read(String name, InputStream in, Scope scope, Limits limits)
            throws IOException {
        return new CalendarReader(name, scope).read(in, limits);
    }

    private CalendarReading read(InputStream in, Limits limits) throws IOException {
        try {
            var calendars = new ComponentReader(new Lines(in, limits), limits).read();
            gather(calendars, new Budget(limits.steps()));
        } catch (Refused refused) {
            findings.fault(refused.line(), String.valueOf(refused.getMessage()));
        } catch (Budget.Spent spent) {
            if (!findings.isFaulty()) {
                findings.fault(0, "has too many dates: " + spent.getMessage());
            }
        }
        if (findings.isFaulty()) {
            return new CalendarReading.Faulty(findings.listFaults());
        }
        var timed = busy.intervals();
        return new CalendarReading.Read(
                new Taken(timed.union(days.intervals()), important.intervals()),
                timed,
                findings.listNotes());
    }

    private void gather(List<Component> calendars, Budget budget) {
        var zones = new Zones(calendars, scope.zone(), scope.to(), budget);
        var times = new Times(zones, budget);
        var events = new ArrayList<Component>();
        var availabilities = new ArrayList<Component>();
        for (var calendar : calendars) {
            if (!calendar.word("METHOD").equals("CANCEL")) {
                events.addAll(calendar.parts("VEVENT"));
                availabilities.addAll(calendar.parts("VAVAILABILITY"));
                calendar.parts("VFREEBUSY").forEach(each -> freeBusy(each, times));
            }
        }
        new Events(scope, times, findings).gather(events, new Events.Into(busy, days, important));
        busy.add(new Availability(scope, times, findings).unavailable(availabilities));
        for (var unknown : zones.listUnknown()) {
            findings.note(
                    unknown.line(),
                    "the time zone "
                            + Unreadable.quoted(unknown.tzid())
                            + " is not known and not explained in the calendar; its times are read"
                            + " in "
                            + scope.zone());
        }
    }

    /// RFC 5545, section 3.6.4.
    private void freeBusy(Component freeBusy, Times times) {
        for (var line : freeBusy.all("FREEBUSY")) {
            if (line.parameter("FBTYPE").equalsIgnoreCase("FREE")) {
                continue;
            }
            try {
                for (var each : times.stretches(line, new Length(0, 0))) {
                    busy.add(each.start().second(), each.end());
                }
            } catch (Unreadable unreadable) {
                findings.fault(line.line(), unreadable.text());
            }
        }
    }
}
