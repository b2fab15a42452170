// SPDX-License-Identifier: Apache-2.0
package adagio.server.web;

/// A request that is answered with an error page or a problem document.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    /// A refusal.
    ///
    /// @param status an HTTP status from 400 to 599
    /// @param message what was found and what is allowed; in the problem document, and small on the
    ///   error page
    public Refused(int status, String message) {
        super(message, null, false, false);
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("a refusal has a status 400 to 599, not " + status);
        }
        this.status = status;
    }

    /// The HTTP status.
    public int status() {
        return status;
    }

    /// Nothing lives at this address, or it has lapsed.
    public static Refused notFound() {
        return new Refused(404, "nothing is here");
    }
}
