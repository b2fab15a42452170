// SPDX-License-Identifier: Apache-2.0
package adagio.reflection.statistics;

/// What pairs of before and after say.
public sealed interface Difference {
    /// Fewer pairs than this say nothing: with five, the smallest two-sided chance there is is
    /// 0.0625; with six 0.03125.
    int FEWEST_PAIRS = 6;

    /// A change is named when chance alone would look like it at most this often.
    double LIMIT = 0.05;

    /// Too few to say anything.
    ///
    /// @param pairs how many there are, 0 to 5
    record TooLittle(int pairs) implements Difference {}

    /// Enough, and no change that could be told from chance.
    ///
    /// @param findings the numbers
    record NoChange(Findings findings) implements Difference {}

    /// A change that chance alone would seldom draw: the test says so, and the interval leaves 0
    /// out.
    ///
    /// @param findings the numbers
    record Changed(Findings findings) implements Difference {}

    /// What was counted.
    ///
    /// @param rank the test that decides
    /// @param sign a second one, of directions alone
    /// @param shift how much
    record Findings(SignedRank rank, SignTest sign, Shift shift) {}

    /// Judges pairs.
    ///
    /// @param differences after less before, up to 1,000
    /// @return the answer
    static Difference of(int[] differences) {
        if (differences.length < FEWEST_PAIRS) {
            return new TooLittle(differences.length);
        }
        var findings =
                new Findings(
                        SignedRank.of(differences),
                        SignTest.of(differences),
                        Shift.of(differences));
        boolean seldom = findings.rank().p() <= LIMIT;
        return seldom && !findings.shift().interval().holds(0)
                ? new Changed(findings)
                : new NoChange(findings);
    }
}
