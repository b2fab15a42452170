// SPDX-License-Identifier: Apache-2.0
package adagio.studio;

/// When bookings are taken.
///
/// @param opening hours in which a visit begins and ends
/// @param leadMinutes the shortest time from now to a start, 0 to 40320 (four weeks)
/// @param horizonMonths how far ahead is booked, 1 to 36
/// @param cancellationHours until how long before the start clients cancel by themselves, 0 to 336
/// @param tentativeMinutes how long a tentative booking waits for its yes, 1 to 2880
public record Rules(
        Plan opening,
        int leadMinutes,
        int horizonMonths,
        int cancellationHours,
        int tentativeMinutes) {
    /// Checks the ranges.
    public Rules {
        Ids.checkRange("leadMinutes", leadMinutes, 0, 40_320);
        Ids.checkRange("horizonMonths", horizonMonths, 1, 36);
        Ids.checkRange("cancellationHours", cancellationHours, 0, 336);
        Ids.checkRange("tentativeMinutes", tentativeMinutes, 1, 2_880);
    }
}
