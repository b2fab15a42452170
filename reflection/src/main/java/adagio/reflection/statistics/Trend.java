// SPDX-License-Identifier: Apache-2.0
package adagio.reflection.statistics;

/// What a row of weeks says.
public sealed interface Trend {
    /// Too few to say anything.
    ///
    /// @param weeks how many have an answer, 0 to 5
    record TooLittle(int weeks) implements Trend {}

    /// Enough, and no change that could be told from chance.
    ///
    /// @param slope the numbers
    record NoChange(Slope slope) implements Trend {}

    /// A line that chance alone would seldom draw: the test says so, and the interval leaves 0 out.
    ///
    /// @param slope the numbers
    record Changed(Slope slope) implements Trend {}

    /// Judges a row.
    ///
    /// @param weeks each later than the one before, up to 100
    /// @param values as many
    /// @return the answer
    static Trend of(int[] weeks, int[] values) {
        if (values.length < Difference.FEWEST_PAIRS) {
            return new TooLittle(values.length);
        }
        var slope = Slope.of(weeks, values);
        return slope.p() <= Difference.LIMIT && !slope.interval().holds(0)
                ? new Changed(slope)
                : new NoChange(slope);
    }
}
