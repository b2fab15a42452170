// SPDX-License-Identifier: Apache-2.0
package adagio.composer.model;

/// What a stroke's time is worth, for one side.
///
/// @param once for doing it at all, whatever the sides, in sixtieths of a point
/// @param slope for each slot of one side up to the typical time
/// @param tail for each slot of one side beyond, at most `slope`
public record Worth(int once, int slope, int tail) {
    /// Checks that more of the same is never worth more than the first of it.
    public Worth {
        if (tail > slope) {
            throw new IllegalArgumentException("tail " + tail + " above slope " + slope);
        }
    }

    /// The worth of a time.
    ///
    /// @param slots on each side
    /// @param typical slots on each side
    /// @param sides 1 or 2
    /// @return sixtieths of a point
    public int of(int slots, int typical, int sides) {
        int first = Math.min(slots, typical);
        return once + sides * (slope * first + tail * (slots - first));
    }
}
