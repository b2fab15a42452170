// SPDX-License-Identifier: Apache-2.0
package adagio.reflection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a person may note, each on a scale of whole numbers.
///
/// All are our own and not validated. None has a good end: an answer is never rated.
public enum Item {
    /// Tension before and after an evening; 0 none, 10 the most there is.
    TENSION(0, 10),
    /// Seven pairs of circles, from apart to nearly one.
    CLOSENESS(1, 7),
    /// How much stress the week had.
    STRESS(0, 10),
    /// How much one felt supported.
    SUPPORTED(0, 10),
    /// How much one could trust.
    TRUST(0, 10),
    /// How well one slept.
    SLEEP(0, 10);

    private final int lowest;
    private final int highest;

    Item(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    /// Its name in forms, documents and texts.
    ///
    /// @return lower case
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The lowest answer.
    ///
    /// @return 0 or 1
    public int lowest() {
        return lowest;
    }

    /// The highest answer.
    ///
    /// @return 7 or 10
    public int highest() {
        return highest;
    }

    /// Whether a number is an answer.
    ///
    /// @param value any
    /// @return whether it lies on the scale
    public boolean allows(int value) {
        return value >= lowest && value <= highest;
    }

    /// Refuses what is not on the scale.
    ///
    /// @param value any
    /// @return the same
    /// @throws IllegalArgumentException when it is not an answer
    public int require(int value) {
        if (!allows(value)) {
            throw new IllegalArgumentException(
                    "%s: found %d; %d to %d".formatted(word(), value, lowest, highest));
        }
        return value;
    }

    /// The items of a week, in the order they are shown.
    ///
    /// @return all but tension
    public static List<Item> weekly() {
        return Arrays.stream(values()).filter(each -> each != TENSION).toList();
    }

    /// The item of a name.
    ///
    /// @param word as [#word] gives it
    /// @return empty when there is none
    public static Optional<Item> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
