// SPDX-License-Identifier: Apache-2.0
package adagio.score.care;

import adagio.score.body.GiverPosition;
import adagio.score.body.ReceiverPosition;
import adagio.score.stroke.Kind;
import java.util.List;
import java.util.Set;

/// One effect of a condition. Every effect removes or softens; there is none that allows.
public sealed interface Rule {
    /// Another day.
    record ExcludeSession() implements Rule {}

    /// Regions are removed; of a sided condition on the marked side only.
    ///
    /// @param regions ids
    record ExcludeRegions(List<String> regions) implements Rule {
        /// Copies the list.
        public ExcludeRegions {
            regions = List.copyOf(regions);
        }
    }

    /// The marked regions and their neighbours are removed.
    record ExcludeMarked() implements Rule {}

    /// Pressure is capped.
    ///
    /// @param most 0 to 3
    /// @param where where
    record CapPressure(int most, Where where) implements Rule {
        /// Checks the range.
        public CapPressure {
            if (most < 0 || most > 3) {
                throw new IllegalArgumentException("pressure at most " + most + "; 0 to 3");
            }
        }
    }

    /// Kinds of strokes are removed.
    ///
    /// @param kinds which
    /// @param where where on the receiver
    /// @param giver true when it holds where this person gives, else where this person receives
    record ExcludeKinds(Set<Kind> kinds, Where where, boolean giver) implements Rule {
        /// Copies the set.
        public ExcludeKinds {
            kinds = Set.copyOf(kinds);
        }
    }

    /// Positions are not offered where this person receives.
    ///
    /// @param positions which
    record ExcludePositions(Set<ReceiverPosition> positions) implements Rule {
        /// Copies the set.
        public ExcludePositions {
            positions = Set.copyOf(positions);
        }
    }

    /// Positions are not offered where this person gives.
    ///
    /// @param positions which
    record ExcludeGiverPositions(Set<GiverPosition> positions) implements Rule {
        /// Copies the set.
        public ExcludeGiverPositions {
            positions = Set.copyOf(positions);
        }
    }

    /// The longest time.
    ///
    /// @param minutes 1 to 60
    /// @param giver true when it is the time of giving, else of receiving
    record CapMinutes(int minutes, boolean giver) implements Rule {
        /// Checks the range.
        public CapMinutes {
            if (minutes < 1 || minutes > 60) {
                throw new IllegalArgumentException("minutes at most " + minutes + "; 1 to 60");
            }
        }
    }

    /// Products are not used.
    ///
    /// @param products which
    record ExcludeProducts(Set<Product> products) implements Rule {
        /// Copies the set.
        public ExcludeProducts {
            products = Set.copyOf(products);
        }
    }

    /// Somebody who knows the body is asked.
    ///
    /// @param urgency how much depends on it
    record AskProfessional(Urgency urgency) implements Rule {}

    /// A line for whoever gave the condition, or in words that fit anyone for both.
    ///
    /// @param text what it says
    /// @param both true when it may be said to both
    record Cue(String text, boolean both) implements Rule {}

    /// How much depends on a professional's word.
    enum Urgency {
        /// It is suggested.
        ADVISE,
        /// Nothing is composed until the person says that a professional has agreed.
        BLOCKING,
        /// As blocking; and today.
        URGENT
    }
}
