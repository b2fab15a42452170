// SPDX-License-Identifier: Apache-2.0
package adagio.server.mail;

import java.time.Instant;

/// One message to one person.
///
/// @param about what it belongs to, such as `visit/soho/3f9c/0`; a newer one about the same takes
///   the place of one that waits
/// @param to a mail address
/// @param subject neutral: others may read it over a shoulder
/// @param text plain
/// @param calendar an iTIP document (RFC 5546), empty for none
/// @param until when it says nothing any more and is not tried again
public record Letter(
        About about, String to, String subject, String text, String calendar, Instant until) {
    /// What a message belongs to.
    ///
    /// @param thing such as `visit/soho/3f9c/0`
    /// @param person the id of somebody who lives here, empty for a studio's client
    public record About(String thing, String person) {}

    /// The method of its document.
    ///
    /// @return `REQUEST` or `CANCEL`
    String method() {
        return calendar.contains("METHOD:CANCEL\r\n") ? "CANCEL" : "REQUEST";
    }

    /// Not for logs.
    @Override
    public String toString() {
        return "Letter";
    }
}
