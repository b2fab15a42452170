// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.rhythm;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;

/// What the two have agreed on: how often, how long, and what suits them.
///
/// @param cadence how often
/// @param minutes how long, 1 to 60
/// @param hours when a session may lie at all
/// @param days days they like; the others are offered too, later. Empty: all alike
/// @param liked hours they like; the others are offered too, later. Empty: evenings
/// @param quiet hours in which nothing is offered
/// @param slack room before and after
public record Rhythm(
        Cadence cadence,
        int minutes,
        Hours hours,
        Set<DayOfWeek> days,
        List<Hours> liked,
        List<Hours> quiet,
        Slack slack) {
    private static final int MOST_MINUTES = 60;

    /// Checks the length, copies the rest.
    public Rhythm {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw new IllegalArgumentException(minutes + " minutes: 1 to 60");
        }
        days = Set.copyOf(days);
        liked = List.copyOf(liked);
        quiet = List.copyOf(quiet);
    }

    /// One that says only how often, how long and when.
    ///
    /// @param cadence how often
    /// @param minutes how long, 1 to 60
    /// @param hours when a session may lie at all
    /// @return with half an hour of room, and nothing else
    public static Rhythm of(Cadence cadence, int minutes, Hours hours) {
        return new Rhythm(cadence, minutes, hours, Set.of(), List.of(), List.of(), Slack.USUAL);
    }
}
