// SPDX-License-Identifier: Apache-2.0
package adagio.server.desk;

import java.util.Locale;

/// Somebody at the desk.
///
/// @param studio where; empty for the host, who may be everywhere
/// @param id unique in the studio; empty for the host
/// @param name as the log shows it
/// @param role what they may do
/// @param therapist who they are among the therapists, empty when they are none
public record Staff(String studio, String id, String name, Role role, String therapist) {
    /// What somebody may do.
    public enum Role {
        /// Everything.
        OWNER,
        /// Look at day and week, write notes, block their own time, read the cards of their own
        /// clients.
        THERAPIST;

        /// As rows and forms name it.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whether they may do everything.
    public boolean owns() {
        return role == Role.OWNER;
    }
}
