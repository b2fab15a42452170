// SPDX-License-Identifier: Apache-2.0
package adagio.server.web;

import adagio.server.below.Below;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.Method;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Stands before every route: puts the protecting headers on each answer, and refuses requests that
/// another site or a rebound name sent. That browsers stay with https holds for a whole name, so it
/// is not said below a path.
///
/// A name that is not this machine's could be any site's name pointed at this machine (DNS
/// rebinding); a number cannot. So numbers, `localhost` and the machine's own names are let in.
public final class Guard {
    private static final Pattern NUMBER = Pattern.compile("[0-9.]+|\\[[0-9a-f:.%]+\\]");
    private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
                    + "img-src 'self'; media-src 'self' blob:; connect-src 'self'; "
                    + "manifest-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'";
    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), "
                    + "autoplay=(self), "
                    + "fullscreen=(self), screen-wake-lock=(self)";
    private final Set<String> names = new TreeSet<>(Set.of("localhost"));

    /// A guard of one server.
    ///
    /// @param host the name or number the server was told to listen on
    /// @param called what else it is called
    public Guard(String host, List<String> called) {
        names.add(host.toLowerCase(Locale.ROOT));
        called.forEach(each -> names.add(each.toLowerCase(Locale.ROOT)));
        try {
            String own = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
            names.add(own);
            names.add(own.endsWith(".local") ? own : own + ".local");
        } catch (UnknownHostException _) {
            names.add("localhost.localdomain");
        }
    }

    /// The filter.
    ///
    /// @param chain what follows
    /// @param request checked
    /// @param response gets the headers
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        protect(response);
        if (Https.is(request) && Below.here().isNothing()) {
            response.header("Strict-Transport-Security", "max-age=31536000");
        }
        String host = request.headers().first(HeaderNames.HOST).orElse("");
        if (!isOurs(host)) {
            throw new Refused(
                    421,
                    "this machine does not answer to the name "
                            + printable(host)
                            + "; behind a proxy start it with --name and that name");
        }
        Method method = request.prologue().method();
        if (!method.equals(Method.GET) && !method.equals(Method.HEAD)) {
            sameSite(request, host);
        }
        chain.proceed();
    }

    /// Whether a page of this house opens a WebSocket; routes and filters never see those.
    ///
    /// @param headers of the request to upgrade
    /// @return false when another site's page, or a rebound name, asks
    public boolean isOwnPage(Headers headers) {
        String host = headers.first(HeaderNames.HOST).orElse("");
        String origin = headers.first(HeaderNames.ORIGIN).orElse("");
        return isOurs(host)
                && (origin.equals("http://" + host) || origin.equals("https://" + host));
    }

    /// Whether an address means this machine alone, on every device.
    ///
    /// @param origin such as `http://127.0.0.1:8686`
    /// @return true of `localhost` and the numbers that are the same
    public static boolean isHereAlone(String origin) {
        String host = String.valueOf(URI.create(origin).getHost());
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private static void protect(RoutingResponse response) {
        response.header("Content-Security-Policy", POLICY);
        response.header("X-Content-Type-Options", "nosniff");
        response.header("X-Frame-Options", "DENY");
        response.header("Referrer-Policy", "same-origin");
        response.header("Permissions-Policy", PERMISSIONS);
        response.header("Cross-Origin-Opener-Policy", "same-origin");
        response.header("Cross-Origin-Resource-Policy", "same-origin");
    }

    private boolean isOurs(String host) {
        String name = withoutPort(host).toLowerCase(Locale.ROOT);
        return names.contains(name) || NUMBER.matcher(name).matches();
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }

    private static void sameSite(RoutingRequest request, String host) {
        String site = request.headers().first(FETCH_SITE).orElse("same-origin");
        String origin = request.headers().first(HeaderNames.ORIGIN).orElse("http://" + host);
        boolean ours = origin.equals("http://" + host) || origin.equals("https://" + host);
        if (!site.equals("same-origin") || !ours) {
            throw new Refused(403, "this form was sent from another site");
        }
    }

    private static String printable(String text) {
        String plain = text.replaceAll("[^A-Za-z0-9.:_\\[\\]-]", "?");
        return plain.length() > 80 ? plain.substring(0, 80) + "..." : plain;
    }
}
