// SPDX-License-Identifier: Apache-2.0
package adagio.server.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VaultTest {
    private static final byte[] NOTE = "slowly".getBytes(StandardCharsets.UTF_8);

    @Test
    void whatIsSealedOpensOnlyForItsOwnerUnderTheSameWordsAndUnchanged() {
        var mine = VaultKey.fresh().open();
        var other = VaultKey.fresh().open();
        byte[] sealed = mine.seal("card/1", NOTE);
        assertArrayEquals(NOTE, mine.unseal("card/1", sealed));
        assertThrows(IllegalArgumentException.class, () -> other.unseal("card/1", sealed));
        assertThrows(IllegalArgumentException.class, () -> mine.unseal("card/2", sealed));
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThrows(IllegalArgumentException.class, () -> mine.unseal("card/1", changed));
        }
        assertThrows(IllegalArgumentException.class, () -> mine.unseal("card/1", new byte[3]));
    }

    @Test
    void aLockedVaultOpensNothing() {
        assertThrows(VaultLocked.class, () -> new Vault.Locked().open());
    }

    @Test
    void aWrappedKeyComesBackUnderTheSameSecretAlone() {
        var key = VaultKey.fresh();
        var under = WrappingKey.derived("token", "one");
        byte[] wrapped = key.wrap(under, "login/1");
        assertEquals(60, wrapped.length);
        assertArrayEquals(
                key.bytes(), VaultKey.unwrap(under, "login/1", wrapped).orElseThrow().bytes());
        assertTrue(VaultKey.unwrap(under, "login/2", wrapped).isEmpty());
        assertTrue(
                VaultKey.unwrap(WrappingKey.derived("token", "two"), "login/1", wrapped).isEmpty());
        assertTrue(VaultKey.unwrap(under, "login/1", new byte[0]).isEmpty());
    }

    @Test
    void aRecoveryCodeIsReadAsPeopleWriteIt() {
        var code = RecoveryCode.fresh();
        assertTrue(code.text().matches("([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}"));
        String sloppy =
                code.text()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace("-", " ")
                        .replace('0', 'o')
                        .replace('1', 'l');
        assertEquals(code, RecoveryCode.of(sloppy).orElseThrow());
        assertTrue(RecoveryCode.of("12345").isEmpty());
        assertTrue(RecoveryCode.of("U" + code.text().substring(1)).isEmpty());
        assertNotEquals(code, RecoveryCode.fresh());
    }

    @ParameterizedTest
    @CsvSource({
        "too short, SHORT",
        "password1234, COMMON",
        "Correct Horse Battery Staple, COMMON",
        "qwertyuiop12, COMMON",
        "abababababab, EASY",
        "aaaaaaaaaaaaaaaa, EASY",
        "abcdefghijklmno, EASY",
        "Anastasia1990, EASY",
        "P4ssw0rd!P4ssw0rd!, EASY",
        "zaq12wsxcde3, COMMON",
        "manchesterunited, COMMON",
        "3112199931121999, EASY",
        "lamp river oat, FAIR",
        "lamp river oat nine, GOOD",
        "lamp river oat nine winters, STRONG",
        "ein kleiner stern im heu, STRONG",
    })
    void aPassphraseIsJudgedInWords(String passphrase, Strength strength) {
        assertEquals(strength, Strength.of(passphrase, List.of("Anastasia", "Jo")));
    }

    /// ASVS 5.0, 6.2.4, over the list that the estimate itself knows: what is long enough here.
    @Test
    void noneOfTheMostUsedIsTaken() throws Exception {
        var jar = Zxcvbn.class.getProtectionDomain().getCodeSource().getLocation();
        List<String> used;
        try (var zip = new ZipFile(Path.of(jar.toURI()).toFile())) {
            var list = zip.getEntry("com/nulabinc/zxcvbn/matchers/dictionaries/passwords.txt");
            used =
                    new String(zip.getInputStream(list).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(each -> each.length() >= 12)
                            .toList();
        }
        assertTrue(used.size() > 100, "only " + used.size());
        assertEquals(
                List.of(),
                used.stream().filter(each -> Strength.of(each, List.of()).isEnough()).toList());
    }

    @Test
    void aLongPassphraseIsLookedAtQuicklyEnoughToBeAsked() {
        assertTrue(Strength.of("lamp river oat ".repeat(13), List.of()).isEnough());
        assertFalse(Strength.of("password".repeat(25), List.of()).isEnough());
        assertEquals(Strength.LONG, Strength.of("a".repeat(201), List.of()));
    }
}
