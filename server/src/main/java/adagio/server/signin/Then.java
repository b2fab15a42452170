// SPDX-License-Identifier: Apache-2.0
package adagio.server.signin;

/// Where somebody goes on after signing in: a path of this house, never another site.
final class Then {
    private static final int LONGEST = 500;

    private Then() {}

    /// A path that is safe to go to.
    ///
    /// @param asked from an address or a form
    /// @return the same, or `/`
    static String of(String asked) {
        return asked.length() <= LONGEST
                        && asked.matches("/(?![/\\\\])[A-Za-z0-9/_~.?=&%+-]*")
                        && !asked.startsWith("/sign-")
                ? asked
                : "/";
    }
}
