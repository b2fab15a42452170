// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.reading;

/// Something in a calendar that cannot be used, or that was read with a guess.
///
/// @param calendar its name, as whoever gave it named it
/// @param line the line of the file, from 1; 0 when it is about the whole
/// @param text what was found, what is allowed and what to do
public record Fault(String calendar, int line, String text) {
    @Override
    public String toString() {
        return line == 0 ? calendar + ": " + text : calendar + ":" + line + ": " + text;
    }
}
