/// A studio as its people set it up: therapists, rooms, services, hours, rules.
///
/// Must not know: bookings, storage, pages. No clock is read here.
///
/// Start reading at [Studio].
@NullMarked
package adagio.studio;

import org.jspecify.annotations.NullMarked;
