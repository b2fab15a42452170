// SPDX-License-Identifier: Apache-2.0
package adagio.guide.picture;

import java.util.List;

/// A finished picture in its own units; whoever paints it needs nothing else.
///
/// @param width of the picture
/// @param height of the picture
/// @param marks from the lowest to the uppermost
public record Drawing(double width, double height, List<Mark> marks) {

    /// Copies the list.
    public Drawing {
        marks = List.copyOf(marks);
    }
}
