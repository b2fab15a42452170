// SPDX-License-Identifier: Apache-2.0
package adagio.score.stroke;

import adagio.score.body.Names;
import java.util.List;

/// All of a stroke that is ever shown or said. It has no place for limits.
///
/// @param id the catalogue's id
/// @param names what it is called
/// @param technique how it is done
/// @param regions ids of the regions that are touched
/// @param path the way of the hands
/// @param words what is said and printed
public record Movement(
        String id, Names names, Technique technique, List<String> regions, Path path, Words words) {
    /// Copies the list.
    public Movement {
        regions = List.copyOf(regions);
    }
}
