// SPDX-License-Identifier: Apache-2.0
package adagio.guide.paper;

import adagio.guide.picture.Pictograms;
import adagio.score.Part;
import java.util.List;

/// A line of the sheet's table.
sealed interface SheetRow {

    /// When it comes, once for each half that shares the line.
    ///
    /// @return seconds on the routine's clock, one or two; below 0 for a half that does not have it
    List<Integer> at();

    /// A numbered stroke.
    ///
    /// @param at when
    /// @param number the number on the body
    /// @param touch the stroke
    /// @param breaths how many it lasts
    /// @param again whether the same movement has been explained before
    /// @param where on the receiver, in words; empty for the middle line
    record Stroke(
            List<Integer> at,
            int number,
            Part.Touch touch,
            int breaths,
            boolean again,
            String where)
            implements SheetRow {}

    /// A new place, with its pictogram.
    ///
    /// @param at when
    /// @param picture of the two
    /// @param words where they are and who moves
    record Position(List<Integer> at, Pictograms.Pictogram picture, String words)
            implements SheetRow {}

    /// Something that is not a stroke.
    ///
    /// @param at when
    /// @param name what it is
    /// @param words what to do
    record Moment(List<Integer> at, String name, String words) implements SheetRow {}
}
