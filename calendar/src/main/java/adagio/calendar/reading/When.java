// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.reading;

import adagio.calendar.zone.Wall;
import java.time.LocalDateTime;
import java.time.zone.ZoneRules;

/// A date or a time of a calendar with the wall it is read from.
///
/// @param at what the wall shows; midnight for a date
/// @param date whether it is a whole day
/// @param rules the wall's zone
record When(LocalDateTime at, boolean date, ZoneRules rules) {
    /// Seconds since 1970.
    long second() {
        return Wall.second(at, rules);
    }
}
