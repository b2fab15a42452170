// SPDX-License-Identifier: Apache-2.0
package adagio.server.outside;

/// A request that is not made, or that came to nothing.
final class Cannot extends Exception {
    private static final long serialVersionUID = 1L;
    private final Why why;
    private final String detail;

    Cannot(Why why, String detail) {
        super(why + " " + detail, null, false, false);
        this.why = why;
        this.detail = detail;
    }

    Fetched.Not answer() {
        return new Fetched.Not(why, detail);
    }
}
