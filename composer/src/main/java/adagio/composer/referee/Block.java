// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import adagio.score.body.Place;
import adagio.score.body.Side;
import java.util.List;

/// The longest run of touches of one group at one place, frame strokes apart.
///
/// @param touches in order, at least one
record Block(List<Touched> touches) {
    Block {
        touches = List.copyOf(touches);
    }

    Touched first() {
        return touches.getFirst();
    }

    Touched last() {
        return touches.getLast();
    }

    String group() {
        return first().group();
    }

    Place place() {
        return first().step().place();
    }

    boolean continuedBy(Touched touch) {
        return group().equals(touch.group()) && place().equals(touch.step().place());
    }

    /// Its deep work.
    List<Touched> deep() {
        return touches.stream().filter(Touched::deep).toList();
    }

    /// The touches that come back after deep work: its last one, and the same stroke at the end of
    /// the other side.
    List<Touched> returns() {
        if (!last().broad() || touches.stream().noneMatch(Touched::deep)) {
            return List.of();
        }
        var other =
                touches.stream()
                        .filter(touch -> touch.side() == Side.LEFT)
                        .reduce((_, later) -> later)
                        .filter(touch -> touch.id().equals(last().id()));
        return last().side() == Side.RIGHT && other.isPresent()
                ? List.of(other.get(), last())
                : List.of(last());
    }
}
