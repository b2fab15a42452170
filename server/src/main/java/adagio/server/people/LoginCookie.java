// SPDX-License-Identifier: Apache-2.0
package adagio.server.people;

import adagio.server.below.Below;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// The cookie that says who is signed in: no script reads it, no other site sends it along with a
/// form. Over https its name begins with `__Host-`, so that nothing else of this machine sets it; a
/// house below a path has to do with `__Secure-`, for a browser takes the other with the path `/`
/// alone. Only the name that fits counts, so the cookie of a house at the root is none of a house
/// below it.
final class LoginCookie {
    private static final String PLAIN = "adagio-login";
    private static final int TOKEN_LETTERS = 43;

    private LoginCookie() {}

    static Optional<String> token(ServerRequest request) {
        var cookies = request.headers().cookies();
        return cookies.first(secure())
                .asOptional()
                .or(() -> cookies.first(PLAIN).asOptional())
                .filter(each -> each.length() == TOKEN_LETTERS);
    }

    static void put(ServerRequest request, ServerResponse response, String token, Duration life) {
        boolean secure = isSecure(request);
        response.headers()
                .add(
                        HeaderNames.SET_COOKIE,
                        (secure ? secure() : PLAIN)
                                + "="
                                + token
                                + "; Path="
                                + Below.here().outside("/")
                                + "; Max-Age="
                                + life.toSeconds()
                                + "; HttpOnly; SameSite=Lax"
                                + (secure ? "; Secure" : ""));
    }

    private static String secure() {
        return (Below.here().isNothing() ? "__Host-" : "__Secure-") + PLAIN;
    }

    static void remove(ServerRequest request, ServerResponse response) {
        put(request, response, "", Duration.ZERO);
    }

    /// A browser says in each form which address it stands on; a proxy in front of the house is not
    /// asked.
    private static boolean isSecure(ServerRequest request) {
        String origin = request.headers().first(HeaderNames.ORIGIN).orElse("");
        return request.isSecure()
                || origin.toLowerCase(Locale.ROOT).startsWith("https://")
                || request.headers().cookies().first(secure()).isPresent();
    }
}
