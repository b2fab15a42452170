// SPDX-License-Identifier: Apache-2.0
package adagio.server.vault;

import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// How hard a passphrase is to guess, in words. The first four are refused.
///
/// No rule about kinds of letters: length, and nothing that everybody tries first (NIST SP 800-63B
/// 5.1.1.2). How many guesses it takes is estimated by zxcvbn, which knows 30,000 passwords, words,
/// names, rows of the keyboard, dates, repeats and what people put in place of letters; our own
/// list and the names of the people here come first.
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

    /// An estimate takes time with the square of the letters, and more of them are not easier.
    private static final int LOOKED_AT = 64;

    // Powers of ten. Each guess takes some tenths of a second: a billion take years.
    private static final int FAIR_FROM = 9;
    private static final int GOOD_FROM = 13;
    private static final int STRONG_FROM = 17;
    private static final Zxcvbn GUESSER = new Zxcvbn();
    private static final List<String> TRIED_FIRST = read();

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
        String text = Normalizer.normalize(passphrase, Normalizer.Form.NFKC).strip();
        int letters = text.codePointCount(0, text.length());
        if (letters < SHORTEST) {
            return SHORT;
        }
        if (letters > LONGEST) {
            return LONG;
        }
        var known = new ArrayList<>(TRIED_FIRST);
        names.stream().map(each -> each.toLowerCase(Locale.ROOT)).forEach(known::add);
        var whole = GUESSER.measure(text.substring(0, Math.min(text.length(), LOOKED_AT)), known);
        double powers = whole.getGuessesLog10();
        if (powers < FAIR_FROM) {
            return why(whole.getSequence(), names);
        }
        return powers >= STRONG_FROM ? STRONG : powers >= GOOD_FROM ? GOOD : FAIR;
    }

    /// By the longest piece that was known.
    private static Strength why(List<Match> pieces, List<String> names) {
        return pieces.stream()
                .max(Comparator.comparingInt(each -> each.tokenLength()))
                .filter(each -> isTriedFirst(each, names))
                .map(_ -> COMMON)
                .orElse(EASY);
    }

    private static boolean isTriedFirst(Match piece, List<String> names) {
        return piece.pattern == Pattern.Spatial
                || (piece.pattern == Pattern.Dictionary
                        && names.stream().noneMatch(each -> each.contentEquals(piece.token)));
    }

    private static List<String> read() {
        try (var stream = Strength.class.getResourceAsStream("/word-lists/tried-first.txt")) {
            if (stream == null) {
                throw new IllegalStateException("word-lists/tried-first.txt is not in the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(each -> !each.startsWith("#") && !each.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read word-lists/tried-first.txt", e);
        }
    }
}
