/// Studios over HTTP, and their bookings as rows.
///
/// Must not know: how a visit is placed; that is the room `studio`.
///
/// Start reading at [StudioRoutes]; the rows are in [SqlLines].
@NullMarked
package adagio.server.studio;

import org.jspecify.annotations.NullMarked;
