// SPDX-License-Identifier: Apache-2.0
package adagio.checks.fuzz;

import java.util.Arrays;
import java.util.Locale;

/// What Jazzer knocks at: the door named by `adagio.door`, or by the first byte of each input.
public final class Doors {
    private static final String NAMED = System.getProperty("adagio.door", "");

    private Doors() {}

    /// One knock.
    ///
    /// @param input any bytes
    /// @throws Exception when something is found
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        if (!NAMED.isEmpty()) {
            Door.valueOf(NAMED.toUpperCase(Locale.ROOT)).hand(input);
        } else if (input.length > 0) {
            var doors = Door.values();
            doors[Math.floorMod(input[0], doors.length)].hand(
                    Arrays.copyOfRange(input, 1, input.length));
        }
    }
}
