// SPDX-License-Identifier: Apache-2.0
package adagio.server.signin;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/// Where a request comes from, as tries are counted.
final class Where {
    private static final HeaderName FORWARDED = HeaderNames.create("X-Forwarded-For");
    private static final int SUBNET_BYTES = 8;

    private Where() {}

    /// An address; of IPv6 the half that names the network. A proxy on this machine is believed
    /// what it adds last.
    static String from(ServerRequest request) {
        String peer = request.remotePeer().host();
        String[] forwarded = request.headers().first(FORWARDED).orElse("").split(",", -1);
        String last = forwarded[forwarded.length - 1].strip();
        boolean proxied = !last.isEmpty() && isThisMachine(peer);
        return network(proxied ? last : peer);
    }

    static boolean isThisMachine(String host) {
        return isNumber(host) && address(host).isLoopbackAddress();
    }

    private static String network(String host) {
        if (!isNumber(host)) {
            return "unknown";
        }
        var address = address(host);
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), SUBNET_BYTES))
                : address.getHostAddress();
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
