// SPDX-License-Identifier: Apache-2.0
package adagio.server.people;

import adagio.server.vault.RecoveryCode;

/// What comes of setting up or joining.
public sealed interface Joined {
    /// The person has a passphrase and a recovery code now.
    ///
    /// @param login to be signed in with
    /// @param code shown once
    record Done(Login login, RecoveryCode code) implements Joined {}

    /// The code or the invitation is not one that counts: it was used, is over, or never was.
    record NotThisCode() implements Joined {}
}
