// SPDX-License-Identifier: Apache-2.0
package adagio.server.vault;

import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.spec.InvalidKeySpecException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// What a vault key is wrapped under: comes out of a secret, and is never kept.
public final class WrappingKey {
    /// OWASP's figure for PBKDF2 with HMAC-SHA-256.
    static final int ROUNDS = 600_000;

    /// A flood of sign-ins waits here, and the house goes on.
    private static final Semaphore AT_ONCE = new Semaphore(2, true);

    private static final LongAdder STRETCHED = new LongAdder();

    private final byte[] bytes;

    private WrappingKey(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    /// Out of something a person remembers or has on paper: PBKDF2 with HMAC-SHA-256, 600,000
    /// rounds, some tenths of a second of one core. At most two at once; others wait.
    ///
    /// @param secret a passphrase, or a recovery code
    /// @param salt 16 bytes
    /// @return the key
    public static WrappingKey stretched(String secret, byte[] salt) {
        AT_ONCE.acquireUninterruptibly();
        STRETCHED.increment();
        try {
            var spec =
                    new PBEKeySpec(secret.toCharArray(), salt, ROUNDS, 8 * SealedBytes.KEY_BYTES);
            try {
                return new WrappingKey(
                        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                                .generateSecret(spec)
                                .getEncoded());
            } finally {
                spec.clearPassword();
            }
        } catch (NoSuchAlgorithmException | InvalidKeySpecException impossible) {
            throw new IllegalStateException("every JDK has PBKDF2", impossible);
        } finally {
            AT_ONCE.release();
        }
    }

    /// How often this program has stretched something: what a try costs, without a clock.
    ///
    /// @return 0 and more
    public static long stretched() {
        return STRETCHED.sum();
    }

    /// Out of random bits: HKDF with SHA-256.
    ///
    /// @param secret 128 random bits or more
    /// @param purpose what for; another purpose gives another key
    /// @return the key
    public static WrappingKey derived(byte[] secret, String purpose) {
        return new WrappingKey(SealedBytes.derive(secret, purpose));
    }

    /// Out of a token.
    ///
    /// @param token of [Secrets#token()]
    /// @param purpose what for
    /// @return the key
    public static WrappingKey derived(String token, String purpose) {
        return derived(token.getBytes(StandardCharsets.UTF_8), purpose);
    }

    /// A name under which a row can be found by whoever has the secret, and by nobody else.
    ///
    /// @return 43 letters that do not give the key away
    public String name() {
        return Secrets.text(SealedBytes.derive(bytes, "name"));
    }

    /// Never the key.
    @Override
    public String toString() {
        return "WrappingKey";
    }
}
