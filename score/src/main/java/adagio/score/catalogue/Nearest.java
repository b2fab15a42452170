// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

import java.util.Collection;
import java.util.Comparator;

/// The known word that is nearest to a mistyped one.
public final class Nearest {
    /// What is longer is no slip of a known word.
    private static final int LONGEST = 80;

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
                .map(word -> "; did you mean \"" + word + "\"?")
                .orElse("");
    }

    /// Edits from one word to the other, upper and lower case alike.
    private static int distance(String one, String other) {
        String from = one.toLowerCase(java.util.Locale.ROOT);
        String to = other.toLowerCase(java.util.Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
