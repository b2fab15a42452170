// SPDX-License-Identifier: Apache-2.0
package adagio.server.play;

/// One part on the way through a routine, with its reason.
///
/// @param shown the part as the player shows it
/// @param stroke the catalogue's id of the stroke, empty when it is none
/// @param out whether the stroke can be taken out
/// @param why the reason, may be empty
/// @param pressure the name of the text that says how firm, empty when nothing is pressed
/// @param place where the two are from here on, as a drawing; empty when they stay
public record WayPart(
        ShownPart shown, String stroke, boolean out, String why, String pressure, String place) {
    private static final int SHORT = 30;
    private static final int LONG = 75;

    /// How long it is, as a word for the drawing.
    public String length() {
        if (shown.seconds() < SHORT) {
            return "is-short";
        }
        return shown.seconds() < LONG ? "is-middle" : "is-long";
    }
}
