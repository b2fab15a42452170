// SPDX-License-Identifier: Apache-2.0
package adagio.composer.model;

import adagio.score.body.Place;
import adagio.score.stroke.Clothing;
import java.util.List;

/// The strokes that can be done on one group of regions at one place, in the order in which they
/// would be done.
///
/// @param place where the two are
/// @param group number of the group in [Half#groups]
/// @param elements broad before deep, both sides before one; at most 16
/// @param closers strokes that can end a block broadly
/// @param rolls whether the receiver rolls over between left and right (lying on a side)
/// @param first the element that a half's first block begins with, -1 when the half cannot begin
///   with this block, -2 when it can begin with any of them
/// @param feet whether the hands are on the feet here: in the group of the feet, and where one of
///   the strokes touches a foot besides
public record Block(
        Place place,
        int group,
        List<Element> elements,
        List<Element> closers,
        boolean rolls,
        int first,
        boolean feet) {
    /// A half can begin here with any element.
    public static final int ANY = -2;

    /// A half cannot begin here.
    public static final int NEVER = -1;

    /// Copies the lists.
    public Block {
        elements = List.copyOf(elements);
        closers = List.copyOf(closers);
        if (elements.size() > 16) {
            throw new IllegalArgumentException(elements.size() + " elements: at most 16");
        }
    }

    /// Whether any of its strokes is done with oil.
    ///
    /// @return false where all of them are dry or through clothes
    public boolean oily() {
        return elements.stream()
                .anyMatch(each -> each.stroke().placement().clothing().contains(Clothing.OIL));
    }
}
