// SPDX-License-Identifier: Apache-2.0
package adagio.server.vault;

import java.util.Locale;
import java.util.Optional;

/// What opens a vault when the passphrase is forgotten: 125 random bits, to be printed.
///
/// Twenty-five letters of Crockford's base 32, which has no I, L, O and U; who writes an O or an l
/// means 0 or 1.
///
/// @param text in groups of five, as in `7K2XQ-...`
public record RecoveryCode(String text) {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 25;
    private static final int GROUP = 5;

    /// A new one.
    ///
    /// @return never made before
    public static RecoveryCode fresh() {
        return new RecoveryCode(grouped(letters(LENGTH), GROUP));
    }

    /// What somebody typed.
    ///
    /// @param typed with any spaces, hyphens and case
    /// @return empty when it cannot be a code
    public static Optional<RecoveryCode> of(String typed) {
        String plain = plain(typed);
        return plain.length() == LENGTH && plain.chars().allMatch(c -> LETTERS.indexOf(c) >= 0)
                ? Optional.of(new RecoveryCode(grouped(plain, GROUP)))
                : Optional.empty();
    }

    /// Random letters that nobody confuses.
    ///
    /// @param count how many, 5 bits each
    /// @return without groups
    public static String letters(int count) {
        var text = new StringBuilder();
        for (byte each : Secrets.bytes(count)) {
            text.append(LETTERS.charAt(each & 31));
        }
        return text.toString();
    }

    /// What somebody typed, without what does not matter.
    ///
    /// @param typed with any spaces, hyphens and case
    /// @return capitals and digits
    public static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /// Letters in groups, to be read aloud.
    ///
    /// @param letters any
    /// @param each how many a group
    /// @return joined by hyphens
    public static String grouped(String letters, int each) {
        return String.join("-", letters.split("(?<=\\G.{" + each + "})", -1)).replaceAll("-$", "");
    }

    /// Not for logs.
    @Override
    public String toString() {
        return "RecoveryCode";
    }
}
