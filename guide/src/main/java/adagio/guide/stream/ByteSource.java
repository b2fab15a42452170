// SPDX-License-Identifier: Apache-2.0
package adagio.guide.stream;

import java.io.IOException;

/// Bytes of a known number, of which some may still be in the making.
public interface ByteSource {
    /// The number of bytes, known from the start.
    ///
    /// @return 0 and more
    long length();

    /// A name for exactly these bytes, in quotes, as the header `ETag` wants it.
    ///
    /// @return a strong entity tag
    String etag();

    /// Starts reading. Several readers may read at once.
    ///
    /// @param offset the first byte, 0 to length
    /// @return a reader to be closed
    /// @throws IOException when what is behind the source is closed or broken
    Reader open(long offset) throws IOException;

    /// Somebody who reads. Closing frees what the reader was waiting for; a closed reader that
    /// another thread waits in ends with an exception there.
    interface Reader extends AutoCloseable {
        /// Reads what is there, and waits until at least one byte is.
        ///
        /// @param buffer receives the bytes, at least one long
        /// @return how many bytes came, or −1 behind the end
        /// @throws IOException when the source was closed, or making the bytes failed; the message
        ///   is for people
        int read(byte[] buffer) throws IOException;

        @Override
        void close() throws IOException;
    }
}
