// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.feed;

import java.util.List;

/// An agreed session as the body of an e-mail that calendars understand: iTIP, RFC 5546.
///
/// `REQUEST` invites and, with a higher sequence, moves; `CANCEL` calls off (sections 3.2.2,
/// 3.2.5). To be sent as `text/calendar; charset=utf-8; method=REQUEST` or `method=CANCEL`.
public final class Invitation {
    private Invitation() {}

    /// The body.
    ///
    /// @param session the session; called off makes a `CANCEL`
    /// @param title what the event is called
    /// @param organizer whose mail address invites
    /// @param attendees mail addresses of those invited, at least one
    /// @return the document, lines end in CRLF
    public static String write(
            AgreedSession session, String title, String organizer, List<String> attendees) {
        if (attendees.isEmpty()) {
            throw new IllegalArgumentException("an invitation invites somebody");
        }
        var lines = begin(session.cancelled());
        Feed.event(lines, session, title);
        return end(lines, session.cancelled(), organizer, attendees);
    }

    /// The body for an appointment with a place.
    ///
    /// @param appointment a cancelled one makes a `CANCEL`
    /// @param organizer whose mail address invites
    /// @param attendee the mail address of who is invited
    /// @return the document, lines end in CRLF
    public static String write(Appointment appointment, String organizer, String attendee) {
        boolean off = appointment.state() == Appointment.State.CANCELLED;
        var lines = begin(off);
        Appointments.body(lines, appointment);
        return end(lines, off, organizer, List.of(attendee));
    }

    private static IcsLines begin(boolean off) {
        var lines = new IcsLines();
        lines.line("BEGIN:VCALENDAR").line("VERSION:2.0").line(Feed.PRODUCT);
        lines.line("CALSCALE:GREGORIAN").line("METHOD:" + (off ? "CANCEL" : "REQUEST"));
        return lines.line("BEGIN:VEVENT");
    }

    private static String end(
            IcsLines lines, boolean off, String organizer, List<String> attendees) {
        lines.line("ORGANIZER:mailto:" + address(organizer));
        for (var each : attendees) {
            lines.line(
                    off
                            ? "ATTENDEE:mailto:" + address(each)
                            : "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:"
                                    + address(each));
        }
        return lines.line("END:VEVENT").line("END:VCALENDAR").toString();
    }

    private static String address(String mail) {
        if (!mail.matches("[^\\s\\p{Cntrl}\"<>,;:]{1,64}@[^\\s\\p{Cntrl}\"<>,;:@]{1,255}")) {
            throw new IllegalArgumentException("\"" + mail + "\" is no mail address: name@host");
        }
        return mail;
    }
}
