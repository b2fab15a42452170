// SPDX-License-Identifier: Apache-2.0
/// Calendars and times: what is busy, how things repeat, and when two people are both free.
module adagio.calendar {
    requires static transitive org.jspecify;

    exports adagio.calendar;
    exports adagio.calendar.feed;
    exports adagio.calendar.ical;
    exports adagio.calendar.reading;
    exports adagio.calendar.repeat;
    exports adagio.calendar.rhythm;
}
