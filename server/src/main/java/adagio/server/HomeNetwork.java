// SPDX-License-Identifier: Apache-2.0
package adagio.server;

import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;

/// Under which numbers other devices of the home reach this machine.
public final class HomeNetwork {
    private HomeNetwork() {}

    /// Addresses as in `192.168.1.20`, the likeliest first.
    ///
    /// @return empty when the machine is in no network
    public static List<String> addresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(HomeNetwork::isReal)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(Inet4Address.class::isInstance)
                    .filter(each -> !each.isLoopbackAddress() && !each.isLinkLocalAddress())
                    .map(each -> String.valueOf(each.getHostAddress()))
                    .sorted((a, b) -> Boolean.compare(isHome(b), isHome(a)))
                    .toList();
        } catch (SocketException _) {
            return List.of();
        }
    }

    private static boolean isHome(String number) {
        return number.startsWith("192.168.");
    }

    private static boolean isReal(NetworkInterface each) {
        try {
            return each.isUp() && !each.isLoopback() && !each.isPointToPoint();
        } catch (SocketException _) {
            return false;
        }
    }
}
