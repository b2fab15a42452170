// SPDX-License-Identifier: Apache-2.0
package adagio.server.vault;

/// What one person's private rows are sealed with, as one browser has it.
///
/// ```java
/// switch (login.vault()) {
///     case Vault.Open open -> show(open.unseal("card/" + login.person(), row));
///     case Vault.Locked _ -> askForThePassphrase();
/// }
/// ```
public sealed interface Vault {
    /// The vault, when it is open here.
    ///
    /// @return it opens and seals
    /// @throws VaultLocked when it is not: the person is asked for the passphrase
    Open open();

    /// Opens and seals; the key came out of a passphrase, a passkey or a recovery code.
    final class Open implements Vault {
        private final VaultKey key;

        Open(VaultKey key) {
            this.key = key;
        }

        @Override
        public Open open() {
            return this;
        }

        /// Seals some bytes, so that only this person opens them.
        ///
        /// @param about what they are and whose, as in `card/17`; they open only under the same
        ///   words
        /// @param plain any bytes
        /// @return 28 bytes more than `plain`
        public byte[] seal(String about, byte[] plain) {
            return SealedBytes.seal(key.bytes(), about, plain);
        }

        /// Opens what was sealed.
        ///
        /// @param about the words it was sealed under
        /// @param sealed what [#seal] returned
        /// @return the plain bytes
        /// @throws IllegalArgumentException when it is another person's, the words differ, or a bit
        ///   was changed
        public byte[] unseal(String about, byte[] sealed) {
            return SealedBytes.unseal(key.bytes(), about, sealed)
                    .orElseThrow(
                            () ->
                                    new IllegalArgumentException(
                                            "cannot be opened as \"" + about + "\""));
        }

        /// The key, to be wrapped anew.
        ///
        /// @return never for a log or a table
        public VaultKey key() {
            return key;
        }

        /// Never the key.
        @Override
        public String toString() {
            return "Open";
        }
    }

    /// This browser is signed in, but the key is not here: a passkey that cannot unlock.
    record Locked() implements Vault {
        @Override
        public Open open() {
            throw new VaultLocked();
        }
    }
}
