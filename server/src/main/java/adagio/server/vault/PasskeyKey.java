// SPDX-License-Identifier: Apache-2.0
package adagio.server.vault;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/// The public half of a passkey, and what it proves (Web Authentication Level 3, section 7.2).
public final class PasskeyKey {
    private static final int EC_BITS = 256;
    private static final int RSA_BITS = 2048;
    private static final int MOST_BYTES = 2_000;
    private final Kind kind;
    private final PublicKey key;

    /// The algorithms that are offered, by their COSE numbers (RFC 9053).
    public enum Kind {
        /// ECDSA on P-256 with SHA-256.
        ES256(-7, "EC", "SHA256withECDSA"),
        /// Ed25519.
        EDDSA(-8, "Ed25519", "Ed25519"),
        /// RSA with SHA-256, PKCS 1.5: older security keys and Windows.
        RS256(-257, "RSA", "SHA256withRSA");

        private final int number;
        private final String key;
        private final String signature;

        Kind(int number, String key, String signature) {
            this.number = number;
            this.key = key;
            this.signature = signature;
        }

        /// The number that browsers know.
        public int number() {
            return number;
        }
    }

    private PasskeyKey(Kind kind, PublicKey key) {
        this.kind = kind;
        this.key = key;
    }

    /// A key as the browser gives it.
    ///
    /// @param number of the algorithm: -7, -8 or -257
    /// @param encoded SubjectPublicKeyInfo
    /// @return the key
    /// @throws IllegalArgumentException when it is none of these, or weaker than 2048 bits of RSA
    public static PasskeyKey of(int number, byte[] encoded) {
        for (Kind kind : Kind.values()) {
            if (kind.number == number && encoded.length <= MOST_BYTES) {
                try {
                    var key =
                            KeyFactory.getInstance(kind.key)
                                    .generatePublic(new X509EncodedKeySpec(encoded));
                    if (isStrong(key)) {
                        return new PasskeyKey(kind, key);
                    }
                } catch (GeneralSecurityException e) {
                    throw new IllegalArgumentException("not a public key of " + kind, e);
                }
            }
        }
        throw new IllegalArgumentException(
                "found algorithm " + number + "; allowed are -7, -8 and -257");
    }

    private static boolean isStrong(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= RSA_BITS;
            case ECPublicKey ec -> ec.getParams().getOrder().bitLength() == EC_BITS;
            default -> true;
        };
    }

    /// The key as a table holds it.
    ///
    /// @return one word
    public String text() {
        return kind.number + ":" + Base64.getUrlEncoder().encodeToString(key.getEncoded());
    }

    /// A key out of a table.
    ///
    /// @param text of [#text()]
    /// @return the key
    public static PasskeyKey of(String text) {
        String[] parts = text.split(":", 2);
        return of(Integer.parseInt(parts[0]), Base64.getUrlDecoder().decode(parts[1]));
    }

    /// Whether the passkey signed this.
    ///
    /// @param signature as the browser gives it
    /// @param authenticatorData as it was sent, byte for byte
    /// @param clientData as it was sent, byte for byte
    /// @return whether it did
    public boolean signed(byte[] signature, byte[] authenticatorData, byte[] clientData) {
        try {
            var said = new ByteArrayOutputStream();
            said.writeBytes(authenticatorData);
            said.writeBytes(MessageDigest.getInstance("SHA-256").digest(clientData));
            var check = Signature.getInstance(kind.signature);
            check.initVerify(key);
            check.update(said.toByteArray());
            return check.verify(signature);
        } catch (GeneralSecurityException _) {
            return false; // a signature of another shape is none
        }
    }
}
