// SPDX-License-Identifier: Apache-2.0
package adagio.server.people;

/// This page is only for who is signed in. It is answered with the way to signing in.
public final class SignInFirst extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SignInFirst() {
        super("nobody is signed in", null, false, false);
    }
}
