// SPDX-License-Identifier: Apache-2.0
package adagio.server.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// Random words nobody guesses, and the digests that are kept of them.
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /// Random bytes.
    ///
    /// @param count how many
    /// @return new each time
    public static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /// A name for a row: 128 random bits as 22 letters of base64url.
    ///
    /// @return new each time
    public static String id() {
        return text(bytes(16));
    }

    /// A word that opens something: 256 random bits as 43 letters of base64url.
    ///
    /// @return new each time
    public static String token() {
        return text(bytes(32));
    }

    /// Bytes as base64url without padding.
    ///
    /// @param bytes any
    /// @return letters that an address may carry
    public static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// The SHA-256 of a text in UTF-8.
    ///
    /// @param text any
    /// @return 32 bytes
    public static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /// The SHA-256 of a text as 64 hex digits: what a table keeps of a token.
    ///
    /// @param text any
    /// @return lower case
    public static String digest(String text) {
        return HexFormat.of().formatHex(sha256(text));
    }

    /// Whether two texts are the same, in a time that does not tell where they differ.
    ///
    /// @param one a text
    /// @param other a text
    /// @return whether they are the same
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(sha256(one), sha256(other));
    }
}
