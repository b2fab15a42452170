// SPDX-License-Identifier: Apache-2.0
package adagio.server.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/// Reads a form with files of bytes, which only this package may.
public final class TrialParts {
    private static final int MOST = 1 << 16;

    private TrialParts() {}

    /// Reads all of it, behind the boundary `--b`.
    ///
    /// @return how many bytes there were in files
    public static int read(byte[] body) throws IOException {
        var parts = new Parts(new ByteArrayInputStream(body), "b", MOST);
        int bytes = 0;
        for (var part = parts.next(); part.isPresent(); part = parts.next()) {
            if (part.get().isFile()) {
                bytes += part.get().content().readAllBytes().length;
            } else {
                part.get().text();
            }
        }
        return bytes;
    }
}
