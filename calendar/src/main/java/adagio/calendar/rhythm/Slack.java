// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.rhythm;

/// The room that lets nothing press. It is a wish, not a wall: a time without it is offered when
/// there is no other.
///
/// @param beforeMinutes to arrive, 0 to 240
/// @param afterMinutes to stay a little, 0 to 240
public record Slack(int beforeMinutes, int afterMinutes) {
    /// Half an hour on either side.
    public static final Slack USUAL = new Slack(30, 30);

    private static final int MOST = 240;

    /// Checks both.
    public Slack {
        if (beforeMinutes < 0 || beforeMinutes > MOST || afterMinutes < 0 || afterMinutes > MOST) {
            throw new IllegalArgumentException(
                    beforeMinutes + " before, " + afterMinutes + " after: 0 to 240 minutes");
        }
    }
}
