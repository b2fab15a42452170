// SPDX-License-Identifier: Apache-2.0
package adagio.score;

import adagio.score.body.Place;
import adagio.score.body.Side;
import adagio.score.stroke.Movement;
import java.util.List;

/// A stretch of the timeline.
public sealed interface Part {
    /// When it is.
    ///
    /// @return on the routine's clock
    Span span();

    /// Hands on a body.
    ///
    /// @param span when
    /// @param movement what the hands do
    /// @param side on which side of the receiver
    /// @param roles who gives
    /// @param place where the two are
    /// @param pressure 0 to 3
    record Touch(Span span, Movement movement, Side side, Roles roles, Place place, int pressure)
            implements Part {
        /// Checks the pressure.
        public Touch {
            if (pressure < 0 || pressure > 3) {
                throw new IllegalArgumentException("pressure " + pressure + ": 0 to 3");
            }
        }
    }

    /// A change of side or place.
    ///
    /// @param span when
    /// @param roles who gives
    /// @param to where the two are afterwards
    /// @param change what changes
    /// @param errands what the giver's hands do meanwhile, in order
    record Transition(Span span, Roles roles, Place to, Change change, List<Errand> errands)
            implements Part {
        /// Copies the list.
        public Transition {
            errands = List.copyOf(errands);
        }
    }

    /// Resting hands and the question "Is this okay?".
    ///
    /// @param span when
    /// @param roles who asks and who answers
    record CheckIn(Span span, Roles roles) implements Part {}

    /// The two trade places.
    ///
    /// @param span when
    record Swap(Span span) implements Part {}

    /// The last stillness.
    ///
    /// @param span when
    record Rest(Span span) implements Part {}

    /// The part in a mirror.
    ///
    /// @return the same with left and right traded
    default Part mirror() {
        return switch (this) {
            case Touch(var span, var movement, var side, var roles, var place, int pressure) ->
                    new Touch(span, movement, side.mirror(), roles, place, pressure);
            case Transition _, CheckIn _, Swap _, Rest _ -> this;
        };
    }
}
