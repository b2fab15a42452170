// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.repeat;

/// The unit that a rule counts in; RFC 5545, section 3.3.10, `FREQ`.
public enum Frequency {
    /// Every second.
    SECONDLY(1),
    /// Every minute.
    MINUTELY(60),
    /// Every hour.
    HOURLY(3_600),
    /// Every day.
    DAILY(86_400),
    /// Every week.
    WEEKLY(7 * 86_400),
    /// Every month; it has no length of its own.
    MONTHLY(0),
    /// Every year; it has no length of its own.
    YEARLY(0);

    private final int seconds;

    Frequency(int seconds) {
        this.seconds = seconds;
    }

    /// Its length on the wall's clock.
    ///
    /// @return seconds, 0 for months and years
    public int seconds() {
        return seconds;
    }

    /// Whether it counts within a day.
    ///
    /// @return true for hours, minutes and seconds
    public boolean isWithinDay() {
        return seconds > 0 && seconds < DAILY.seconds;
    }
}
