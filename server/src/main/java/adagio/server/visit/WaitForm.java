// SPDX-License-Identifier: Apache-2.0
package adagio.server.visit;

import adagio.server.studio.Books;
import adagio.server.web.Form;
import adagio.studio.Studio;
import adagio.studio.free.Stretch;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/// What the form of the waiting list holds, as it was written.
///
/// @param from the first day
/// @param to the last day
/// @param part of the day, such as `morning`
/// @param guests who would come, with all that is missing of the form
public record WaitForm(String from, String to, String part, Guests guests) {
    private static final int DAYS_AT_FIRST = 13;
    private static final int MOST_DAYS = 62;

    /// Days beyond the horizon come into it later.
    private static final int MOST_YEARS = 5;

    /// Nothing written yet: the next two weeks.
    ///
    /// @param today in the studio's zone
    /// @param people how many would come
    /// @return a form without faults
    public static WaitForm empty(LocalDate today, int people) {
        return new WaitForm(
                today.toString(),
                today.plusDays(DAYS_AT_FIRST).toString(),
                "any",
                Guests.none(people));
    }

    /// Reads `from`, `to`, `part` and the guests.
    ///
    /// @param form what was sent
    /// @param studio where somebody would come
    /// @param people how many
    /// @param now the time
    /// @return what was written, with every fault of it
    public static WaitForm read(Form form, Studio studio, int people, Instant now) {
        String part = form.field("part").isEmpty() ? "any" : form.field("part");
        var guests = Guests.read(form, people);
        var read = new WaitForm(form.field("from"), form.field("to"), part, guests);
        String fault = read.fault(studio, now);
        return fault.isEmpty() ? read : new WaitForm(read.from, read.to, part, guests.with(fault));
    }

    private String fault(Studio studio, Instant now) {
        try {
            var first = LocalDate.parse(from);
            var last = LocalDate.parse(to);
            if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS - 1L))) {
                return "wait.fault.days";
            }
            var today = now.atZone(studio.zone()).toLocalDate();
            boolean far = last.isBefore(today) || first.isAfter(today.plusYears(MOST_YEARS));
            return far ? "wait.fault.far" : "";
        } catch (DateTimeException _) {
            return "wait.fault.days";
        }
    }

    /// The days, once nothing is missing.
    ///
    /// @param studio for its zone
    /// @return from midnight to midnight
    public Stretch days(Studio studio) {
        return Books.days(studio, LocalDate.parse(from), LocalDate.parse(to).plusDays(1));
    }
}
