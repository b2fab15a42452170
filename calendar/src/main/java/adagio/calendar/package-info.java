// SPDX-License-Identifier: Apache-2.0
/// Time that is taken: half-open intervals, sets of them, and what of a calendar is kept.
///
/// Behind this room nobody can tell whose calendar a busy hour came from: [Taken#together] makes
/// one of several, and finding times is asked with that one alone. Knows nothing of ours, no clock
/// and no network; nothing of an event survives but that it is busy. Start reading at [Intervals],
/// then `reading.CalendarReader`, then `rhythm.FindTimes`.
@NullMarked
package adagio.calendar;

import org.jspecify.annotations.NullMarked;
