// SPDX-License-Identifier: Apache-2.0
package adagio.studio;

import java.time.ZoneId;

/// Where a studio is.
///
/// @param name as clients see it
/// @param zone where it lies
/// @param contact how clients reach it, such as a telephone number; at most 200 letters, empty for
///   none
public record Place(String name, ZoneId zone, String contact) {
    private static final int LONGEST_CONTACT = 200;

    /// Checks the contact's length; the name is the studio's to check.
    public Place {
        if (contact.length() > LONGEST_CONTACT) {
            throw new IllegalArgumentException(
                    "contact has at most 200 letters, found " + contact.length());
        }
    }
}
