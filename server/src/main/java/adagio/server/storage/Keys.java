// SPDX-License-Identifier: Apache-2.0
package adagio.server.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The keys of one data folder: random, in a file of their own (`adagio.key`, readable by its owner
/// alone), never in the database and never in the same file as a backup.
///
/// A text of lines `key ID BASE64`; the first key seals, all of them open. AES-256 in
/// Galois/Counter Mode with a fresh 96-bit nonce (NIST SP 800-38D).
public final class Keys {
    private static final String HEAD =
            "# Adagio's keys. Whoever has these and the data can read what is sealed."
                    + " Keep them apart from backups.\n";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int MOST_KEYS = 100;
    private static final String NAMES = "adagio names of rows/1";
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Map<Integer, SecretKeySpec> keys;
    private final int current;

    private Keys(Map<Integer, SecretKeySpec> keys) {
        this.keys = keys;
        this.current = keys.keySet().iterator().next();
    }

    static Keys fresh() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return new Keys(Map.of(RANDOM.nextInt(Integer.MAX_VALUE), new SecretKeySpec(key, "AES")));
    }

    /// Reads the lines `key ID BASE64` of a text; other lines are left out.
    ///
    /// @throws IllegalArgumentException when there is none, or one is damaged
    static Keys read(String text) {
        var keys = new LinkedHashMap<Integer, SecretKeySpec>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("key ") && keys.size() < MOST_KEYS) {
                String[] words = line.split(" ", -1);
                byte[] key = words.length == 3 ? Base64.getDecoder().decode(words[2]) : new byte[0];
                if (key.length != KEY_BYTES) {
                    throw new IllegalArgumentException("a line is no key of 32 bytes");
                }
                keys.put(Integer.parseInt(words[1]), new SecretKeySpec(key, "AES"));
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("it holds no line: key ID BASE64");
        }
        return new Keys(keys);
    }

    static Keys open(Path file) throws CannotStore {
        try {
            return read(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStore(
                    "cannot read the keys in "
                            + file
                            + " ("
                            + CannotStore.plain(e)
                            + "). Bring them back from the FILE.keys of a backup",
                    e);
        }
    }

    void write(Path file) throws IOException {
        SafeFiles.writePrivate(file, HEAD + lines());
    }

    String lines() {
        var text = new StringBuilder();
        keys.forEach(
                (id, key) ->
                        text.append("key ")
                                .append(id)
                                .append(' ')
                                .append(Base64.getEncoder().encodeToString(key.getEncoded()))
                                .append('\n'));
        return text.toString();
    }

    /// These keys first, and then what others were there.
    Keys before(Keys others) {
        var all = new LinkedHashMap<>(keys);
        others.keys.forEach(all::putIfAbsent);
        return new Keys(all);
    }

    /// The ids, the one that seals first.
    List<Integer> ids() {
        return new ArrayList<>(keys.keySet());
    }

    /// Seals some bytes under the first key.
    ///
    /// @param about what they are and whose, as in `note/17`; they open only under the same words
    /// @param plain any bytes
    /// @return 32 bytes more than `plain`
    public byte[] seal(String about, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, current, nonce, about, plain);
        return ByteBuffer.allocate(4 + NONCE_BYTES + sealed.length)
                .putInt(current)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /// Opens what was sealed.
    ///
    /// @param about the words it was sealed under
    /// @param sealed what [#seal] returned
    /// @return the plain bytes
    /// @throws IllegalArgumentException when the key is not here, the words differ, or a bit was
    ///   changed
    public byte[] unseal(String about, byte[] sealed) {
        if (sealed.length < 4 + NONCE_BYTES + TAG_BITS / 8) {
            throw new IllegalArgumentException(
                    "too short to be sealed: " + sealed.length + " bytes");
        }
        var buffer = ByteBuffer.wrap(sealed);
        int id = buffer.getInt();
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return run(Cipher.DECRYPT_MODE, id, nonce, about, rest);
    }

    /// A name by which a row is found again, and which tells nothing to who has the database alone:
    /// HMAC with SHA-256 under a key that is derived from the first one and used for nothing else.
    ///
    /// @param about what it is a name of, as in `credential/recovery`; the same text under other
    ///   words has another name
    /// @param text any
    /// @return 64 hex digits, the same each time
    public String digest(String about, String text) {
        return digests(about, text).getFirst();
    }

    /// What [#digest] says, and what it may have said before a restore put other keys first.
    ///
    /// @param about as before
    /// @param text as before
    /// @return one name a key, the first key's first
    public List<String> digests(String about, String text) {
        return keys.values().stream().map(key -> digest(key, about, text)).toList();
    }

    private static String digest(SecretKeySpec key, String about, String text) {
        byte[] own = mac(key.getEncoded(), NAMES.getBytes(StandardCharsets.UTF_8));
        byte[] words = (about + '\0' + text).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(mac(own, words));
    }

    private static byte[] mac(byte[] key, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HMAC with SHA-256", impossible);
        }
    }

    private byte[] run(int mode, int id, byte[] nonce, String about, byte[] bytes) {
        SecretKeySpec key = keys.get(id);
        if (key == null) {
            throw new IllegalArgumentException("the key " + id + " is not among " + ids());
        }
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("cannot be opened as \"" + about + "\"", e);
        }
    }
}
