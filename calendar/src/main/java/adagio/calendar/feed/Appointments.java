// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.feed;

import java.util.Comparator;
import java.util.List;

/// A calendar of appointments: a file to keep, or a feed to subscribe to. It has no METHOD: that is
/// for messages between people, and asks for an ORGANIZER in each event (RFC 5546, 3.2.1).
public final class Appointments {
    private Appointments() {}

    /// The document.
    ///
    /// @param name what the calendar is called
    /// @param all in any order
    /// @param alarmMinutes how long before each start its alarm is, none for no alarm
    /// @return `text/calendar; charset=utf-8`, lines end in CRLF; the same appointments give the
    ///   same bytes
    public static String write(String name, List<Appointment> all, List<Integer> alarmMinutes) {
        var lines = new IcsLines();
        lines.line("BEGIN:VCALENDAR").line("VERSION:2.0").line(Feed.PRODUCT);
        lines.line("CALSCALE:GREGORIAN");
        lines.text("X-WR-CALNAME", name).text("NAME", name);
        lines.line("REFRESH-INTERVAL;VALUE=DURATION:PT1H").line("X-PUBLISHED-TTL:PT1H");
        all.stream()
                .sorted(Comparator.comparing(Appointment::start).thenComparing(Appointment::uid))
                .forEach(each -> event(lines, each, alarmMinutes));
        return lines.line("END:VCALENDAR").toString();
    }

    private static void event(IcsLines lines, Appointment each, List<Integer> alarmMinutes) {
        lines.line("BEGIN:VEVENT");
        body(lines, each);
        if (each.state() != Appointment.State.CANCELLED) {
            for (int minutes : alarmMinutes) {
                lines.line("BEGIN:VALARM")
                        .line("ACTION:DISPLAY")
                        .line("TRIGGER:-PT" + minutes + "M")
                        .text("DESCRIPTION", each.words().title())
                        .line("END:VALARM");
            }
        }
        lines.line("END:VEVENT");
    }

    static void body(IcsLines lines, Appointment each) {
        boolean off = each.state() == Appointment.State.CANCELLED;
        lines.line("UID:" + each.uid())
                .time("DTSTAMP", each.stamp())
                .time("LAST-MODIFIED", each.stamp())
                .line("SEQUENCE:" + each.sequence())
                .time("DTSTART", each.start())
                .time("DTEND", each.start().plusSeconds(60L * each.minutes()))
                .text("SUMMARY", each.words().title());
        if (!each.words().location().isEmpty()) {
            lines.text("LOCATION", each.words().location());
        }
        if (!each.words().description().isEmpty()) {
            lines.text("DESCRIPTION", each.words().description());
        }
        lines.line("STATUS:" + each.state())
                .line("TRANSP:" + (off ? "TRANSPARENT" : "OPAQUE"))
                .line("CLASS:PRIVATE");
    }
}
