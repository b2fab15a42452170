// SPDX-License-Identifier: Apache-2.0
package adagio.server.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.browsers.BrowserKind;
import adagio.server.storage.CannotStore;
import adagio.server.storage.Storage;
import adagio.server.storage.StorageSettings;
import adagio.server.vault.PasskeyKey;
import adagio.server.vault.PasskeySaid;
import adagio.server.vault.Secrets;
import adagio.server.vault.Vault;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An authenticator of our own tries what a real one never would.
class PasskeysTest {
    private static final String HOME = "https://home.example";
    private static final byte[] ID = {9, 8, 7, 6};
    private static final byte[] SECRET = new byte[32];
    private static final int KNOWN = 5;
    private static final BrowserKind PHONE =
            BrowserKind.of("Mozilla/5.0 (Android 15; Mobile; rv:132.0) Gecko Firefox/132.0");
    @TempDir Path folder;
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-22T20:00:00Z"));
    private Storage storage;
    private SignedIn two;
    private Passkeys passkeys;
    private KeyPair pair;

    @BeforeEach
    void open() throws CannotStore, GeneralSecurityException {
        storage = Storage.open(StorageSettings.in(folder));
        two = SignedIn.in(storage, now::get);
        passkeys = new Passkeys(storage, now::get);
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String challenge = passkeys.challenge(two.first().person()).orElseThrow();
        var key = PasskeyKey.of(-8, pair.getPublic().getEncoded());
        assertTrue(
                passkeys.add(
                        two.first(),
                        given("webauthn.create", challenge, HOME, 0x45, 1),
                        key,
                        PHONE));
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private byte[] client(String type, String challenge, String origin) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\"}"
                .formatted(type, challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] authenticator(String origin, int flags, int count) {
        return ByteBuffer.allocate(37 + 16 + 2 + ID.length)
                .put(Secrets.sha256(origin.replace("https://", "")))
                .put((byte) flags)
                .putInt(count)
                .put(new byte[16])
                .putShort((short) ID.length)
                .put(ID)
                .array();
    }

    private Passkeys.Given given(
            String type, String challenge, String origin, int flags, int count) {
        return new Passkeys.Given(
                ID,
                new PasskeySaid(
                        client(type, challenge, origin), authenticator(origin, flags, count)),
                HOME,
                SECRET);
    }

    private boolean opens(String challenge, String origin, int flags, int count)
            throws GeneralSecurityException {
        return passkeys.open(
                        given("webauthn.get", challenge, origin, flags, count),
                        signature(challenge, origin, flags, count))
                .isPresent();
    }

    private byte[] signature(String challenge, String origin, int flags, int count)
            throws GeneralSecurityException {
        var sign = Signature.getInstance("Ed25519");
        sign.initSign(pair.getPrivate());
        sign.update(authenticator(origin, flags, count));
        sign.update(
                MessageDigest.getInstance("SHA-256")
                        .digest(client("webauthn.get", challenge, origin)));
        return sign.sign();
    }

    private String asked() {
        return passkeys.challenge("sign-in").orElseThrow();
    }

    @Test
    void theRightPasskeySignsInAndItsSecretOpensTheVault() throws GeneralSecurityException {
        String challenge = asked();
        var login =
                passkeys.open(
                                given("webauthn.get", challenge, HOME, KNOWN, 2),
                                signature(challenge, HOME, KNOWN, 2))
                        .orElseThrow();
        assertEquals(two.first().person(), login.person());
        byte[] sealed = two.first().vault().open().seal("a", SECRET);
        assertEquals(32, login.vault().open().unseal("a", sealed).length);
    }

    @Test
    void aChallengeCountsOnceForFiveMinutesAndForItsPurpose() throws GeneralSecurityException {
        String challenge = asked();
        assertTrue(opens(challenge, HOME, KNOWN, 2));
        assertFalse(opens(challenge, HOME, KNOWN, 3));
        assertFalse(opens("never given out", HOME, KNOWN, 3));
        assertFalse(opens(passkeys.challenge("else").orElseThrow(), HOME, KNOWN, 3));
        String late = asked();
        now.updateAndGet(each -> each.plus(Duration.ofMinutes(5)));
        assertFalse(opens(late, HOME, KNOWN, 3));
    }

    @Test
    void anotherAddressAnAbsentPersonACopyAndAStrangeKeyAreRefused()
            throws GeneralSecurityException {
        assertFalse(opens(asked(), "https://elsewhere.example", KNOWN, 2));
        assertFalse(opens(asked(), HOME, 1, 2), "not verified");
        assertFalse(opens(asked(), HOME, 4, 2), "not present");
        assertTrue(opens(asked(), HOME, KNOWN, 7));
        assertFalse(opens(asked(), HOME, KNOWN, 7), "counted backwards");
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        assertFalse(opens(asked(), HOME, KNOWN, 9));
    }

    @Test
    void aPasskeyOfSomebodyIsNobodyElses() {
        String challenge = passkeys.challenge(two.second().person()).orElseThrow();
        var key = PasskeyKey.of(-8, pair.getPublic().getEncoded());
        assertFalse(
                passkeys.add(
                        two.second(),
                        given("webauthn.create", challenge, HOME, 0x45, 1),
                        key,
                        PHONE));
        passkeys.removeAll(two.first().person());
        assertEquals(List.of(), passkeys.kept(two.first().person()));
    }

    @Test
    void aPasskeyIsListedWithWhereAndWhenItWasAddedAndTakenAwayByItsOwnerAlone()
            throws GeneralSecurityException {
        String ana = two.first().person();
        var kept = passkeys.kept(ana);
        assertEquals(1, kept.size());
        assertEquals(PHONE, kept.getFirst().kind());
        assertEquals(now.get(), kept.getFirst().since());
        String id = kept.getFirst().id();
        assertFalse(passkeys.remove(two.second().person(), id));
        assertTrue(opens(asked(), HOME, KNOWN, 2));
        assertTrue(passkeys.remove(ana, id));
        assertFalse(passkeys.remove(ana, id));
        assertFalse(opens(asked(), HOME, KNOWN, 3));
        assertTrue(two.people().credentials().open("Ana", SignedIn.PASSPHRASE).isPresent());
    }

    @Test
    void anotherSecretLeavesTheVaultLocked() throws GeneralSecurityException {
        String challenge = asked();
        var given = given("webauthn.get", challenge, HOME, KNOWN, 2);
        byte[] other = new byte[32];
        other[0] = 1;
        var login =
                passkeys.open(given.with(other), signature(challenge, HOME, KNOWN, 2))
                        .orElseThrow();
        assertEquals(new Vault.Locked(), login.vault());
    }

    @Test
    void weakAndUnknownKeysAreRefused() throws GeneralSecurityException {
        var weak = KeyPairGenerator.getInstance("RSA");
        weak.initialize(1024);
        byte[] encoded = weak.generateKeyPair().getPublic().getEncoded();
        assertThrows(IllegalArgumentException.class, () -> PasskeyKey.of(-257, encoded));
        assertThrows(IllegalArgumentException.class, () -> PasskeyKey.of(-7, encoded));
        assertThrows(IllegalArgumentException.class, () -> PasskeyKey.of(-37, encoded));
    }
}
