// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import adagio.score.RoutineFault;
import java.util.List;

/// A rule for routines: its number, one sentence, and the method that judges it. How each is
/// measured stands in `docs/composer.md`.
public enum Rule {
    /// The boundary.
    H1(
            "Hands rest and work only on open places, and pass over or stretch only what may be"
                    + " passed.",
            true),
    /// Pressure.
    H2(
            "Pressure is never more than the stroke, the place and both people allow, and never less"
                    + " than the stroke needs.",
            true),
    /// The frame.
    H3(
            "Each half begins with a resting touch and ends with a closing one, and stillness comes"
                    + " last.",
            false),
    /// Warm first.
    H4("A place is warmed for twenty seconds before it is pressed.", false),
    /// Broad again.
    H5("After deep work a broad touch or a resting hand comes back to the place.", false),
    /// Both sides.
    H6("A stroke is done on a side it has, and left and right have the same time.", true),
    /// Side by side.
    H7(
            "One side of a limb is finished before the other, and the second side repeats the first.",
            false),
    /// The receiver's positions.
    H8("The receiver moves rarely, and sits only at the beginning or at the end.", false),
    /// Clean hands.
    H9(
            "Hands and head come before the feet, the head before the oil, or hands are washed in"
                    + " between.",
            false),
    /// Toward the heart.
    H10(
            "Long strokes of arms and legs press only toward the heart, and nothing deep passes over a"
                    + " protected place.",
            true),
    /// Caps.
    H11(
            "No stroke is too short, too long or back too soon, and no part of the body takes most of"
                    + " the time.",
            true),
    /// Density.
    H12("There are few enough strokes that each of them has its time.", false),
    /// Repetitions.
    H13("A movement is repeated often enough to be felt.", false),
    /// Stretches.
    H14("Stretches come after the first block and are a small part.", false),
    /// Brisk strokes.
    H15(
            "Brisk strokes belong only to a short activation, are light, and nothing long follows at"
                    + " the end.",
            true),
    /// Minutes.
    H16(
            "The parts fill the length exactly, nothing pads it, and nobody receives for longer than"
                    + " is allowed.",
            true),
    /// The giver's body.
    H17("Nobody kneels for more than ten minutes in one run, and thumbs do a small part.", true),
    /// Check-ins.
    H18(
            "The receiver is asked within the first two minutes and again on the way, at most once in"
                    + " four minutes.",
            false),
    /// Turns.
    H19(
            "In turns both receive for the same time with a swap between; in one way only B"
                    + " receives.",
            true),
    /// Mutual.
    H20(
            "When both do it at once every stroke is for both, for half an hour at most; otherwise"
                    + " none is.",
            true),
    /// Face down.
    H21("Nobody lies face down for more than fifteen minutes in one run.", true),
    /// Level.
    H22("No stroke asks for more practice than the two have.", true),
    /// Clothing.
    H23("Each stroke suits what the receiver wears.", true),
    /// Kinds.
    H24(
            "Relaxing and bonding use no kneading and no friction, except between training partners"
                    + " and colleagues.",
            true),
    /// Places.
    H25("Each stroke is done where the two can be, and every change has its time.", true),
    /// Left out.
    H26("No stroke is used that is left out for these two.", true);

    private final String sentence;
    private final boolean everywhere;

    Rule(String sentence, boolean everywhere) {
        this.sentence = sentence;
        this.everywhere = everywhere;
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
            judge(hearing, new Findings(name(), hearing.routine(), faults));
        }
    }

    private void judge(Hearing hearing, Findings findings) {
        switch (this) {
            case H1 -> HandRules.h1OpenPlaces(hearing, findings);
            case H2 -> HandRules.h2Pressure(hearing, findings);
            case H3 -> FrameRules.h3Frame(hearing, findings);
            case H4 -> BlockRules.h4WarmFirst(hearing, findings);
            case H5 -> BlockRules.h5BroadAgain(hearing, findings);
            case H6 -> SideRules.h6EqualSides(hearing, findings);
            case H7 -> SideRules.h7SideOrder(hearing, findings);
            case H8 -> PlaceRules.h8Positions(hearing, findings);
            case H9 -> PlaceRules.h9CleanHands(hearing, findings);
            case H10 -> HandRules.h10TowardTheHeart(hearing, findings);
            case H11 -> TimeRules.h11Caps(hearing, findings);
            case H12 -> TimeRules.h12Density(hearing, findings);
            case H13 -> TimeRules.h13Repetitions(hearing, findings);
            case H14 -> TimeRules.h14Stretches(hearing, findings);
            case H15 -> TimeRules.h15Brisk(hearing, findings);
            case H16 -> FrameRules.h16Minutes(hearing, findings);
            case H17 -> PlaceRules.h17GiversBody(hearing, findings);
            case H18 -> FrameRules.h18CheckIns(hearing, findings);
            case H19 -> FrameRules.h19Turns(hearing, findings);
            case H20 -> FrameRules.h20Mutual(hearing, findings);
            case H21 -> PlaceRules.h21FaceDown(hearing, findings);
            case H22 -> HandRules.h22Level(hearing, findings);
            case H23 -> HandRules.h23Clothing(hearing, findings);
            case H24 -> HandRules.h24Kinds(hearing, findings);
            case H25 -> PlaceRules.h25Places(hearing, findings);
            case H26 -> HandRules.h26LeftOut(hearing, findings);
        }
    }
}
