// SPDX-License-Identifier: Apache-2.0
package adagio.server.outside;

import java.util.Locale;

/// Why nothing came back.
public enum Why {
    /// It is no address of the web.
    NO_ADDRESS,
    /// No machine has that name.
    NO_SUCH_NAME,
    /// It leads into a private network.
    PRIVATE,
    /// A redirect leads from https to http, or there are too many of them.
    REDIRECT,
    /// It did not answer in time.
    SLOW,
    /// More came than is read.
    LARGE,
    /// Its certificate does not hold.
    CERTIFICATE,
    /// It answered with something other than the document; the detail is the status.
    STATUS,
    /// It did not answer in the way of the web, or broke off.
    BROKEN;

    /// As the texts name it.
    ///
    /// @return such as `no-such-name`
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
