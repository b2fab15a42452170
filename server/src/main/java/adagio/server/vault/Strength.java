// SPDX-License-Identifier: Apache-2.0
package adagio.server.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// How hard a passphrase is to guess, in words. The first four are refused.
///
/// No rule about kinds of letters: length, and nothing that everybody tries first (NIST SP 800-63B
/// 5.1.1.2).
public enum Strength {
    /// Fewer than twelve letters.
    SHORT,
    /// Longer than 200 letters, which nobody types.
    LONG,
    /// Among the ones that are tried first, or a row of the keyboard.
    COMMON,
    /// Little more than a name of somebody here, or one piece again and again.
    EASY,
    /// Good enough for a home.
    FAIR,
    /// Good.
    GOOD,
    /// Hard to guess even with much time.
    STRONG;

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int GOOD_FROM = 16;
    private static final int STRONG_FROM = 22;
    private static final int OWN_LETTERS = 8;
    private static final int FEWEST_DIFFERENT = 5;
    private static final int LONGEST_PIECE = 4;
    private static final Set<String> TRIED_FIRST = read();

    /// Whether it may be taken.
    public boolean isEnough() {
        return compareTo(FAIR) >= 0;
    }

    /// The word in the texts.
    ///
    /// @return lower case
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// How hard a passphrase is to guess.
    ///
    /// @param passphrase as typed
    /// @param names of the people here
    /// @return in words
    public static Strength of(String passphrase, List<String> names) {
        String text =
                Normalizer.normalize(passphrase, Normalizer.Form.NFKC)
                        .strip()
                        .toLowerCase(Locale.ROOT);
        int letters = text.codePointCount(0, text.length());
        if (letters < SHORTEST) {
            return SHORT;
        }
        if (letters > LONGEST) {
            return LONG;
        }
        String bare = text.replaceAll("[^\\p{L}\\p{N}]", "");
        if (isTriedFirst(text) || isTriedFirst(bare)) {
            return COMMON;
        }
        if (isEasy(bare, text, names)) {
            return EASY;
        }
        return letters >= STRONG_FROM ? STRONG : letters >= GOOD_FROM ? GOOD : FAIR;
    }

    private static boolean isTriedFirst(String text) {
        String withoutTail = text.replaceAll("[\\p{N}\\p{Punct}]{1,4}$", "");
        return TRIED_FIRST.contains(text) || TRIED_FIRST.contains(withoutTail);
    }

    private static boolean isEasy(String bare, String text, List<String> names) {
        String own = bare;
        for (String name : names) {
            String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
            own = plain.length() < 3 ? own : own.replace(plain, "");
        }
        boolean named = !own.equals(bare) && own.length() < OWN_LETTERS;
        return named
                || text.chars().distinct().count() < FEWEST_DIFFERENT
                || isOnePiece(text)
                || isARow(bare);
    }

    private static boolean isOnePiece(String text) {
        for (int length = 1; length <= LONGEST_PIECE; length++) {
            String piece = text.substring(0, length);
            if (piece.repeat(text.length() / length + 1).startsWith(text)) {
                return true;
            }
        }
        return false;
    }

    /// Each letter follows the one before, as in abcdefghijkl.
    private static boolean isARow(String text) {
        for (int step : new int[] {1, -1}) {
            int kept = 0;
            for (int i = 1; i < text.length(); i++) {
                kept += text.charAt(i) - text.charAt(i - 1) == step ? 1 : 0;
            }
            if (kept * 4 >= text.length() * 3) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> read() {
        try (var stream = Strength.class.getResourceAsStream("/word-lists/tried-first.txt")) {
            if (stream == null) {
                throw new IllegalStateException("word-lists/tried-first.txt is not in the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(each -> !each.startsWith("#") && !each.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read word-lists/tried-first.txt", e);
        }
    }
}
