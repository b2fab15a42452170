/// Each client's private card before a visit, and what the hands are asked for because of it.
///
/// What a client answers is read, turned into what to do, and let go: only that is kept, sealed,
/// and only until some days after the visit. Neither client sees the other's; the therapist sees
/// what to do, not why. Must not know: how a visit is placed. Start reading at [CardPages], then
/// [Directions].
@NullMarked
package adagio.server.intake;

import org.jspecify.annotations.NullMarked;
