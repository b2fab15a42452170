// SPDX-License-Identifier: Apache-2.0
package adagio.studio;

import java.util.regex.Pattern;

/// A stretch of one local day, half-open.
///
/// @param fromMinute minutes after midnight by the wall clock, a multiple of 15
/// @param toMinute more than `fromMinute`, at most 1440 (midnight), a multiple of 15
public record Hours(int fromMinute, int toMinute) {
    private static final Pattern TEXT =
            Pattern.compile("([01][0-9]|2[0-4]):([0-5][0-9])-([01][0-9]|2[0-4]):([0-5][0-9])");

    /// Checks the minutes.
    public Hours {
        if (fromMinute < 0
                || toMinute > 1440
                || fromMinute >= toMinute
                || fromMinute % 15 != 0
                || toMinute % 15 != 0) {
            throw new IllegalArgumentException(
                    "found hours "
                            + clock(fromMinute)
                            + "-"
                            + clock(toMinute)
                            + "; allowed are quarter-hours from 00:00 to 24:00, the first one earlier");
        }
    }

    /// Reads `09:00-20:00`.
    ///
    /// @param text as [#toString] writes it
    /// @return the hours
    public static Hours parse(String text) {
        var found = TEXT.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException(
                    "found hours \"" + text + "\"; they look like 09:00-20:00");
        }
        return new Hours(
                Integer.parseInt(found.group(1)) * 60 + Integer.parseInt(found.group(2)),
                Integer.parseInt(found.group(3)) * 60 + Integer.parseInt(found.group(4)));
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(Math.floorDiv(minute, 60), Math.floorMod(minute, 60));
    }

    @Override
    public String toString() {
        return clock(fromMinute) + "-" + clock(toMinute);
    }
}
