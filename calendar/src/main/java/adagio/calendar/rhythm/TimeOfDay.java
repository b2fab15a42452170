// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.rhythm;

/// How well a time of the day suits two tired people, 0 to 100; straight lines between the points
/// that `docs/rhythm.md` gives.
final class TimeOfDay {
    private static final int[][] WEEKDAY = {
        {0, 0},
        {420, 8},
        {480, 12},
        {540, 20},
        {720, 30},
        {840, 30},
        {1020, 50},
        {1080, 70},
        {1140, 88},
        {1200, 100},
        {1230, 100},
        {1260, 92},
        {1290, 75},
        {1320, 50},
        {1440, 0}
    };
    private static final int[][] WEEKEND = {
        {0, 0},
        {420, 8},
        {480, 20},
        {540, 45},
        {600, 65},
        {660, 70},
        {750, 55},
        {840, 70},
        {960, 80},
        {1080, 80},
        {1170, 96},
        {1200, 100},
        {1230, 98},
        {1260, 85},
        {1290, 65},
        {1320, 40},
        {1440, 0}
    };

    private TimeOfDay() {}

    /// The worth of a start.
    ///
    /// @param minute of the day, 0 to 1439
    /// @param weekend whether it is Saturday or Sunday
    static int worth(int minute, boolean weekend) {
        int[][] points = weekend ? WEEKEND : WEEKDAY;
        int after = 1;
        while (points[after][0] <= minute) {
            after++;
        }
        int[] from = points[after - 1];
        int[] to = points[after];
        return from[1] + (to[1] - from[1]) * (minute - from[0]) / (to[0] - from[0]);
    }
}
