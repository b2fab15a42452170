// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.ical;

import adagio.calendar.repeat.Unreadable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The parts of a calendar that tell about time; all else is dropped while it is read.
public final class ComponentReader {
    private static final int MOST_DEEP = 16;
    private static final Set<String> KEPT_PARTS =
            Set.of(
                    "VCALENDAR",
                    "VEVENT",
                    "VFREEBUSY",
                    "VAVAILABILITY",
                    "AVAILABLE",
                    "VTIMEZONE",
                    "STANDARD",
                    "DAYLIGHT");
    private static final Set<String> KEPT_LINES =
            Set.of(
                    "METHOD",
                    "UID",
                    "SEQUENCE",
                    "DTSTART",
                    "DTEND",
                    "DURATION",
                    "RRULE",
                    "EXRULE",
                    "RDATE",
                    "EXDATE",
                    "RECURRENCE-ID",
                    "STATUS",
                    "TRANSP",
                    "PRIORITY",
                    "FREEBUSY",
                    "TZID",
                    "TZOFFSETFROM",
                    "TZOFFSETTO");

    private final Lines lines;
    private final Limits limits;
    private final List<Component> calendars = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int keptLines;
    private int events;

    /// A part that has begun; `kept` says whether its lines matter.
    private record Open(Component component, boolean kept) {}

    public ComponentReader(Lines lines, Limits limits) {
        this.lines = lines;
        this.limits = limits;
    }

    /// Reads to the end.
    ///
    /// @return the calendars of the file, at least one
    /// @throws Refused when it is no calendar, has no end, or is too much
    public List<Component> read() throws IOException, Refused {
        while (lines.next()) {
            String name = lines.name().toUpperCase(Locale.ROOT);
            switch (name) {
                case "BEGIN" -> begin(value());
                case "END" -> end(value());
                default -> content(name);
            }
        }
        if (!open.isEmpty()) {
            var inside = open.getLast().component;
            throw new Refused(
                    lines.number(),
                    "the file ends inside "
                            + inside.name()
                            + ", which began on line "
                            + inside.line()
                            + "; it was cut off on its way");
        }
        if (calendars.isEmpty()) {
            throw new Refused(1, "is empty; a calendar begins with BEGIN:VCALENDAR");
        }
        return calendars;
    }

    private String value() {
        return ContentLine.of(lines.text(), lines.number()).value().toUpperCase(Locale.ROOT);
    }

    private void begin(String kind) throws Refused {
        if (open.isEmpty() && !kind.equals("VCALENDAR")) {
            throw notACalendar();
        }
        if (open.size() == MOST_DEEP) {
            throw new Refused(lines.number(), "is nested deeper than " + MOST_DEEP + " parts");
        }
        var component = new Component(kind, lines.number());
        boolean kept = KEPT_PARTS.contains(kind) && (open.isEmpty() || open.getLast().kept);
        if (open.isEmpty()) {
            calendars.add(component);
        } else if (kept) {
            count();
            open.getLast().component.add(component);
        }
        open.addLast(new Open(component, kept));
    }

    private void count() throws Refused {
        if (++events > limits.events()) {
            throw new Refused(
                    lines.number(),
                    "has more than "
                            + limits.events()
                            + " events; export fewer years, or only this calendar");
        }
    }

    private void end(String kind) throws Refused {
        if (open.isEmpty()) {
            throw notACalendar();
        }
        var last = open.removeLast().component;
        if (!last.name().equals(kind)) {
            throw new Refused(
                    lines.number(),
                    "END:"
                            + Unreadable.quoted(kind)
                            + " where "
                            + Unreadable.quoted(last.name())
                            + " of line "
                            + last.line()
                            + " is still open");
        }
    }

    private Refused notACalendar() {
        return new Refused(
                lines.number(),
                "is no calendar: found "
                        + Unreadable.quoted(lines.text())
                        + " where BEGIN:VCALENDAR is needed");
    }

    private void content(String name) throws Refused {
        if (open.isEmpty()) {
            throw notACalendar();
        }
        if (!open.getLast().kept || !KEPT_LINES.contains(name)) {
            return;
        }
        if (lines.isCut()) {
            throw new Refused(
                    lines.number(), name + " is longer than " + limits.lineBytes() + " bytes");
        }
        if (++keptLines > limits.lines()) {
            throw new Refused(lines.number(), "has more than " + limits.lines() + " dates");
        }
        open.getLast().component.add(ContentLine.of(lines.text(), lines.number()));
    }
}
