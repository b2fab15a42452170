// SPDX-License-Identifier: Apache-2.0
package adagio.guide.voice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// How a spoken text falls into sentences: one sentence is one clip.
///
/// The one place that knows it: the pack's build, the check of a recorded pack and the guide all
/// split here, so a sentence has the same words everywhere.
public final class Sentences {
    /// Stands in a text for the number of breaths, a word from two to twelve.
    public static final String BREATHS = "{breaths}";

    private static final List<String> WORDS =
            List.of(
                    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
                    "eleven", "twelve");

    private static final int FEWEST = 2;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern BETWEEN = Pattern.compile("(?<=[.?]) ");

    private Sentences() {}

    /// The sentences of a text, in order; a sentence ends at a full stop or question mark and a
    /// space.
    ///
    /// @param text spoken text; line breaks count as spaces
    /// @return its sentences with their marks, none for a blank text
    public static List<String> of(String text) {
        String plain = SPACE.matcher(text).replaceAll(" ").strip();
        return plain.isEmpty() ? List.of() : List.of(BETWEEN.split(plain));
    }

    /// Every form that a sentence can be said in.
    ///
    /// @param sentence one sentence, with [#BREATHS] or without
    /// @return the sentence alone, or one for each count of breaths
    public static Set<String> expand(String sentence) {
        Set<String> all = new LinkedHashSet<>();
        for (int word = 0; word < WORDS.size(); word++) {
            all.add(withBreaths(sentence, FEWEST + word));
        }
        return all;
    }

    /// The sentence with its number of breaths said as a word.
    ///
    /// @param sentence one sentence, with [#BREATHS] or without
    /// @param breaths how many; fewer than two are said as two, more than twelve as twelve
    /// @return the sentence as it is spoken
    public static String withBreaths(String sentence, int breaths) {
        int word = Math.clamp(breaths - FEWEST, 0, WORDS.size() - 1);
        return sentence.replace(BREATHS, WORDS.get(word));
    }

    /// Every distinct sentence that is spoken for some texts, each in all its forms.
    ///
    /// @param texts spoken texts
    /// @return sentences in the order in which they first occur
    public static List<String> spoken(Iterable<String> texts) {
        Set<String> all = new LinkedHashSet<>();
        for (String text : texts) {
            for (String sentence : of(text)) {
                all.addAll(expand(sentence));
            }
        }
        return new ArrayList<>(all);
    }
}
