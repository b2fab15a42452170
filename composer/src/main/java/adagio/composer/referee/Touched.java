// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import adagio.score.Step;
import adagio.score.body.Side;
import adagio.score.stroke.Kind;
import adagio.score.stroke.Phase;
import adagio.score.stroke.Stroke;
import adagio.score.stroke.Trait;
import java.util.List;

/// One touch of a routine with its stroke.
///
/// @param part its number in the routine, from 0
/// @param step when, where and how
/// @param stroke what the catalogue says of it
/// @param groups groups of its regions, the first region's first; empty when it touches none
record Touched(int part, Step.Touch step, Stroke stroke, List<String> groups) {
    String id() {
        return stroke.id();
    }

    int seconds() {
        return step.span().seconds();
    }

    long at() {
        return step.span().at();
    }

    long end() {
        return at() + seconds();
    }

    Side side() {
        return step.side();
    }

    Kind kind() {
        return stroke.movement().technique().kind();
    }

    Phase phase() {
        return stroke.movement().technique().phase();
    }

    List<String> regions() {
        return stroke.movement().regions();
    }

    /// The group it counts for; empty when it touches no region.
    String group() {
        return groups.isEmpty() ? "" : groups.getFirst();
    }

    boolean has(Trait trait) {
        return stroke.movement().technique().traits().contains(trait);
    }

    boolean brisk() {
        return stroke.fit().tags().contains("brisk");
    }

    /// Whether it rests: hands that hold or breathe.
    boolean rests() {
        return kind() == Kind.HOLD || kind() == Kind.BREATH;
    }

    /// Whether it needs a warm place.
    boolean presses() {
        return phase() == Phase.WORK
                && (kind() == Kind.KNEAD || kind() == Kind.COMPRESS || kind() == Kind.FRICTION);
    }

    /// Whether something broad has to follow.
    boolean deep() {
        return phase() == Phase.WORK && (kind() == Kind.COMPRESS || kind() == Kind.FRICTION);
    }

    /// Whether it is broad: what deep work ends with.
    boolean broad() {
        return kind() == Kind.GLIDE || kind() == Kind.FEATHER || kind() == Kind.HOLD;
    }
}
