// SPDX-License-Identifier: Apache-2.0
package adagio.reflection.statistics;

import java.util.Arrays;

/// Where answers lie.
public sealed interface Level {
    /// Too few to say anything.
    ///
    /// @param answers how many there are, 0 to 5
    record TooLittle(int answers) implements Level {}

    /// They lie around here.
    ///
    /// @param answers how many, six or more
    /// @param median half of them lie at or below, half at or above
    /// @param interval of the median; asks nothing of the shape of the numbers
    record Around(int answers, double median, Interval interval) implements Level {}

    /// Says where answers lie.
    ///
    /// @param answers whole numbers, up to 1,000
    /// @return the answer
    static Level of(int[] answers) {
        if (answers.length < Difference.FEWEST_PAIRS) {
            return new TooLittle(answers.length);
        }
        var ordered = new Ordered(Arrays.stream(answers).asDoubleStream().toArray());
        return new Around(
                answers.length, ordered.median(), ordered.interval(SignTest.coin(answers.length)));
    }
}
