// SPDX-License-Identifier: Apache-2.0
package adagio.guide.picture;

import adagio.guide.picture.Figure.CloseUp;
import adagio.score.body.View;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;

/// A small place of the body that is shown larger. Left and right are the person's own.
enum Spot {
    /// The face and the sides of the head.
    HEAD_FRONT(View.FRONT, head(), "head, from the front"),
    /// The back of the head.
    HEAD_BACK(View.BACK, head(), "head, from behind"),
    /// A palm.
    PALM_LEFT(View.FRONT, CloseUp.HAND_RIGHT.box(), "left palm"),
    /// The other palm.
    PALM_RIGHT(View.FRONT, CloseUp.HAND_LEFT.box(), "right palm"),
    /// The back of a hand.
    HAND_LEFT(View.BACK, CloseUp.HAND_LEFT.box(), "back of the left hand"),
    /// The back of the other hand.
    HAND_RIGHT(View.BACK, CloseUp.HAND_RIGHT.box(), "back of the right hand"),
    /// A foot from above.
    FOOT_LEFT(View.FRONT, CloseUp.FOOT_RIGHT.box(), "top of the left foot"),
    /// The other foot from above.
    FOOT_RIGHT(View.FRONT, CloseUp.FOOT_LEFT.box(), "top of the right foot"),
    /// A sole.
    SOLE_LEFT(View.BACK, CloseUp.FOOT_LEFT.box(), "left sole"),
    /// The other sole.
    SOLE_RIGHT(View.BACK, CloseUp.FOOT_RIGHT.box(), "right sole");

    private final View view;

    @SuppressWarnings("ImmutableEnumChecker") // it is never changed
    private final Rectangle2D box;

    private final String words;

    Spot(View view, Rectangle2D box, String words) {
        this.view = view;
        this.box = box;
        this.words = words;
    }

    private static Rectangle2D head() {
        return new Rectangle2D.Double(130, 14, 140, 150);
    }

    /// From where it is seen.
    ///
    /// @return front or back
    View view() {
        return view;
    }

    /// Its part of the figure.
    ///
    /// @return in the units of the figure
    Rectangle2D box() {
        return box;
    }

    /// What it is called.
    ///
    /// @return such as `left palm`
    String words() {
        return words;
    }

    /// Where a way lies wholly.
    ///
    /// @param run any
    /// @return one, or none when it is not small
    static List<Spot> of(Runs.Run run) {
        return Arrays.stream(values()).filter(spot -> spot.holds(run)).toList();
    }

    private boolean holds(Runs.Run run) {
        boolean head = this == HEAD_FRONT || this == HEAD_BACK;
        return run.view() == view
                && run.anchors().stream()
                        .allMatch(one -> one.closeUp() != head && inside(one.axis().centre()));
    }

    private boolean inside(Point2D p) {
        return box.contains(p);
    }

    /// Whether this is the right one of two; the left one can stand for both.
    ///
    /// @return false for the head
    boolean right() {
        return switch (this) {
            case PALM_RIGHT, HAND_RIGHT, FOOT_RIGHT, SOLE_RIGHT -> true;
            case HEAD_FRONT, HEAD_BACK, PALM_LEFT, HAND_LEFT, FOOT_LEFT, SOLE_LEFT -> false;
        };
    }

    /// The same on the other side.
    ///
    /// @return itself for the head
    Spot mirrored() {
        return switch (this) {
            case HEAD_FRONT, HEAD_BACK -> this;
            case PALM_LEFT -> PALM_RIGHT;
            case PALM_RIGHT -> PALM_LEFT;
            case HAND_LEFT -> HAND_RIGHT;
            case HAND_RIGHT -> HAND_LEFT;
            case FOOT_LEFT -> FOOT_RIGHT;
            case FOOT_RIGHT -> FOOT_LEFT;
            case SOLE_LEFT -> SOLE_RIGHT;
            case SOLE_RIGHT -> SOLE_LEFT;
        };
    }
}
