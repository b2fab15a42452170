// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.repeat;

import java.time.DateTimeException;
import java.time.LocalDateTime;

/// Dates and times as RFC 5545 writes them, sections 3.3.4 and 3.3.5.
public final class Stamps {
    private static final int DATE_LENGTH = 8;
    private static final int TIME_LENGTH = 15;

    private Stamps() {}

    /// A date or a time.
    ///
    /// @param at the wall's clock; midnight for a date
    /// @param date whether it is a date
    /// @param utc whether it ends in `Z`
    public record Stamp(LocalDateTime at, boolean date, boolean utc) {}

    /// Reads one.
    ///
    /// @param text such as `20261122`, `20261122T193000` or `20261122T193000Z`
    /// @return what it says; a leap second is the second before it
    /// @throws Unreadable with what is allowed
    public static Stamp read(String text) throws Unreadable {
        String stamp = text.strip();
        boolean utc = stamp.length() == TIME_LENGTH + 1 && "zZ".indexOf(stamp.charAt(15)) >= 0;
        boolean date = stamp.length() == DATE_LENGTH;
        boolean time =
                (utc || stamp.length() == TIME_LENGTH)
                        && "tT".indexOf(stamp.charAt(DATE_LENGTH)) >= 0;
        if (!date && !time) {
            throw unreadable(text);
        }
        try {
            return new Stamp(
                    LocalDateTime.of(
                            number(stamp, 0, 4),
                            number(stamp, 4, 6),
                            number(stamp, 6, 8),
                            date ? 0 : number(stamp, 9, 11),
                            date ? 0 : number(stamp, 11, 13),
                            date ? 0 : Math.min(59, number(stamp, 13, 15))),
                    date,
                    utc);
        } catch (DateTimeException | NumberFormatException unlikely) {
            throw unreadable(text);
        }
    }

    private static Unreadable unreadable(String text) {
        return new Unreadable(
                Unreadable.quoted(text)
                        + " is no date and no time; written as 20261122, 20261122T193000 or"
                        + " 20261122T193000Z");
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new NumberFormatException(text);
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
