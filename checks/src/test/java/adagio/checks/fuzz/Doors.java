// SPDX-License-Identifier: Apache-2.0
package adagio.checks.fuzz;

import java.util.Locale;

/// What Jazzer knocks at: the door named by `adagio.door`.
public final class Doors {
    private static final Door NAMED =
            Door.valueOf(System.getProperty("adagio.door", "").toUpperCase(Locale.ROOT));

    private Doors() {}

    /// Opens what stands behind the door: that is no knock, and takes its time on a busy machine.
    ///
    /// @throws Exception when something is found
    public static void fuzzerInitialize() throws Exception {
        NAMED.hand(new byte[0]);
    }

    /// One knock.
    ///
    /// @param input any bytes
    /// @throws Exception when something is found
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        NAMED.hand(input);
    }
}
