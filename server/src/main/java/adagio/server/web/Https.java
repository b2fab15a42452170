// SPDX-License-Identifier: Apache-2.0
package adagio.server.web;

import adagio.server.below.Below;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Locale;

/// Whether somebody is at the other end of https, as a browser or a proxy in front says. Who says
/// so falsely gets a cookie that their own browser does not send back.
public final class Https {
    private static final HeaderName FORWARDED = HeaderNames.X_FORWARDED_PROTO;

    private Https() {}

    /// Whether a request came over https.
    ///
    /// @param request any
    /// @return true when it did
    public static boolean is(ServerRequest request) {
        String origin = request.headers().first(HeaderNames.ORIGIN).orElse("");
        return request.isSecure()
                || origin.toLowerCase(Locale.ROOT).startsWith("https://")
                || request.headers().first(FORWARDED).orElse("").equalsIgnoreCase("https");
    }

    /// The address that the browser itself has for this house.
    ///
    /// @param request of the browser
    /// @return such as `https://adagio.example.org` or `https://example.org/adagio`, without a
    ///   slash at its end
    public static String address(ServerRequest request) {
        String host = request.headers().first(HeaderNames.HOST).orElse("localhost");
        return (is(request) ? "https://" : "http://") + host + Below.here().path();
    }

    /// A cookie's name, which over https nothing but https may set.
    ///
    /// @param name over http
    /// @param request any
    /// @return the name with `__Secure-` in front, or as it is
    public static String cookie(String name, ServerRequest request) {
        return is(request) ? secured(name) : name;
    }

    /// A cookie's name over https.
    ///
    /// @param name over http
    /// @return with `__Secure-` in front
    public static String secured(String name) {
        return "__Secure-" + name;
    }
}
