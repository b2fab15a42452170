// SPDX-License-Identifier: Apache-2.0
package adagio.score.stroke;

import java.util.List;

/// The way of the hands over the body, as ids of regions in order.
///
/// All three are empty for a rest without touch.
///
/// @param start where the hands begin
/// @param travel where they pass, none for a hold
/// @param rest where they come to rest; empty only when `start` is
public record Path(List<String> start, List<String> travel, List<String> rest) {
    /// Checks both ends and copies the lists.
    public Path {
        if (start.isEmpty() != rest.isEmpty()) {
            throw new IllegalArgumentException(
                    "path from " + start + " to " + rest + ": both ends need a region, or neither");
        }
        start = List.copyOf(start);
        travel = List.copyOf(travel);
        rest = List.copyOf(rest);
    }
}
