// SPDX-License-Identifier: Apache-2.0
package adagio.server.tonight;

import adagio.composer.Composing;
import adagio.composer.wishes.Evening;
import adagio.score.Form;
import adagio.score.Person;
import adagio.score.Routine;
import adagio.score.Step;
import java.util.List;
import java.util.function.UnaryOperator;

/// What came of an agreement: a routine, or what is nearest.
public sealed interface Plan {
    /// It can be played.
    ///
    /// @param routine judged by the referee; the people in it are A and B
    record Ready(Routine routine) implements Plan {
        /// The most pressure that a person feels in it.
        ///
        /// @param receiver A, B, or both at once
        /// @return 0 to 3
        public int pressure(Person receiver) {
            return routine.steps().stream()
                    .filter(Step.Touch.class::isInstance)
                    .map(Step.Touch.class::cast)
                    .filter(touch -> touch.roles().receiver() == receiver)
                    .mapToInt(Step.Touch::pressure)
                    .max()
                    .orElse(0);
        }
    }

    /// It is not possible like this.
    ///
    /// @param reasons why, in words that name nobody and no place
    /// @param nearest what works, the nearest first
    /// @param opens what else it would be possible for, and where
    record NotPossible(List<String> reasons, List<Nearest> nearest, Composing.Opens opens)
            implements Plan {
        /// Copies the lists.
        public NotPossible {
            reasons = List.copyOf(reasons);
            nearest = List.copyOf(nearest);
        }
    }

    /// Something that works when it is asked for.
    ///
    /// @param ritual whether it is the first ritual
    /// @param form in which form
    /// @param minutes how long
    record Nearest(boolean ritual, Form form, int minutes) {
        /// What the two take who take this.
        ///
        /// @return everything else as it was asked for
        public Instead instead() {
            return new Instead(ritual, each -> each.with(form, 60 * minutes));
        }
    }

    /// What two people take instead.
    ///
    /// @param ritual whether it is the first ritual
    /// @param change what is otherwise
    record Instead(boolean ritual, UnaryOperator<Evening> change) {}
}
