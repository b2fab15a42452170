/// The pages of a studio for clients, without an account: choose a time, keep it, name the two,
/// confirm, move, cancel.
///
/// Must not know: what a client's card says, the desk of the staff. Start reading at [StudioPage],
/// then [VisitPages].
@NullMarked
package adagio.server.visit;

import org.jspecify.annotations.NullMarked;
