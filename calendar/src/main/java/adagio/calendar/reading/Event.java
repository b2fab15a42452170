// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.reading;

import adagio.calendar.ical.Component;
import adagio.calendar.repeat.Rule;
import java.util.List;

/// What counts of an event: when it is, how it repeats, and whether it takes time at all.
///
/// @param source where it stands
/// @param start its DTSTART
/// @param length how long it lasts
/// @param repeats what is added to the start, and what is taken away
/// @param place the whole series or one of its instances
/// @param sequence the higher, the newer
/// @param free whether it takes no time: transparent, or cancelled
record Event(
        Component source,
        When start,
        Length length,
        Repeats repeats,
        Place place,
        int sequence,
        boolean free) {
    /// What an event says about its repetition.
    ///
    /// @param rules that add (`RRULE`)
    /// @param added that are added (`RDATE`)
    /// @param exceptRules that take away (`EXRULE`, of older calendars)
    /// @param except that are taken away (`EXDATE`)
    record Repeats(
            List<Rule> rules,
            List<Times.Stretch> added,
            List<Rule> exceptRules,
            List<When> except) {
        /// Whether it does not repeat.
        boolean isNothing() {
            return rules.isEmpty() && added.isEmpty() && except.isEmpty() && exceptRules.isEmpty();
        }
    }

    /// Which part of a series an event is.
    sealed interface Place {
        /// What tells it from others of its UID.
        Key key();

        /// The series itself, or an event that stands alone.
        record Series() implements Place {
            @Override
            public Key key() {
                return new Key("series", 0);
            }
        }

        /// One instance, or all from it on, that is another than the series says.
        ///
        /// @param was when the series has it
        /// @param onwards whether all later ones change as well
        record Instance(When was, boolean onwards) implements Place {
            @Override
            public Key key() {
                return new Key(onwards ? "onwards" : "instance", was.second());
            }
        }
    }

    /// A part of a series by what it is and when the series has it.
    record Key(String what, long second) {}

    /// Whether its calendar says that it matters; RFC 5545, section 3.8.1.9.
    boolean isImportant() {
        int priority = source.number("PRIORITY");
        return priority >= 1 && priority <= 4;
    }
}
