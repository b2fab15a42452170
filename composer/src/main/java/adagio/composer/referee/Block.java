// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import adagio.score.body.Place;
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

    /// Whether its last touch is the one that comes back after deep work.
    boolean comesBack() {
        return last().broad() && touches.stream().anyMatch(Touched::deep);
    }
}
