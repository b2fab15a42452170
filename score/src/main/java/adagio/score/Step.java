// SPDX-License-Identifier: Apache-2.0
package adagio.score;

import adagio.score.body.Place;
import adagio.score.body.Side;
import java.util.List;

/// A stretch of a routine as it was composed: ids and reasons instead of pictures and words.
public sealed interface Step {
    /// When it is.
    ///
    /// @return on the routine's clock
    Span span();

    /// A stroke.
    ///
    /// @param span when
    /// @param stroke the catalogue's id
    /// @param side on which side of the receiver
    /// @param roles who gives
    /// @param place where the two are
    /// @param pressure 0 to 3
    /// @param why the reason in a person's words, may be empty
    record Touch(
            Span span, String stroke, Side side, Roles roles, Place place, int pressure, String why)
            implements Step {}

    /// A change of side or place.
    ///
    /// @param span when
    /// @param roles who gives
    /// @param why the reason, may be empty
    /// @param errands what the giver's hands do meanwhile, in order
    record Transition(Span span, Roles roles, String why, List<Errand> errands) implements Step {
        /// Copies the list.
        public Transition {
            errands = List.copyOf(errands);
        }

        /// A transition in which the hands only go on.
        ///
        /// @param span when
        /// @param roles who gives
        /// @param why the reason, may be empty
        public Transition(Span span, Roles roles, String why) {
            this(span, roles, why, List.of());
        }
    }

    /// The question "Is this okay?".
    ///
    /// @param span when
    /// @param roles who asks and who answers
    record CheckIn(Span span, Roles roles) implements Step {}

    /// The two trade places.
    ///
    /// @param span when
    record Swap(Span span) implements Step {}

    /// The last stillness.
    ///
    /// @param span when
    record Rest(Span span) implements Step {}
}
