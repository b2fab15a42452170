// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.rhythm;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How often.
public enum Cadence {
    /// Once a week.
    WEEKLY("weekly", 1, 1),
    /// Every other week.
    FORTNIGHTLY("fortnightly", 2, 1),
    /// Twice a week.
    TWO_PER_WEEK("2_per_week", 1, 2),
    /// Three times a week.
    THREE_PER_WEEK("3_per_week", 1, 3);

    private final String word;
    private final int weeks;
    private final int sessions;

    Cadence(String word, int weeks, int sessions) {
        this.word = word;
        this.weeks = weeks;
        this.sessions = sessions;
    }

    /// What commands and documents call it.
    ///
    /// @return such as `2_per_week`
    public String word() {
        return word;
    }

    /// The weeks in which its sessions are due.
    ///
    /// @return 1 or 2
    public int weeks() {
        return weeks;
    }

    /// How many sessions are due in them.
    ///
    /// @return 1 to 3
    public int sessions() {
        return sessions;
    }

    /// All words.
    ///
    /// @return from rare to often
    public static List<String> words() {
        return Arrays.stream(values()).map(Cadence::word).toList();
    }

    /// The one that is called so.
    ///
    /// @param word a word
    /// @return nothing when none is called so
    public static Optional<Cadence> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
