/// Who may ask: the host's API token.
///
/// Must not know: what is asked for.
///
/// Start reading at [HostAccess].
@NullMarked
package adagio.server.access;

import org.jspecify.annotations.NullMarked;
