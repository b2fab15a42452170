// SPDX-License-Identifier: Apache-2.0
package adagio.server.outside;

import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Which machines may be spoken to: those of the public internet, and those that who runs the house
/// named.
///
/// A name is looked up once, every number it has is judged, and the connection goes to a number
/// that was judged: a name that gives another number the next time gains nothing.
public final class Reach {
    private static final int MOST_LETTERS = 2_000;
    private final Set<String> named;
    private final Names names;

    /// Looks up names.
    @FunctionalInterface
    interface Names {
        /// All numbers of a name.
        ///
        /// @param host a name or a number
        /// @return at least one
        /// @throws UnknownHostException when there is none
        List<InetAddress> of(String host) throws UnknownHostException;
    }

    Reach(Set<String> named, Names names) {
        this.named =
                named.stream()
                        .map(each -> each.strip().toLowerCase(Locale.ROOT))
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
        this.names = names;
    }

    /// The public internet and some named hosts.
    ///
    /// @param named `host` or `host:port`, in a private network or not
    /// @return the reach
    public static Reach outsideAnd(Set<String> named) {
        return new Reach(named, host -> List.of(InetAddress.getAllByName(host)));
    }

    /// Reads a setting such as `cloud.lan, 192.168.1.20:8123`.
    ///
    /// @param setting hosts, joined by commas or blanks
    /// @return the hosts
    public static Set<String> hosts(String setting) {
        return Arrays.stream(setting.split("[,\\s]+", -1))
                .map(each -> each.toLowerCase(Locale.ROOT))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Reads an address as people paste it.
    ///
    /// @param text such as `webcal://example.org/a.ics`
    /// @return an absolute http or https address without a fragment
    /// @throws Cannot when it is none
    static URI address(String text) throws Cannot {
        String plain = text.strip().replaceFirst("(?i)^webcals?://", "https://");
        try {
            var uri = URI.create(plain);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || scheme.equals("http");
            if (plain.length() > MOST_LETTERS
                    || !web
                    || uri.getHost() == null
                    || uri.getRawUserInfo() != null) {
                throw new Cannot(Why.NO_ADDRESS, "");
            }
            String ascii = uri.toASCIIString();
            return URI.create(ascii.replaceFirst("#.*", ""));
        } catch (IllegalArgumentException _) {
            throw new Cannot(Why.NO_ADDRESS, "");
        }
    }

    /// Whether who runs the house named the host of an address.
    boolean isNamed(URI address) {
        String host = host(address);
        return named.contains(host) || named.contains(host + ":" + port(address));
    }

    private static String host(URI address) {
        return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    }

    /// The port of an address.
    static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return isSecure(address) ? 443 : 80;
    }

    static boolean isSecure(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    /// The number to connect to.
    ///
    /// @param address as [#address] gives it
    /// @return judged
    /// @throws Cannot when there is none, or any of them is private and nobody named the host
    InetAddress find(URI address) throws Cannot {
        String host = host(address);
        List<InetAddress> numbers;
        try {
            numbers = names.of(host.replaceAll("[\\[\\]]", ""));
        } catch (UnknownHostException | UncheckedIOException _) {
            throw new Cannot(Why.NO_SUCH_NAME, host);
        }
        if (!isNamed(address) && !numbers.stream().allMatch(Reach::isPublic)) {
            throw new Cannot(Why.PRIVATE, host);
        }
        return numbers.stream()
                .filter(Inet4Address.class::isInstance)
                .findFirst()
                .orElse(numbers.getFirst());
    }

    /// Whether a number is one of the public internet (the special ones of RFC 6890 are not).
    static boolean isPublic(InetAddress number) {
        byte[] bytes = number.getAddress();
        if (number.isAnyLocalAddress()
                || number.isLoopbackAddress()
                || number.isLinkLocalAddress()
                || number.isSiteLocalAddress()
                || number.isMulticastAddress()) {
            return false;
        }
        return bytes.length == 4 ? isPublicFour(bytes) : isPublicSix(bytes);
    }

    private static boolean isPublicFour(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        return switch (first) {
            case 0, 10, 127 -> false;
            case 100 -> second < 64 || second > 127;
            case 169 -> second != 254;
            case 172 -> second < 16 || second > 31;
            case 192 ->
                    second != 168
                            && !(second == 0 && (third == 0 || third == 2))
                            && !(second == 88 && third == 99);
            case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
            case 203 -> !(second == 0 && third == 113);
            default -> first < 224;
        };
    }

    /// Of 2000::/3 all but what carries another network inside, and the examples of documents.
    private static boolean isPublicSix(byte[] bytes) {
        int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        int second = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
        boolean global = first >= 0x2000 && first < 0x4000;
        boolean carries = first == 0x2002 || (first == 0x2001 && second < 0x0200);
        boolean example = (first == 0x2001 && second == 0x0db8) || first == 0x3fff;
        return global && !carries && !example;
    }
}
