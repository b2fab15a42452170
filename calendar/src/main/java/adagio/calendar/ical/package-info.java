// SPDX-License-Identifier: Apache-2.0
/// iCalendar as text: folded lines, and the parts they make; RFC 5545, section 3.1.
///
/// Only lines that tell about time are kept; what an event is about never becomes a text. Bytes,
/// lines, events and depth are counted. Knows nothing of what the lines mean. Start reading at
/// [ComponentReader].
@NullMarked
package adagio.calendar.ical;

import org.jspecify.annotations.NullMarked;
