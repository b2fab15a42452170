// SPDX-License-Identifier: Apache-2.0
package adagio.composer.wishes;

import adagio.score.stroke.Clothing;
import java.util.List;
import java.util.Set;

/// What one person says.
///
/// @param name shown, never spoken
/// @param yes whether this person wants it today
/// @param pressure the most this person wants to feel or give, 0 to 3
/// @param clothing SKIN or CLOTHES
/// @param bounds places
/// @param conditions health answers
/// @param cannot what this person's own body cannot do
public record PersonWishes(
        String name,
        boolean yes,
        int pressure,
        Clothing clothing,
        Bounds bounds,
        List<ConditionAnswer> conditions,
        Set<Cannot> cannot) {
    /// Checks the ranges and copies the collections.
    public PersonWishes {
        if (pressure < 0 || pressure > 3) {
            throw new IllegalArgumentException("pressure " + pressure + ": 0 to 3");
        }
        if (clothing == Clothing.OIL) {
            throw new IllegalArgumentException("clothing oil: skin or clothes");
        }
        conditions = List.copyOf(conditions);
        cannot = Set.copyOf(cannot);
    }

    /// The places a person speaks of.
    ///
    /// @param closed on my body
    /// @param closedForBoth on either body
    /// @param refuses what I will not touch on the other
    /// @param optIn ids of opt-in regions I agree to
    /// @param wished where I would like it
    public record Bounds(
            List<Spot> closed,
            List<Spot> closedForBoth,
            List<Spot> refuses,
            Set<String> optIn,
            List<Spot> wished) {
        /// No limits and no wishes.
        public static final Bounds NONE =
                new Bounds(List.of(), List.of(), List.of(), Set.of(), List.of());

        /// Copies the collections.
        public Bounds {
            closed = List.copyOf(closed);
            closedForBoth = List.copyOf(closedForBoth);
            refuses = List.copyOf(refuses);
            optIn = Set.copyOf(optIn);
            wished = List.copyOf(wished);
        }
    }

    /// A health answer.
    ///
    /// @param id the condition
    /// @param at the marked places, for sided conditions
    /// @param agreed a professional has agreed
    public record ConditionAnswer(String id, List<Spot> at, boolean agreed) {
        /// Copies the list.
        public ConditionAnswer {
            at = List.copyOf(at);
        }
    }

    /// A person who says nothing but a name.
    ///
    /// @param name shown
    /// @return all defaults
    public static PersonWishes of(String name) {
        return new PersonWishes(name, true, 2, Clothing.SKIN, Bounds.NONE, List.of(), Set.of());
    }
}
