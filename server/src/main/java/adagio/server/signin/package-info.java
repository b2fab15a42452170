/// The pages by which people come in: setting up, signing in and out, joining, recovering, the
/// household and one's own account.
///
/// Must not know: what people keep. Every failed try is answered alike, in words and in time.
///
/// Start reading at [adagio.server.signin.SignInPages].
@NullMarked
package adagio.server.signin;

import org.jspecify.annotations.NullMarked;
