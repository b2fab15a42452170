// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import java.util.HashSet;
import java.util.Set;

/// What the two take away together once they see a routine. It only ever removes or softens what
/// they agreed on, and can be taken back.
///
/// @param strokes ids of strokes that are left out for both
/// @param mostOnA the most pressure where A receives, 0 to 3; 3 takes nothing away
/// @param mostOnB the most pressure where B receives, 0 to 3
public record Trim(Set<String> strokes, int mostOnA, int mostOnB) {
    /// Nothing is taken away.
    public static final Trim NONE = new Trim(Set.of(), 3, 3);

    /// Checks the ranges and copies the set.
    public Trim {
        for (int most : new int[] {mostOnA, mostOnB}) {
            if (most < 0 || most > 3) {
                throw new IllegalArgumentException("pressure " + most + ": 0 to 3");
            }
        }
        strokes = Set.copyOf(strokes);
    }

    /// One stroke less.
    ///
    /// @param stroke its id
    /// @return the trim with it
    public Trim without(String stroke) {
        var more = new HashSet<>(strokes);
        more.add(stroke);
        return new Trim(more, mostOnA, mostOnB);
    }

    /// One stroke put back.
    ///
    /// @param stroke its id
    /// @return the trim without it
    public Trim back(String stroke) {
        var fewer = new HashSet<>(strokes);
        fewer.remove(stroke);
        return new Trim(fewer, mostOnA, mostOnB);
    }
}
