// SPDX-License-Identifier: Apache-2.0
package adagio.composer.model;

import adagio.score.Roles;
import java.util.List;

/// The model of one half. Two halves that are equal but for the roles have the same best plan.
///
/// @param roles who gives and who receives
/// @param slots receiving time in slots of 5 s, first to last touch
/// @param groups names of the groups of regions, in the catalogue's order
/// @param bounds what holds over the whole half
/// @param openings first touches
/// @param blocks what can come between
/// @param closings last touches
public record Half(
        Roles roles,
        int slots,
        List<Group> groups,
        Bounds bounds,
        List<Frame> openings,
        List<Block> blocks,
        List<Frame> closings) {
    /// Length of a slot.
    public static final int SLOT_SECONDS = 5;

    /// A half shorter than this takes the short form.
    public static final int SHORT_FORM_BELOW = 36;

    /// The question "Is this okay?", in slots.
    public static final int CHECK_IN = 2;

    /// Copies the lists.
    public Half {
        groups = List.copyOf(groups);
        openings = List.copyOf(openings);
        blocks = List.copyOf(blocks);
        closings = List.copyOf(closings);
    }

    /// A group of regions.
    ///
    /// @param id such as `back`
    /// @param target slots that the goal would give it, 0 for none
    /// @param most slots of touch that it may have in its block
    /// @param neighbours numbers of the groups it borders on, as bits
    public record Group(String id, int target, int most, int neighbours) {}

    /// What holds over the whole half.
    ///
    /// @param changes how often the receiver may change position
    /// @param kneeling the longest run of kneeling, in slots
    /// @param faceDown the longest run face down, in slots
    /// @param thumbs slots of strokes that load the thumbs
    /// @param oil whether there is oil on the hands
    /// @param strokesPerMinute hundredths of distinct strokes a minute, in each block
    /// @param stretches how many stretches one block may have
    public record Bounds(
            int changes,
            int kneeling,
            int faceDown,
            int thumbs,
            boolean oil,
            int strokesPerMinute,
            int stretches) {}

    /// Whether it takes the short form: a hold, a stroke, a hold.
    ///
    /// @return true below three minutes
    public boolean shortForm() {
        return slots < SHORT_FORM_BELOW;
    }

    /// Whether another half asks the same question.
    ///
    /// @param other another half
    /// @return true when only the roles differ
    public boolean sameAs(Half other) {
        return slots == other.slots
                && bounds.equals(other.bounds)
                && groups.equals(other.groups)
                && openings.equals(other.openings)
                && blocks.equals(other.blocks)
                && closings.equals(other.closings);
    }
}
