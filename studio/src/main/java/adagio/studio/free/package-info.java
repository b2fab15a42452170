/// What is free, as bits over quarter-hours of UTC.
///
/// Must not know: who books, storage, pages. No clock is read here.
///
/// Start reading at [Openings].
@NullMarked
package adagio.studio.free;

import org.jspecify.annotations.NullMarked;
