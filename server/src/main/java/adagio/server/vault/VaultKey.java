// SPDX-License-Identifier: Apache-2.0
package adagio.server.vault;

import java.util.Optional;

/// The one key of one person's private rows: 256 random bits. It leaves memory only wrapped.
public final class VaultKey {
    private final byte[] bytes;

    private VaultKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /// A new one.
    ///
    /// @return for a person who has none
    public static VaultKey fresh() {
        return new VaultKey(Secrets.bytes(SealedBytes.KEY_BYTES));
    }

    byte[] bytes() {
        return bytes;
    }

    /// What it opens.
    ///
    /// @return an open vault
    public Vault.Open open() {
        return new Vault.Open(this);
    }

    /// The key as a table may hold it.
    ///
    /// @param under what opens it again
    /// @param about whose it is, as in `credential/17`
    /// @return 60 bytes
    public byte[] wrap(WrappingKey under, String about) {
        return SealedBytes.seal(under.bytes(), about, bytes);
    }

    /// The key out of a table.
    ///
    /// @param under what it was wrapped under
    /// @param about the words it was wrapped under
    /// @param wrapped what [#wrap] returned
    /// @return empty when `under` is not what it was wrapped under
    public static Optional<VaultKey> unwrap(WrappingKey under, String about, byte[] wrapped) {
        return SealedBytes.unseal(under.bytes(), about, wrapped).map(VaultKey::new);
    }

    /// Never the key.
    @Override
    public String toString() {
        return "VaultKey";
    }
}
