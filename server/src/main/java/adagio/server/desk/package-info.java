/// The pages of the people who work in a studio: the day, the week, a visit, blocked time, the
/// set-up, the staff, the log.
///
/// Must not know: why a client's card asks for something. Start reading at [StaffAccess], then
/// [DayPages].
@NullMarked
package adagio.server.desk;

import org.jspecify.annotations.NullMarked;
