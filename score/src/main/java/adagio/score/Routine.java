// SPDX-License-Identifier: Apache-2.0
package adagio.score;

import adagio.score.stroke.Goal;
import java.util.List;

/// A routine for two people, as it was composed.
///
/// @param seconds its length, 60 to 3600
/// @param form how the two share the time
/// @param goal what it is for
/// @param breathing whether the breath is paced
/// @param people names of A and B, shown and never spoken
/// @param reasoning why it is this one
/// @param steps in order
public record Routine(
        int seconds,
        Form form,
        Goal goal,
        Breathing breathing,
        List<String> people,
        Reasoning reasoning,
        List<Step> steps) {
    /// Checks the length and the two names, copies the lists.
    public Routine {
        if (seconds < 60 || seconds > 3600) {
            throw new IllegalArgumentException("a routine of " + seconds + " s: 60 to 3600");
        }
        if (people.size() != 2) {
            throw new IllegalArgumentException(people.size() + " people: there are two");
        }
        people = List.copyOf(people);
        steps = List.copyOf(steps);
    }

    /// The same without the people's names, what was left out of it, and why.
    ///
    /// @return a routine of A and B
    public Routine bare() {
        return new Routine(
                seconds,
                form,
                goal,
                breathing,
                List.of("A", "B"),
                new Reasoning(reasoning.value(), reasoning.bound(), List.of()),
                steps);
    }

    /// Why a routine is the one it is.
    ///
    /// @param value what the objective makes of it
    /// @param bound the most that any routine could have; equal to the value when it is proven
    /// @param leftOut what was left out
    public record Reasoning(double value, double bound, List<LeftOut> leftOut) {
        /// Copies the list.
        public Reasoning {
            leftOut = List.copyOf(leftOut);
        }
    }

    /// A stroke that was left out.
    ///
    /// @param stroke the catalogue's id
    /// @param why one of the closed words of the routine document
    public record LeftOut(String stroke, String why) {}
}
