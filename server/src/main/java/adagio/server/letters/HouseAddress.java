// SPDX-License-Identifier: Apache-2.0
package adagio.server.letters;

import adagio.server.storage.HouseValues;
import adagio.server.storage.Storage;
import adagio.server.web.Https;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.net.URI;
import java.util.Map;

/// Where clients reach the house: what a message has in front of its links. The environment's
/// `ADAGIO_ADDRESS`, else the address by which a studio's pages were reached last; one that only
/// this machine understands never takes the place of another.
public final class HouseAddress {
    private static final System.Logger LOG = System.getLogger(HouseAddress.class.getName());
    private static final String NAME = "address";
    private final Storage storage;
    private final boolean fixed;
    private volatile String address;

    /// The address of a house.
    ///
    /// @param environment may have `ADAGIO_ADDRESS`, such as `https://studio.example.org` or
    ///   `https://example.org/adagio`
    /// @param storage remembers the last one
    public HouseAddress(Map<String, String> environment, Storage storage) {
        this.storage = storage;
        String said = environment.getOrDefault("ADAGIO_ADDRESS", "").strip();
        this.fixed = said.matches("https?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9._~-]+)*/?");
        if (!said.isEmpty() && !fixed) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "ADAGIO_ADDRESS is left out: found \""
                            + said
                            + "\"; it looks like https://studio.example.org");
        }
        this.address =
                fixed
                        ? said.replaceAll("/$", "")
                        : storage.read(handle -> HouseValues.find(handle, NAME)).orElse("");
    }

    /// The address.
    ///
    /// @return without a slash at its end; empty while nobody has come
    public String get() {
        return address;
    }

    /// Learns the address from who comes; stands behind the filter that refuses foreign names.
    ///
    /// @param chain goes on
    /// @param request of anybody
    /// @param response untouched
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        String path = request.path().path();
        if (!fixed && (path.startsWith("/studios") || path.startsWith("/visits/"))) {
            seen(Https.address(request));
        }
        chain.proceed();
    }

    void seen(String origin) {
        boolean worse = isHere(origin) && !address.isEmpty() && !isHere(address);
        if (!worse && !origin.equals(address)) {
            address = origin;
            storage.write(
                    handle -> {
                        HouseValues.put(handle, NAME, origin);
                        return true;
                    });
        }
    }

    private static boolean isHere(String origin) {
        try {
            String host = String.valueOf(URI.create(origin).getHost());
            return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
        } catch (IllegalArgumentException _) {
            return true;
        }
    }
}
