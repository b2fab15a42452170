// SPDX-License-Identifier: Apache-2.0
package adagio.studio.booking;

import java.util.Locale;

/// Somebody who comes.
///
/// @param name 1 to 80 letters
/// @param email where links go; empty when it is not known. It is also what tells that somebody is
///   booked elsewhere at the same time
public record Client(String name, String email) {
    private static final int HASH_LETTERS = 24;

    /// Checks the lengths.
    public Client {
        if (name.isBlank() || name.length() > 80) {
            throw new IllegalArgumentException("a client needs a name of 1 to 80 letters");
        }
        if (!email.isEmpty() && (!email.contains("@") || email.length() > 254)) {
            throw new IllegalArgumentException(
                    "found the address \"" + email + "\"; an e-mail address has an @");
        }
    }

    /// The resource that a visit of theirs takes: a hash, so that claims hold no address.
    ///
    /// @return empty when the address is not known
    public String resource() {
        if (email.isEmpty()) {
            return "";
        }
        return "c/"
                + Fingerprint.of(email.strip().toLowerCase(Locale.ROOT)).substring(0, HASH_LETTERS);
    }
}
