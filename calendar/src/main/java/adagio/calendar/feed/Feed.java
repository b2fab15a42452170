// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.feed;

import java.util.Comparator;
import java.util.List;

/// A calendar to subscribe to: all agreed sessions, each an ordinary event with one alarm.
///
/// A session that was called off stays in it as cancelled, so that calendars which have it already
/// drop it.
public final class Feed {
    /// Who wrote it.
    static final String PRODUCT = "PRODID:-//Adagio//Adagio 1//EN";

    private Feed() {}

    /// The document.
    ///
    /// @param sessions in any order
    /// @param title what an event is called: neutral, such as "Evening together"
    /// @param alarmMinutes how long before the start the one alarm is, 0 to 1440
    /// @return `text/calendar; charset=utf-8`, lines end in CRLF; the same sessions give the same
    ///   bytes
    public static String write(List<AgreedSession> sessions, String title, int alarmMinutes) {
        var lines = new IcsLines();
        lines.line("BEGIN:VCALENDAR").line("VERSION:2.0").line(PRODUCT).line("CALSCALE:GREGORIAN");
        lines.text("X-WR-CALNAME", title).text("NAME", title);
        lines.line("REFRESH-INTERVAL;VALUE=DURATION:PT6H").line("X-PUBLISHED-TTL:PT6H");
        sessions.stream()
                .sorted(
                        Comparator.comparing(AgreedSession::start)
                                .thenComparing(AgreedSession::uid))
                .forEach(
                        each -> {
                            lines.line("BEGIN:VEVENT");
                            event(lines, each, title);
                            if (!each.cancelled()) {
                                alarm(lines, title, alarmMinutes);
                            }
                            lines.line("END:VEVENT");
                        });
        return lines.line("END:VCALENDAR").toString();
    }

    /// What feed and invitation say of a session.
    static void event(IcsLines lines, AgreedSession session, String title) {
        lines.line("UID:" + session.uid())
                .time("DTSTAMP", session.stamp())
                .time("LAST-MODIFIED", session.stamp())
                .line("SEQUENCE:" + session.sequence())
                .time("DTSTART", session.start())
                .time("DTEND", session.start().plusSeconds(60L * session.minutes()))
                .text("SUMMARY", title)
                .line("STATUS:" + (session.cancelled() ? "CANCELLED" : "CONFIRMED"))
                .line("TRANSP:" + (session.cancelled() ? "TRANSPARENT" : "OPAQUE"))
                .line("CLASS:PRIVATE");
    }

    private static void alarm(IcsLines lines, String title, int minutes) {
        if (minutes < 0 || minutes > 24 * 60) {
            throw new IllegalArgumentException(
                    "an alarm " + minutes + " minutes before: 0 to 1440");
        }
        lines.line("BEGIN:VALARM")
                .line("ACTION:DISPLAY")
                .line("TRIGGER:-PT" + minutes + "M")
                .text("DESCRIPTION", title)
                .line("END:VALARM");
    }
}
