// SPDX-License-Identifier: Apache-2.0
package adagio.checks.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Who may use an address, as `docs/access.md` says it.
@SuppressWarnings("ImmutableEnumChecker") // the sets are never changed
enum Access {
    EVERYBODY("everybody", EnumSet.allOf(Role.class)),
    LIVES_HERE("who lives here", EnumSet.of(Role.STRANGER, Role.PARTNER, Role.PERSON)),
    THE_TWO("the two", EnumSet.of(Role.PARTNER, Role.PERSON)),
    THE_ONE("the one", EnumSet.of(Role.PERSON)),
    LINK("who has the link", EnumSet.of(Role.LINK)),
    DESK("the desk", EnumSet.of(Role.HOST, Role.OWNER, Role.THERAPIST)),
    OWNER("the owner", EnumSet.of(Role.HOST, Role.OWNER)),
    HOST("the host", EnumSet.of(Role.HOST)),
    HOST_WRITES("everybody reads, the host writes", EnumSet.allOf(Role.class));

    private static final Path TABLE = Path.of("../docs/access.md");
    private final String words;
    private final Set<Role> allowed;

    Access(String words, Set<Role> allowed) {
        this.words = words;
        this.allowed = allowed;
    }

    /// Whether somebody may.
    boolean allows(Role role, String method) {
        boolean reads = method.equals("GET") || method.equals("HEAD");
        return (this == HOST_WRITES && !reads) ? role == Role.HOST : allowed.contains(role);
    }

    private static Access of(String words) {
        return Arrays.stream(values())
                .filter(each -> each.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody is called \"" + words + "\""));
    }

    /// One line of the table.
    record Line(String methods, Access access) {}

    /// The table.
    static SortedMap<String, Line> table() throws IOException {
        var lines = new TreeMap<String, Line>();
        for (String line : Files.readAllLines(TABLE)) {
            if (line.startsWith("| `/")) {
                String[] cells = line.split("\\|", -1);
                String path = cells[1].strip().replace("`", "");
                lines.put(path, new Line(cells[2].strip(), of(cells[3].strip())));
            }
        }
        return lines;
    }
}
