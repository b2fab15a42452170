// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.synchrony;

/// How chance is asked: the same seed gives the same answer.
///
/// @param permutations how often the pieces are shuffled, 99 to 99,999
/// @param seed of the shuffling
public record Chance(int permutations, long seed) {
    /// 4,999 shuffles.
    public static final Chance USUAL = new Chance(4999, 20261121);

    private static final int FEWEST = 99;
    private static final int MOST = 99_999;

    /// Checks the range.
    public Chance {
        if (permutations < FEWEST || permutations > MOST) {
            throw new IllegalArgumentException(
                    "permutations: found %d; %d to %d".formatted(permutations, FEWEST, MOST));
        }
    }
}
