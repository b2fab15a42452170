// SPDX-License-Identifier: Apache-2.0
package adagio.server.limits;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a request comes from, as tries and other limits are counted: an address; of IPv6 the half
/// that names the network.
///
/// A proxy on this machine is believed what it adds last to `X-Forwarded-For`, and so are those
/// whose addresses stand in `ADAGIO_PROXIES`, parted by commas; nobody else is. Without that all
/// who come through a proxy on another machine would be one.
public final class Where {
    private static final HeaderName FORWARDED = HeaderNames.create("X-Forwarded-For");
    private static final int SUBNET_BYTES = 8;
    private static final Set<String> PROXIES =
            proxies(System.getenv().getOrDefault("ADAGIO_PROXIES", ""));

    private Where() {}

    /// Where a request comes from.
    ///
    /// @param request any
    /// @return an address or a network, `unknown` when it has none
    public static String from(ServerRequest request) {
        return of(request.remotePeer().host(), forwarded(request.headers()));
    }

    /// What proxies say of whom they speak for.
    ///
    /// @param headers of a request
    /// @return all of it, may be empty
    public static String forwarded(io.helidon.http.Headers headers) {
        return headers.first(FORWARDED).orElse("");
    }

    /// Where something comes from.
    ///
    /// @param peer who is at the other end of the connection
    /// @param forwarded what [#forwarded] said
    /// @return an address or a network, `unknown` when it has none
    public static String of(String peer, String forwarded) {
        return of(peer, forwarded, PROXIES);
    }

    static String of(String peer, String forwarded, Set<String> proxies) {
        String[] all = forwarded.split(",", -1);
        String last = all[all.length - 1].strip();
        boolean proxied = isNumber(last) && (isThisMachine(peer) || proxies.contains(exact(peer)));
        return network(proxied ? last : peer);
    }

    /// The addresses of a text, each as it is written shortest.
    static Set<String> proxies(String text) {
        return Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(Where::isNumber)
                .map(Where::exact)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String exact(String host) {
        return isNumber(host) ? String.valueOf(address(host).getHostAddress()) : "";
    }

    private static boolean isThisMachine(String host) {
        return isNumber(host) && address(host).isLoopbackAddress();
    }

    private static String network(String host) {
        if (!isNumber(host)) {
            return "unknown";
        }
        var address = address(host);
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), SUBNET_BYTES))
                : String.valueOf(address.getHostAddress());
    }

    /// Never a name: a name would be asked for in the network.
    private static boolean isNumber(String host) {
        return host.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.%]*");
    }

    private static InetAddress address(String number) {
        try {
            return InetAddress.getByName(number);
        } catch (UnknownHostException _) {
            return InetAddress.getLoopbackAddress();
        }
    }
}
