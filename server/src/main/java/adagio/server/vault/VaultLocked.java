// SPDX-License-Identifier: Apache-2.0
package adagio.server.vault;

/// The passphrase is needed once on this device. The pages answer it by asking.
public final class VaultLocked extends RuntimeException {
    private static final long serialVersionUID = 1L;

    VaultLocked() {
        super("the vault is locked here", null, false, false);
    }
}
