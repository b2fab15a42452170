// SPDX-License-Identifier: Apache-2.0
/// People's own calendars: addresses and files in, and when they are busy.
///
/// Of a calendar is kept when it is busy and nothing else, sealed under the house's keys, for both
/// people's are needed to find times. Addresses are sealed too. Nobody but their owner is shown
/// them, or told that one could not be read. Must not know pairs, proposals or pages. Start reading
/// at [Calendars].
@NullMarked
package adagio.server.calendars;

import org.jspecify.annotations.NullMarked;
