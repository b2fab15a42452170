// SPDX-License-Identifier: Apache-2.0
package adagio.studio;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What an id may look like, and that no two things share one.
final class Ids {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private Ids() {}

    static void check(String what, String id) {
        if (!ID.matcher(id).matches() || id.equals("any")) {
            throw new IllegalArgumentException(
                    what
                            + " has the id \""
                            + id
                            + "\"; allowed are 1 to 40 of a-z, 0-9 and hyphens, and not \"any\"");
        }
    }

    /// A studio's id may have a chain's before it, joined by a dot.
    static void checkStudio(String id) {
        int dot = id.indexOf('.');
        if (dot >= 0) {
            check("the chain of a studio", id.substring(0, dot));
        }
        check("a studio", id.substring(dot + 1));
    }

    static void checkName(String what, String name) {
        if (name.isBlank() || name.length() > 80) {
            throw new IllegalArgumentException(what + " needs a name of 1 to 80 letters");
        }
    }

    static <T> void checkUnique(String what, List<T> things, Function<T, String> id) {
        var seen = new HashSet<String>();
        for (T thing : things) {
            if (!seen.add(id.apply(thing))) {
                throw new IllegalArgumentException(
                        "two " + what + " share the id \"" + id.apply(thing) + "\"");
            }
        }
    }

    static void checkRange(String what, int found, int least, int most) {
        if (found < least || found > most) {
            throw new IllegalArgumentException(
                    "%s is %d; allowed is %d to %d".formatted(what, found, least, most));
        }
    }
}
