// SPDX-License-Identifier: Apache-2.0
package adagio.guide.paper;

import adagio.score.Part;
import adagio.score.Person;
import adagio.score.Roles;
import adagio.score.body.GiverPosition;
import adagio.score.body.Place;
import adagio.score.body.ReceiverPosition;
import java.util.Locale;

/// The sheet's words for times, breaths and sides.
final class SheetWords {

    private static final String[] SMALL = {
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {"", "", "twenty", "thirty", "forty", "fifty", "sixty"};

    private SheetWords() {}

    /// A number as a word.
    ///
    /// @param number any
    /// @return such as `twenty-five`; digits below 0 and over 69
    static String count(int number) {
        if (number < 0 || number > 69) {
            return Integer.toString(number);
        }
        if (number < 20) {
            return SMALL[number];
        }
        return TENS[number / 10] + (number % 10 == 0 ? "" : "-" + SMALL[number % 10]);
    }

    /// Breaths as words.
    ///
    /// @param breaths 1 and more
    /// @return such as `five breaths`
    static String breaths(int breaths) {
        return count(breaths) + (breaths == 1 ? " breath" : " breaths");
    }

    /// A time on the routine's clock.
    ///
    /// @param seconds from the beginning
    /// @return such as `9:05`
    static String clock(int seconds) {
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    /// How long something takes.
    ///
    /// @param seconds more than 0
    /// @return such as `50 s`, `1 min`, `1 min 20 s`
    static String length(int seconds) {
        int minutes = seconds / 60;
        int rest = seconds % 60;
        if (minutes == 0) {
            return rest + " s";
        }
        return minutes + " min" + (rest == 0 ? "" : " " + rest + " s");
    }

    /// Where two people are, as a sentence.
    ///
    /// @param place where
    /// @param roles who gives
    /// @param generic whether to say giver and receiver in place of A and B
    /// @return such as `B sits on the floor or a cushion, A kneels behind.`
    static String place(Place place, Roles roles, boolean generic) {
        if (roles.giver() == Person.BOTH) {
            return "One "
                    + receiver(place.receiver())
                    + ", the other "
                    + giver(place.giver())
                    + ".";
        }
        String receiver = generic ? "The receiver" : roles.receiver().id();
        String giver = generic ? "the giver" : roles.giver().id();
        return receiver
                + " "
                + receiver(place.receiver())
                + ", "
                + giver
                + " "
                + giver(place.giver())
                + ".";
    }

    private static String receiver(ReceiverPosition position) {
        return switch (position) {
            case PRONE -> "lies face down";
            case SUPINE -> "lies face up";
            case SIDE_LYING -> "lies on one side, a pillow between the knees";
            case SEATED_FLOOR -> "sits on the floor or a cushion";
            case SEATED_CHAIR -> "sits on a chair";
            case STANDING -> "stands";
            case CHILDS_POSE -> "kneels, folded forward over a cushion";
        };
    }

    private static String giver(GiverPosition position) {
        return switch (position) {
            case KNEELING_BEHIND -> "kneels behind";
            case KNEELING_BESIDE -> "kneels beside";
            case KNEELING_AT_HEAD -> "kneels or sits at the head";
            case SEATED_BEHIND -> "sits behind";
            case SEATED_BESIDE -> "sits beside";
            case SEATED_FACING -> "sits face to face";
            case SEATED_AT_FEET -> "sits at the feet";
            case STANDING_BEHIND -> "stands behind";
            case STANDING_FACING -> "stands face to face";
            case STANDING_BESIDE -> "stands beside";
            case BACK_TO_BACK -> "sits back to back";
            case LYING_FEET_TO_FEET -> "lies feet to feet";
        };
    }

    /// What to do, in full or in brief.
    ///
    /// @param touch the stroke
    /// @param breaths how many it lasts
    /// @param full whether it is told in full
    /// @return one or more sentences; empty when the brief words are no more than the name
    static String how(Part.Touch touch, int breaths, boolean full) {
        var words = touch.movement().words();
        String text = full ? words.full() : words.brief();
        if (!full && text.replace(".", "").equalsIgnoreCase(touch.movement().names().lay())) {
            return "";
        }
        return text.replace("{breaths}", count(breaths));
    }

    /// The first letter large.
    ///
    /// @param text at least one letter
    /// @return the same as the beginning of a sentence
    static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
