// SPDX-License-Identifier: Apache-2.0
package adagio.server.people;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// The cookie that says who is signed in: no script reads it, no other site sends it along with a
/// form. Over https its name begins with `__Host-`, so that nothing else of this machine sets it.
final class LoginCookie {
    static final String PLAIN = "adagio-login";
    static final String SECURE = "__Host-" + PLAIN;
    private static final int TOKEN_LETTERS = 43;

    private LoginCookie() {}

    static Optional<String> token(ServerRequest request) {
        var cookies = request.headers().cookies();
        return cookies.first(SECURE)
                .asOptional()
                .or(() -> cookies.first(PLAIN).asOptional())
                .filter(each -> each.length() == TOKEN_LETTERS);
    }

    static void put(ServerRequest request, ServerResponse response, String token, Duration life) {
        boolean secure = isSecure(request);
        response.headers()
                .add(
                        HeaderNames.SET_COOKIE,
                        (secure ? SECURE : PLAIN)
                                + "="
                                + token
                                + "; Path=/; Max-Age="
                                + life.toSeconds()
                                + "; HttpOnly; SameSite=Lax"
                                + (secure ? "; Secure" : ""));
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
                || request.headers().cookies().first(SECURE).isPresent();
    }
}
