// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.rhythm;

import adagio.calendar.Intervals;
import adagio.calendar.Taken;
import java.time.LocalDate;
import java.time.ZoneId;

/// What is asked when times are looked for.
///
/// @param rhythm what they agreed on
/// @param taken what is taken for the two together
/// @param from the first day; weeks count from it
/// @param weeks how many, 1 to 53
/// @param zone where days and hours are meant
/// @param closed stretches in which nothing is offered although nobody is busy: what is past, night
///   where the other lives, a time to which somebody said "not then"
public record Question(
        Rhythm rhythm, Taken taken, LocalDate from, int weeks, ZoneId zone, Intervals closed) {
    /// The most weeks that can be asked for.
    public static final int MOST_WEEKS = 53;

    /// Checks the weeks.
    public Question {
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw new IllegalArgumentException(weeks + " weeks: 1 to " + MOST_WEEKS);
        }
    }

    /// One in which nothing is closed.
    ///
    /// @param rhythm what they agreed on
    /// @param taken what is taken for the two together
    /// @param from the first day; weeks count from it
    /// @param weeks how many, 1 to 53
    /// @param zone where days and hours are meant
    public Question(Rhythm rhythm, Taken taken, LocalDate from, int weeks, ZoneId zone) {
        this(rhythm, taken, from, weeks, zone, Intervals.none());
    }
}
