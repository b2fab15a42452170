// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/// The packed bytes of an archive, counted, so that one that swells without end is stopped.
///
/// A health export packs to a thirtieth or so. More than 64 MB unpacked at more than 200 to 1 is
/// refused.
final class Bounded extends FilterInputStream {
    private static final long FREE_BYTES = 64L << 20;
    private static final long MOST_SWELL = 200;

    private long packed;
    private long unpacked;

    Bounded(InputStream in) {
        super(in);
    }

    /// A new entry is counted from 0.
    void restart() {
        packed = 0;
        unpacked = 0;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        packed += value < 0 ? 0 : 1;
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        packed += Math.max(0, read);
        return read;
    }

    /// The unpacked bytes, watched.
    InputStream watch(InputStream stream) {
        return new FilterInputStream(stream) {
            @Override
            public int read() throws IOException {
                int value = super.read();
                count(value < 0 ? 0 : 1);
                return value;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                count(Math.max(0, read));
                return read;
            }
        };
    }

    private void count(int bytes) throws ZipException {
        unpacked += bytes;
        if (unpacked > FREE_BYTES && unpacked > MOST_SWELL * Math.max(1, packed)) {
            throw new ZipException(
                    "it unpacks to more than %d times its size".formatted(MOST_SWELL));
        }
    }
}
