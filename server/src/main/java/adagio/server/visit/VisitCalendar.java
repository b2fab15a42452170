// SPDX-License-Identifier: Apache-2.0
package adagio.server.visit;

import adagio.calendar.feed.Appointment;
import adagio.server.studio.Changes;
import adagio.studio.Studio;
import adagio.studio.booking.Booking;
import adagio.studio.booking.Status;
import java.time.Instant;

/// A visit as an appointment of a calendar.
public final class VisitCalendar {
    private VisitCalendar() {}

    /// The appointment.
    ///
    /// @param studio where
    /// @param booking as it is
    /// @param words what it is called there
    /// @param count how often it changed, and when last
    /// @param now decides whether a tentative one has lapsed
    /// @return with the same name for all time
    public static Appointment of(
            Studio studio,
            Booking booking,
            Appointment.Words words,
            Changes.Count count,
            Instant now) {
        var state =
                booking.isOver(now)
                        ? Appointment.State.CANCELLED
                        : booking.status() == Status.TENTATIVE
                                ? Appointment.State.TENTATIVE
                                : Appointment.State.CONFIRMED;
        return new Appointment(
                booking.id() + "." + studio.id() + "@adagio",
                booking.start(),
                booking.placing().shape().minutes(),
                words,
                state,
                count.number(),
                Instant.ofEpochSecond(
                        count.last() == 0
                                ? booking.start().getEpochSecond()
                                : count.last() / 1000));
    }
}
