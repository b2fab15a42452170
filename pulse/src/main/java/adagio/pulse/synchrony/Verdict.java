// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.synchrony;

/// What can be said of two heart rates. There is no more and no less of it.
public enum Verdict {
    /// At most one shuffle in twenty looks like it.
    MORE_THAN_CHANCE("more_than_chance"),
    /// Shuffled pieces often look like it. Common, and says nothing about the people.
    NO_CLEAR_MATCHING("no_clear_matching"),
    /// Too short, or too many gaps.
    NOT_ENOUGH_SIGNAL("not_enough_signal");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /// Its word in documents.
    ///
    /// @return lower case with underscores
    public String word() {
        return word;
    }
}
