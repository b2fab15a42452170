// SPDX-License-Identifier: Apache-2.0
package adagio.server.rhythm;

import java.util.List;

/// What `/times` shows one of two.
///
/// @param pair its id
/// @param other what the other one is called
/// @param otherJoined whether the other can answer on a login of their own
/// @param greeting a word of the texts under `times.say.`
/// @param lead a word of the texts under `times.lead.`
/// @param agreed what both agreed on
/// @param due what is proposed
public record Shown(
        String pair,
        String other,
        boolean otherJoined,
        String greeting,
        String lead,
        List<Agreed> agreed,
        List<Due> due) {
    /// Copies the lists.
    public Shown {
        agreed = List.copyOf(agreed);
        due = List.copyOf(due);
    }

    /// A session that both agreed on.
    ///
    /// @param id its name
    /// @param when day and hours
    /// @param today whether it is today
    public record Agreed(String id, When when, boolean today) {}

    /// A session that is due.
    ///
    /// @param days which days
    /// @param reason why nothing is proposed, empty when something is
    /// @param times two or three, the best first
    public record Due(String days, String reason, List<Time> times) {
        /// Copies the times.
        public Due {
            times = List.copyOf(times);
        }
    }

    /// A time that is proposed.
    ///
    /// @param start seconds since 1970
    /// @param when day and hours
    /// @param reasons why, in sentences that point at nobody
    /// @param hints words of the texts under `times.hint.`, for the reader alone
    /// @param mine whether the reader said yes
    public record Time(
            long start, When when, List<String> reasons, List<String> hints, boolean mine) {
        /// Copies the lists.
        public Time {
            reasons = List.copyOf(reasons);
            hints = List.copyOf(hints);
        }
    }

    /// Day and hours.
    ///
    /// @param day such as "Thursday 26 November"
    /// @param hours such as "20:00 to 20:20"
    /// @param elsewhere the same on the other wall, may be empty
    public record When(String day, String hours, String elsewhere) {}
}
