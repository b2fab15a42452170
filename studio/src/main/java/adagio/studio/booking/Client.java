// SPDX-License-Identifier: Apache-2.0
package adagio.studio.booking;

import java.util.Locale;
import java.util.regex.Pattern;

/// Somebody who comes.
///
/// @param name 1 to 80 letters
/// @param email where links go; empty when it is not known. It is also what tells that somebody is
///   booked elsewhere at the same time
public record Client(String name, String email) {
    private static final int HASH_LETTERS = 24;
    private static final int MOST_EMAIL = 254;
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\\p{Cntrl}\"<>,;:@]+@[^\\s\\p{Cntrl}\"<>,;:@]+");

    /// Controls, and what turns the direction of the text around it.
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]");

    /// Checks the lengths.
    public Client {
        if (name.isBlank() || name.length() > 80) {
            throw new IllegalArgumentException("a client needs a name of 1 to 80 letters");
        }
        if (!email.isEmpty() && (!email.contains("@") || email.length() > MOST_EMAIL)) {
            throw new IllegalArgumentException(
                    "found the address \"" + email + "\"; an e-mail address has an @");
        }
    }

    /// A client as a program or a table names one: nothing that is no letter of a name, and an
    /// address that a mail server takes.
    ///
    /// @param name 1 to 80 letters
    /// @param email empty when it is not known
    /// @return the client
    /// @throws IllegalArgumentException with what was found
    public static Client of(String name, String email) {
        if (UNSEEN.matcher(name).find()) {
            throw new IllegalArgumentException(
                    "a client's name has a character that cannot be seen");
        }
        if (!email.isEmpty() && !isAddress(email)) {
            throw new IllegalArgumentException(
                    "found the address \""
                            + UNSEEN.matcher(email).replaceAll("?")
                            + "\"; an e-mail address looks like name@example.org");
        }
        return new Client(name, email);
    }

    /// Whether a mail server can take an address.
    ///
    /// @param email any text
    /// @return true for one with a name, an @ and a host, and nothing that ends a line or a list
    public static boolean isAddress(String email) {
        return email.length() <= MOST_EMAIL && ADDRESS.matcher(email).matches();
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
