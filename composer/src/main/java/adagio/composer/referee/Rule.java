// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import adagio.score.RoutineFault;
import java.util.List;
import java.util.function.BiConsumer;

/// A rule for routines: its number, one sentence, and the method that judges it. How each is
/// measured stands in `docs/composer.md`.
public enum Rule {
    /// The boundary.
    H1(
            "Hands rest and work only on open places, and pass over or stretch only what may be"
                    + " passed.",
            true,
            HandRules::h1OpenPlaces),
    /// Pressure.
    H2(
            "Pressure is never more than the stroke, the place and both people allow, and never less"
                    + " than the stroke needs.",
            true,
            HandRules::h2Pressure),
    /// The frame.
    H3(
            "Each half begins with a resting touch and ends with a closing one, and stillness comes"
                    + " last.",
            false,
            FrameRules::h3Frame),
    /// Warm first.
    H4(
            "A place is warmed for twenty seconds before it is pressed.",
            false,
            BlockRules::h4WarmFirst),
    /// Broad again.
    H5(
            "After deep work a broad touch or a resting hand comes back to the place.",
            false,
            BlockRules::h5BroadAgain),
    /// Both sides.
    H6(
            "A stroke is done on a side it has, and left and right have the same time.",
            true,
            SideRules::h6EqualSides),
    /// Side by side.
    H7(
            "One side of a limb is finished before the other, and the second side repeats the first.",
            false,
            SideRules::h7SideOrder),
    /// The receiver's positions.
    H8(
            "The receiver moves rarely, and sits only at the beginning or at the end.",
            false,
            PlaceRules::h8Positions),
    /// Clean hands.
    H9(
            "Hands and head come before the feet, the head before the oil, or hands are washed in"
                    + " between.",
            false,
            PlaceRules::h9CleanHands),
    /// Toward the heart.
    H10(
            "Long strokes of arms and legs press only toward the heart, and nothing deep passes over a"
                    + " protected place.",
            true,
            HandRules::h10TowardTheHeart),
    /// Caps.
    H11(
            "No stroke is too short, too long or back too soon, and no part of the body takes most of"
                    + " the time.",
            true,
            TimeRules::h11Caps),
    /// Density.
    H12(
            "There are few enough strokes that each of them has its time.",
            false,
            TimeRules::h12Density),
    /// Repetitions.
    H13("A movement is repeated often enough to be felt.", false, TimeRules::h13Repetitions),
    /// Stretches.
    H14(
            "Stretches come after the first block and are a small part.",
            false,
            TimeRules::h14Stretches),
    /// Brisk strokes.
    H15(
            "Brisk strokes belong only to a short activation, are light, and nothing long follows at"
                    + " the end.",
            true,
            TimeRules::h15Brisk),
    /// Minutes.
    H16(
            "The parts fill the length exactly, nothing pads it, and nobody receives for longer than"
                    + " is allowed.",
            true,
            FrameRules::h16Minutes),
    /// The giver's body.
    H17(
            "Nobody kneels for more than ten minutes in one run, and thumbs do a small part.",
            true,
            PlaceRules::h17GiversBody),
    /// Check-ins.
    H18(
            "The receiver is asked within the first two minutes and again on the way, at most once in"
                    + " four minutes.",
            false,
            FrameRules::h18CheckIns),
    /// Turns.
    H19(
            "In turns both receive for the same time with a swap between; in one way only B"
                    + " receives.",
            true,
            FrameRules::h19Turns),
    /// Mutual.
    H20(
            "When both do it at once every stroke is for both, for half an hour at most; otherwise"
                    + " none is.",
            true,
            FrameRules::h20Mutual),
    /// Face down.
    H21(
            "Nobody lies face down for more than fifteen minutes in one run.",
            true,
            PlaceRules::h21FaceDown),
    /// Level.
    H22("No stroke asks for more practice than the two have.", true, HandRules::h22Level),
    /// Clothing.
    H23("Each stroke suits what the receiver wears.", true, HandRules::h23Clothing),
    /// Kinds.
    H24(
            "Relaxing and bonding use no kneading and no friction, except between training partners"
                    + " and colleagues.",
            true,
            HandRules::h24Kinds),
    /// Places.
    H25(
            "Each stroke is done where the two can be, and every change has its time.",
            true,
            PlaceRules::h25Places),
    /// Left out.
    H26("No stroke is used that is left out for these two.", true, HandRules::h26LeftOut);

    private final String sentence;
    private final boolean everywhere;
    private final BiConsumer<Hearing, Findings> judging;

    Rule(String sentence, boolean everywhere, BiConsumer<Hearing, Findings> judging) {
        this.sentence = sentence;
        this.everywhere = everywhere;
        this.judging = judging;
    }

    /// The rule in one English sentence.
    ///
    /// @return ends with a full stop
    public String sentence() {
        return sentence;
    }

    /// Whether something of it is also asked of a ritual that is kept whole, and of a routine whose
    /// wishes are not known.
    ///
    /// @return false when it is asked only of what was composed
    public boolean everywhere() {
        return everywhere;
    }

    /// Judges one routine.
    void judge(Hearing hearing, List<RoutineFault> faults) {
        if (everywhere || hearing.composed()) {
            judging.accept(hearing, new Findings(name(), hearing.routine(), faults));
        }
    }
}
