// SPDX-License-Identifier: Apache-2.0
package adagio.composer.model;

import adagio.score.body.GiverPosition;
import adagio.score.body.Place;
import adagio.score.body.ReceiverPosition;

/// What it takes to go from one block to the next. Times from `transitions_s` of the sequencing
/// rules, in slots; worth in sixtieths of a point.
public final class Arcs {
    /// Washing or wiping the hands.
    public static final int WASH = 6;

    /// Warming a little oil.
    public static final int OIL = 2;

    /// After this many slots of touch the oil is warmed again.
    public static final int OIL_EVERY = 48;

    /// The other side of the body.
    public static final int CHANGE_SIDE = 1;

    /// Rolling over to the other side.
    public static final int ROLL_OVER = 6;

    /// A slot in which nobody is touched.
    public static final int UNTOUCHED = -300;

    /// A change of the receiver's position.
    public static final int CHANGE = -3600;

    /// Going on next door.
    public static final int NEIGHBOUR = 240;

    private Arcs() {}

    /// Slots to go from one place and group to another.
    ///
    /// @param from where the two were
    /// @param to where they will be
    /// @param sameGroup whether the hands stay on the group
    /// @return slots, 0 when nothing changes
    public static int slots(Place from, Place to, boolean sameGroup) {
        if (from.receiver() != to.receiver()) {
            boolean turn = lies(from.receiver()) && lies(to.receiver());
            return turn ? 9 : 6;
        }
        if (from.giver() != to.giver()) {
            return kneels(from.giver()) && to.giver() == GiverPosition.SEATED_FACING ? 3 : 2;
        }
        return sameGroup ? 0 : 1;
    }

    /// Whether the giver kneels.
    ///
    /// @param giver a position
    /// @return true for the three kneeling ones
    public static boolean kneels(GiverPosition giver) {
        return switch (giver) {
            case KNEELING_BEHIND, KNEELING_BESIDE, KNEELING_AT_HEAD -> true;
            case SEATED_BEHIND,
                    SEATED_BESIDE,
                    SEATED_FACING,
                    SEATED_AT_FEET,
                    STANDING_BEHIND,
                    STANDING_FACING,
                    STANDING_BESIDE,
                    BACK_TO_BACK,
                    LYING_FEET_TO_FEET ->
                    false;
        };
    }

    /// Whether the receiver's face is down.
    ///
    /// @param receiver a position
    /// @return true for prone and child's pose
    public static boolean faceDown(ReceiverPosition receiver) {
        return receiver == ReceiverPosition.PRONE || receiver == ReceiverPosition.CHILDS_POSE;
    }

    /// Whether the receiver sits.
    ///
    /// @param receiver a position
    /// @return true on the floor or a chair
    public static boolean sits(ReceiverPosition receiver) {
        return receiver == ReceiverPosition.SEATED_FLOOR
                || receiver == ReceiverPosition.SEATED_CHAIR;
    }

    private static boolean lies(ReceiverPosition receiver) {
        return receiver == ReceiverPosition.PRONE || receiver == ReceiverPosition.SUPINE;
    }
}
