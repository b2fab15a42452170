// SPDX-License-Identifier: Apache-2.0
/// Time zones of calendars: by the world's names, by their own VTIMEZONE, by the names of Windows.
///
/// A wall's clock that jumps over an hour or shows one twice is read as RFC 5545, section 3.3.5,
/// says. Fetches nothing. Start reading at [Zones], then [Wall].
@NullMarked
package adagio.calendar.zone;

import org.jspecify.annotations.NullMarked;
