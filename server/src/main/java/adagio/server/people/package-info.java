/// Who lives here: households, people and pairs, what opens their vaults, and who is signed in.
///
/// Must not know: the pages of signing in ([adagio.server.signin]), and what people keep. Names are
/// sealed in the tables; no secret of a person stands in them but wrapped.
///
/// Start reading at [adagio.server.people.Login], [adagio.server.people.Logins] and
/// [adagio.server.people.Households]; whoever keeps something of a person adds a
/// [adagio.server.people.PersonSection].
@NullMarked
package adagio.server.people;

import org.jspecify.annotations.NullMarked;
