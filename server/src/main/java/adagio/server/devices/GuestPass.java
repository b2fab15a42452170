// SPDX-License-Identifier: Apache-2.0
package adagio.server.devices;

import adagio.server.below.Below;
import adagio.server.limits.Where;
import adagio.server.web.Https;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/// Lets a second device that came by a code fetch the sound it plays, and nothing else.
public final class GuestPass {
    private static final String COOKIE = "adagio-with";
    private static final String MEDIA = "/media/";
    private final Links links;

    /// The pass of one house.
    ///
    /// @param links whose codes are good
    public GuestPass(Links links) {
        this.links = links;
    }

    /// Gives it.
    ///
    /// @param request for the page that plays
    /// @param response of the page that plays
    /// @param code that was good
    public static void give(ServerRequest request, ServerResponse response, String code) {
        response.header(
                HeaderNames.SET_COOKIE,
                Https.cookie(COOKIE, request)
                        + "="
                        + code
                        + "; Path="
                        + Below.here().outside(MEDIA)
                        + "; HttpOnly; SameSite=Strict"
                        + (Https.is(request) ? "; Secure" : ""));
    }

    /// Whether a request may pass.
    ///
    /// @param request any
    /// @return true for sound, with a code that is still good
    public boolean lets(ServerRequest request) {
        return request.path().path().startsWith(MEDIA)
                && (isGood(request, COOKIE) || isGood(request, Https.secured(COOKIE)));
    }

    private boolean isGood(ServerRequest request, String cookie) {
        return request.headers()
                .cookies()
                .first(cookie)
                .flatMap(code -> links.find(code, Where.from(request)))
                .isPresent();
    }
}
