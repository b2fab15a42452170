/// Keys and what they seal: a person's vault, passphrases, recovery codes, tokens.
///
/// Must not know: the web, the database, who somebody is. Nothing here is ever written to a log.
///
/// Start reading at [adagio.server.vault.Vault], then [adagio.server.vault.VaultKey].
@NullMarked
package adagio.server.vault;

import org.jspecify.annotations.NullMarked;
