// SPDX-License-Identifier: Apache-2.0
package adagio.server.jobs;

import java.time.Duration;

/// Some work that a house does again and again.
///
/// @param name for the log, and of its row in `job`; a name belongs to one work alone
/// @param whose whether one of several houses does it, or each
/// @param first how long after the start of a house it looks first
/// @param pause from its end to its next start
/// @param work may fail, then it is done again the next time; safe to be done twice, since a house
///   that stood still for a minute may go on with what another has taken over
public record Round(String name, Whose whose, Duration first, Duration pause, Runnable work) {
    /// Who does it.
    public enum Whose {
        /// One of the houses that share a database: what is kept is looked after once.
        ONE_HOUSE,
        /// Every house for itself: what is in its own memory or folder.
        EACH_HOUSE
    }

    /// Checks the times.
    public Round {
        if (name.isBlank() || first.isNegative() || !pause.isPositive()) {
            throw new IllegalArgumentException(
                    "the round \"" + name + "\" waits " + first + " and " + pause);
        }
    }

    /// Work that is done once for all houses on one database.
    ///
    /// @param name for the log and its row
    /// @param first how long after the start of a house it looks first
    /// @param pause from its end to its next start
    /// @param work may fail, and is safe to be done twice
    public Round(String name, Duration first, Duration pause, Runnable work) {
        this(name, Whose.ONE_HOUSE, first, pause, work);
    }
}
