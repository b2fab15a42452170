/// The browsers on which people are signed in: roughly what each is, since when, and the end of it.
///
/// It knows the table of logins by person and digest, and no name, no cookie, no page. Start at
/// [Browsers].
@NullMarked
package adagio.server.browsers;

import org.jspecify.annotations.NullMarked;
