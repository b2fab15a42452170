// SPDX-License-Identifier: Apache-2.0
package adagio.server.vault;

/// The bits of a vault key, which only this package sees, for a test that looks for them.
public final class KeyBytes {
    private KeyBytes() {}

    /// The key of an open vault.
    public static byte[] of(Vault vault) {
        return vault.open().key().bytes().clone();
    }
}
