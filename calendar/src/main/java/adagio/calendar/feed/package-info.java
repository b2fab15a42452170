// SPDX-License-Identifier: Apache-2.0
/// Agreed sessions as iCalendar, for people's own calendars: a feed, and invitations by e-mail.
///
/// A neutral title, times at Greenwich (right whatever the clocks do), one alarm. Nothing tells
/// what was agreed on, who asked or why. The same sessions give the same bytes: every stamp is
/// passed in. Start reading at [Feed].
@NullMarked
package adagio.calendar.feed;

import org.jspecify.annotations.NullMarked;
