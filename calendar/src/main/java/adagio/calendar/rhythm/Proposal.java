// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.rhythm;

import java.time.ZonedDateTime;
import java.util.List;

/// A time that is offered.
///
/// @param start when it starts, in the zone that was asked for
/// @param minutes how long it is
/// @param reasons why, the strongest first, one to three
public record Proposal(ZonedDateTime start, int minutes, List<Reason> reasons) {
    /// Copies the reasons.
    public Proposal {
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a proposal says why");
        }
        reasons = List.copyOf(reasons);
    }

    /// When it ends.
    ///
    /// @return the first instant behind it
    public ZonedDateTime end() {
        return start.plusMinutes(minutes);
    }
}
