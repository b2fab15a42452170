// SPDX-License-Identifier: Apache-2.0
/// Bookings that come from elsewhere: a table is read into visits, a calendar's busy times are kept
/// free for one therapist.
///
/// Must not know: who is at the desk. Start reading at [CsvVisits], then [KeptFree].
@NullMarked
package adagio.server.bring;

import org.jspecify.annotations.NullMarked;
