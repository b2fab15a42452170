// SPDX-License-Identifier: Apache-2.0
package adagio.server.play;

import java.util.List;

/// What happens while one of the two gives, or while both do.
///
/// @param who as a heading
/// @param line the class of the giver's line: `by-one`, `by-two` or `by-both`
/// @param parts in order
public record Turn(String who, String line, List<WayPart> parts) {
    /// Copies the list.
    public Turn {
        parts = List.copyOf(parts);
    }
}
