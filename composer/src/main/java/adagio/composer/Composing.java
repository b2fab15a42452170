// SPDX-License-Identifier: Apache-2.0
package adagio.composer;

import adagio.composer.wishes.Setting;
import adagio.score.Form;
import adagio.score.Routine;
import adagio.score.stroke.Goal;
import java.util.List;

/// What comes of an agreement.
public sealed interface Composing {
    /// The best routine.
    ///
    /// @param routine proven, and judged by the referee
    /// @param labels how many beginnings the search looked at
    record Composed(Routine routine, int labels) implements Composing {}

    /// There is none of that length and form.
    ///
    /// @param reasons why, in a person's words; at least one
    /// @param nearest what works, the nearest first
    /// @param opens what else the same length and form would be possible for, and where
    record NotPossible(List<Reason> reasons, List<Nearest> nearest, Opens opens)
            implements Composing {
        /// Copies the lists.
        public NotPossible {
            reasons = List.copyOf(reasons);
            nearest = List.copyOf(nearest);
        }
    }

    /// What would open it: one thing changed, and everything else as it was asked for.
    ///
    /// @param goals for each of them it is possible
    /// @param settings in each of them it is possible
    record Opens(List<Goal> goals, List<Setting> settings) {
        /// Nothing.
        public static final Opens NONE = new Opens(List.of(), List.of());

        /// Copies the lists.
        public Opens {
            goals = List.copyOf(goals);
            settings = List.copyOf(settings);
        }
    }

    /// Why not.
    ///
    /// @param rule the rule that decides, such as `H16`
    /// @param text in a person's words; no name, no condition, no place
    record Reason(String rule, String text) {}

    /// Something that works.
    ///
    /// @param seconds how long
    /// @param form in which form
    record Nearest(int seconds, Form form) {}
}
