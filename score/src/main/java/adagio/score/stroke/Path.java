// SPDX-License-Identifier: Apache-2.0
package adagio.score.stroke;

import java.util.List;

/// The way of the hands over the body, as ids of regions in order.
///
/// @param start where the hands begin; none when nobody is touched
/// @param travel where they pass, none for a hold
/// @param rest where they come to rest; none when nobody is touched
public record Path(List<String> start, List<String> travel, List<String> rest) {
    /// Checks both ends and copies the lists.
    public Path {
        if (start.isEmpty() != rest.isEmpty()) {
            throw new IllegalArgumentException(
                    "path from " + start + " to " + rest + ": both ends need a region, or none");
        }
        start = List.copyOf(start);
        travel = List.copyOf(travel);
        rest = List.copyOf(rest);
    }
}
