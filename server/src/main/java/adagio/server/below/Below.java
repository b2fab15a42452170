// SPDX-License-Identifier: Apache-2.0
package adagio.server.below;

import java.util.List;
import java.util.TreeMap;

/// The path below which a house lies, as browsers see it.
///
/// @param path such as `/adagio`, without a slash at its end; empty for a house with the name to
///   itself
public record Below(String path) {
    /// A house with its name to itself.
    public static final Below NOTHING = new Below("");

    private static final String HOST = "[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?";
    private static final String SEGMENT = "(?!\\.{1,2}(/|$))[A-Za-z0-9._~-]+";
    static final ScopedValue<Below> HERE = ScopedValue.newInstance();

    /// Checks the path.
    public Below {
        if (!path.matches("(/" + SEGMENT + ")*")) {
            throw new IllegalArgumentException(
                    "the path \""
                            + path
                            + "\" is none: letters, digits, - . _ ~ between slashes, and no part"
                            + " that is . or .. alone; write it like /adagio");
        }
    }

    /// The path of a house.
    ///
    /// @param names what it is called, such as `adagio.example.org` or `example.org/adagio`
    /// @return the one path that the names have, or [#NOTHING]
    /// @throws IllegalArgumentException when a name is none, or two names have two paths
    public static Below of(List<String> names) {
        var paths = new TreeMap<String, String>();
        for (String name : names) {
            if (!host(name).matches(HOST)) {
                throw new IllegalArgumentException(
                        "the name \""
                                + name
                                + "\" is not what stands behind https:// in an address:"
                                + " write it like adagio.example.org, or like example.org/adagio"
                                + " below another site");
            }
            String path =
                    new Below(name.substring(host(name).length()).replaceFirst("/$", "")).path;
            if (!path.isEmpty()) {
                paths.putIfAbsent(path, name);
            }
        }
        if (paths.size() > 1) {
            throw new IllegalArgumentException(
                    "the names "
                            + String.join(" and ", paths.values())
                            + " have different paths; a house has one: give all of them the same,"
                            + " or none");
        }
        return paths.isEmpty() ? NOTHING : new Below(paths.firstKey());
    }

    /// A name without what lies behind it.
    ///
    /// @param name such as `example.org/adagio`
    /// @return such as `example.org`
    public static String host(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(0, slash);
    }

    /// The path of the house that is answering now.
    ///
    /// @return [#NOTHING] where nobody is answered, and in a house with a name to itself
    public static Below here() {
        return HERE.orElse(NOTHING);
    }

    /// Whether the house has its name to itself.
    public boolean isNothing() {
        return path.isEmpty();
    }

    /// An address as a browser needs it.
    ///
    /// @param inside an address of this house, such as `/times?gone=yes`
    /// @return such as `/adagio/times?gone=yes`
    public String outside(String inside) {
        return path + inside;
    }

    /// An address as this house knows it.
    ///
    /// @param outside what a browser asked for, with the path or without it
    /// @return such as `/times`; the path itself, without a slash behind it, stays as it is
    public String inside(String outside) {
        return !isNothing() && outside.startsWith(path + "/")
                ? outside.substring(path.length())
                : outside;
    }

    /// A page as a browser needs it.
    ///
    /// @param html a page whose addresses are those of this house
    /// @return the same text, with the path before each of them
    public String page(String html) {
        return isNothing() ? html : new Markup(path, html).outside();
    }
}
