// SPDX-License-Identifier: Apache-2.0
package adagio.studio.free;

import java.util.List;

/// Where and with whom a visit takes place.
///
/// @param start the quarter of the start
/// @param shape how it lies around the start
/// @param room a room's id
/// @param therapists their ids, in the order in which they were asked for
public record Placing(long start, Shape shape, String room, List<String> therapists) {
    /// Copies the list.
    public Placing {
        therapists = List.copyOf(therapists);
    }
}
