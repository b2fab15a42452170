// SPDX-License-Identifier: Apache-2.0
package adagio.reflection;

import java.time.LocalDate;

/// Tension before and after one evening.
///
/// @param day of the evening
/// @param before 0 to 10
/// @param after 0 to 10
public record Pair(LocalDate day, int before, int after) {
    /// Checks the scale.
    public Pair {
        Item.TENSION.require(before);
        Item.TENSION.require(after);
    }

    /// What changed.
    ///
    /// @return after less before; below 0 when there was less tension
    public int difference() {
        return after - before;
    }
}
