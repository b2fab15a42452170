// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.reading;

import adagio.calendar.Intervals;
import adagio.calendar.Taken;
import java.util.List;

/// What came of reading a calendar.
public sealed interface CalendarReading {
    /// It was read.
    ///
    /// @param taken when it is busy
    /// @param timed the same but for events of whole days, such as holidays
    /// @param notes what was read with a guess, such as a time zone nobody knows
    record Read(Taken taken, Intervals timed, List<Fault> notes) implements CalendarReading {
        /// Copies the list.
        public Read {
            notes = List.copyOf(notes);
        }
    }

    /// It was not read: an event that is not understood may lie on any hour.
    ///
    /// @param faults at least one, by line
    record Faulty(List<Fault> faults) implements CalendarReading {
        /// Copies the list.
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
