/// Bookings: made, confirmed, moved, cancelled, lapsed, all under one key, the [Claim].
///
/// Must not know: how a ledger keeps its rows, pages. No clock is read here but the one that is
/// handed in.
///
/// Start reading at [Desk].
@NullMarked
package adagio.studio.booking;

import org.jspecify.annotations.NullMarked;
