// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

import java.util.List;
import java.util.regex.Pattern;

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
    private static final Pattern ANY =
            Pattern.compile(
                    "(?<![\\w-])(" + String.join("|", REFUSED) + ")(?![\\w-])",
                    Pattern.CASE_INSENSITIVE);

    private CareWords() {}

    /// The refused words in a text, as whole words.
    ///
    /// @param text any text
    /// @return the words as they stand there, in order, none when it is fine
    public static List<String> find(String text) {
        return ANY.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
