// SPDX-License-Identifier: Apache-2.0
package adagio.composer.wishes;

import adagio.score.Breathing;
import adagio.score.Form;
import adagio.score.stroke.Goal;

/// What the two chose together.
///
/// @param seconds length of the whole, 60 to 3600, a multiple of 5
/// @param form how they share the time
/// @param goal what it is for
/// @param setting where they are
/// @param relationship what they are to each other; decides which places begin closed
/// @param breathing whether the breath is paced
/// @param pace how far they are
public record Evening(
        int seconds,
        Form form,
        Goal goal,
        Setting setting,
        Relationship relationship,
        Breathing breathing,
        Pace pace) {
    /// Checks the length.
    public Evening {
        if (seconds < 60 || seconds > 3600 || seconds % 5 != 0) {
            throw new IllegalArgumentException("seconds " + seconds + ": 60 to 3600 in steps of 5");
        }
    }

    /// The same evening in another form and length.
    ///
    /// @param otherForm the form
    /// @param otherSeconds the length
    /// @return the evening
    public Evening with(Form otherForm, int otherSeconds) {
        return new Evening(otherSeconds, otherForm, goal, setting, relationship, breathing, pace);
    }

    /// The same evening somewhere else.
    ///
    /// @param otherSetting where they are
    /// @return the evening
    public Evening with(Setting otherSetting) {
        return new Evening(seconds, form, goal, otherSetting, relationship, breathing, pace);
    }

    /// The same evening for something else.
    ///
    /// @param otherGoal what it is for
    /// @return the evening
    public Evening with(Goal otherGoal) {
        return new Evening(seconds, form, otherGoal, setting, relationship, breathing, pace);
    }
}
