// SPDX-License-Identifier: Apache-2.0
/// iCalendar in, busy time out: RFC 5545 (events, free-busy, time zones) and RFC 7953
/// (availability).
///
/// Lines that say what an event is about are dropped where they are read and never become a text;
/// bytes, lines, events and steps are counted ([adagio.calendar.ical.Limits]). What cannot be read
/// is a [Fault] with the calendar's name and the line, all of them at once. No network, no clock,
/// no log. Start reading at [CalendarReader]; RFC section numbers stand where a rule comes from.
@NullMarked
package adagio.calendar.reading;

import org.jspecify.annotations.NullMarked;
