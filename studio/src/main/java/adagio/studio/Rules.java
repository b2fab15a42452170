// SPDX-License-Identifier: Apache-2.0
package adagio.studio;

/// When bookings are taken.
///
/// @param opening hours in which a visit begins and ends
/// @param leadMinutes the shortest time from now to a start, 0 to 40320 (four weeks)
/// @param horizonMonths how far ahead is booked, 1 to 36
/// @param cancellationHours until how long before the start clients cancel by themselves, 0 to 336
/// @param tentativeMinutes how long a tentative booking waits for its yes, 1 to 2880
/// @param offerMinutes how long a freed time waits for somebody of the waiting list, 5 to 2880
/// @param cardDays how many days after the visit a client's card is erased, 0 to 3650; more than 30
///   only where a law asks for it
public record Rules(
        Plan opening,
        int leadMinutes,
        int horizonMonths,
        int cancellationHours,
        int tentativeMinutes,
        int offerMinutes,
        int cardDays) {
    /// How long a freed time waits when nobody says otherwise.
    public static final int OFFER_MINUTES = 120;

    /// When cards are erased when nobody says otherwise.
    public static final int CARD_DAYS = 30;

    private static final int MOST_MONTHS = 36;

    /// Checks the ranges.
    public Rules {
        Ids.checkRange("leadMinutes", leadMinutes, 0, 40_320);
        Ids.checkRange("horizonMonths", horizonMonths, 1, MOST_MONTHS);
        Ids.checkRange("cancellationHours", cancellationHours, 0, 336);
        Ids.checkRange("tentativeMinutes", tentativeMinutes, 1, 2_880);
        Ids.checkRange("offerMinutes", offerMinutes, 5, 2_880);
        Ids.checkRange("cardDays", cardDays, 0, 3_650);
    }

    /// The rules for those who work here: how long before a visit and how far ahead clients book by
    /// themselves does not bind them.
    Rules atDesk() {
        return new Rules(
                opening,
                0,
                MOST_MONTHS,
                cancellationHours,
                tentativeMinutes,
                offerMinutes,
                cardDays);
    }

    /// Rules with the usual waiting list and cards.
    ///
    /// @param opening hours in which a visit begins and ends
    /// @param leadMinutes the shortest time from now to a start
    /// @param horizonMonths how far ahead is booked
    /// @param cancellationHours until how long before the start clients cancel by themselves
    /// @param tentativeMinutes how long a tentative booking waits for its yes
    public Rules(
            Plan opening,
            int leadMinutes,
            int horizonMonths,
            int cancellationHours,
            int tentativeMinutes) {
        this(
                opening,
                leadMinutes,
                horizonMonths,
                cancellationHours,
                tentativeMinutes,
                OFFER_MINUTES,
                CARD_DAYS);
    }
}
