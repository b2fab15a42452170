// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// The known word that is nearest to a mistyped one.
public final class Nearest {
    /// What is longer is no slip of a known word.
    private static final int LONGEST = 80;

    /// A part of a word has at least so many letters.
    private static final int PART = 4;

    private Nearest() {}

    /// The end of a message: the nearest word, or nothing when none is near.
    ///
    /// @param found what was written
    /// @param known what is allowed
    /// @return `; did you mean "x"?` or an empty text
    public static String hint(String found, Collection<String> known) {
        if (found.length() > LONGEST) {
            return "";
        }
        return known.stream()
                .min(
                        Comparator.<String>comparingInt(word -> distance(found, word))
                                .thenComparing(Comparator.naturalOrder()))
                .filter(word -> distance(found, word) <= Math.max(2, found.length() / 3))
                .or(() -> within(found, known))
                .map(word -> "; did you mean \"" + word + "\"?")
                .orElse("");
    }

    /// The shortest known word that begins with what was written or has it as one of its parts, or
    /// that what was written begins with: `knee` is near `knee_cap`, `kneeling` is near `kneel`.
    private static Optional<String> within(String found, Collection<String> known) {
        String part = found.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(word -> related(part, word.toLowerCase(Locale.ROOT)))
                .min(
                        Comparator.<String>comparingInt(String::length)
                                .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean related(String part, String word) {
        boolean whole = Math.min(part.length(), word.length()) >= PART;
        return whole
                && (word.startsWith(part)
                        || part.startsWith(word)
                        || Arrays.asList(word.split("[_/]", -1)).contains(part));
    }

    /// Edits from one word to the other, upper and lower case alike; two letters that changed
    /// places are one edit.
    private static int distance(String one, String other) {
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        int[] before = new int[to.length() + 1];
        int[] above = IntStream.rangeClosed(0, to.length()).toArray();
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                boolean same = from.charAt(i - 1) == to.charAt(j - 1);
                row[j] =
                        Math.min(above[j - 1] + (same ? 0 : 1), Math.min(above[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = above;
            above = row;
        }
        return above[to.length()];
    }
}
