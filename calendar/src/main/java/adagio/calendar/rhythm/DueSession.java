// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.rhythm;

import java.time.LocalDate;
import java.util.List;

/// A session that is due on some days, with the times that are offered for it.
///
/// @param from the first of the days
/// @param to the day behind the last
/// @param proposals two or three, the best first; fewer when fewer fit
/// @param reason why there is none, empty when there are some
public record DueSession(LocalDate from, LocalDate to, List<Proposal> proposals, String reason) {
    /// Checks that it offers something or says why not.
    public DueSession {
        if (proposals.isEmpty() == reason.isEmpty()) {
            throw new IllegalArgumentException("either proposals or a reason for none");
        }
        proposals = List.copyOf(proposals);
    }
}
