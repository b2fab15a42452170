// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Words that are never said, printed or shown: claims that nothing supports, and judgements.
public final class CareWords {
    private static final List<String> REFUSED =
            List.of(
                    "toxin",
                    "toxins",
                    "detox",
                    "cure",
                    "cures",
                    "treat",
                    "treats",
                    "heal",
                    "heals",
                    "release trauma",
                    "lymph drainage",
                    "metabolic waste",
                    "should",
                    "perfect",
                    "wrong",
                    "masseur",
                    "masseuse",
                    "erotic",
                    "sexual",
                    "sexy",
                    "arousal",
                    "arousing",
                    "sensual",
                    "seductive",
                    "naked");
    private static final List<List<String>> BY_LETTER =
            IntStream.rangeClosed('a', 'z')
                    .mapToObj(
                            letter -> REFUSED.stream().filter(w -> w.charAt(0) == letter).toList())
                    .toList();

    private CareWords() {}

    /// The refused words in a text, as whole words. A hyphen joins two words to another.
    ///
    /// @param text any text
    /// @return the words as they stand there, in order, none when it is fine
    public static List<String> find(String text) {
        var found = new ArrayList<String>();
        boolean begins = true;
        for (int i = 0; i < text.length(); i++) {
            char here = text.charAt(i);
            if (begins) {
                addAt(i, here | 0x20, text, found);
            }
            begins = !isOfWord(here);
        }
        return List.copyOf(found);
    }

    private static void addAt(int i, int letter, String text, List<String> found) {
        if (letter < 'a' || letter > 'z') {
            return;
        }
        for (String word : BY_LETTER.get(letter - 'a')) {
            int end = i + word.length();
            if (text.regionMatches(true, i, word, 0, word.length())
                    && (end == text.length() || !isOfWord(text.charAt(end)))) {
                found.add(text.substring(i, end));
            }
        }
    }

    private static boolean isOfWord(char each) {
        return (each >= 'a' && each <= 'z')
                || (each >= 'A' && each <= 'Z')
                || (each >= '0' && each <= '9')
                || each == '_'
                || each == '-';
    }
}
