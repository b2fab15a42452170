// SPDX-License-Identifier: Apache-2.0
package adagio.server.media;

import java.io.IOException;
import java.io.InputStream;

/// Bytes whose number is known before they are made.
public interface Streamed {
    /// How many there are.
    long length();

    /// Changes when the bytes change.
    ///
    /// @return an entity tag with its quotes
    String etag();

    /// Reads from an offset. Reading waits while the bytes there are being made.
    ///
    /// @param offset 0 to [#length]
    /// @return to be closed by the reader, who may leave at any time
    /// @throws IOException when they cannot be made
    InputStream open(long offset) throws IOException;
}
