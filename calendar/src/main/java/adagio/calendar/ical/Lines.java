// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.ical;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Content lines of a file, folds joined (RFC 5545, section 3.1), one at a time.
///
/// Of a line only the first [Limits#lineBytes] bytes are kept in memory. Ends of lines may be CRLF,
/// LF or CR.
public final class Lines {
    private static final int CHUNK = 1 << 16;
    private static final int END = -1;

    private final InputStream in;
    private final Limits limits;
    private final byte[] chunk = new byte[CHUNK];
    private int at;
    private int filled;
    private long bytes;

    private byte[] line = new byte[256];
    private int length;
    private boolean cut;
    private int number;
    private int nextNumber = 1;
    private boolean started;

    public Lines(InputStream in, Limits limits) {
        this.in = in;
        this.limits = limits;
    }

    /// Moves to the next line that is not empty.
    ///
    /// @return false at the end
    public boolean next() throws IOException, Refused {
        do {
            length = 0;
            cut = false;
            number = nextNumber;
            if (peek() == END) {
                return false;
            }
            read();
            while (peek() == ' ' || peek() == '\t') {
                at++;
                read();
            }
        } while (length == 0);
        return true;
    }

    /// The number of the line it began on, from 1.
    public int number() {
        return number;
    }

    /// Whether it was longer than what is kept of it.
    public boolean isCut() {
        return cut;
    }

    /// Whether it begins with a name, in whatever case, followed by `:` or `;`.
    public String name() {
        int end = 0;
        while (end < length && line[end] != ':' && line[end] != ';') {
            end++;
        }
        return end == length || end > 40 ? "" : new String(line, 0, end, StandardCharsets.US_ASCII);
    }

    /// What is kept of it.
    public String text() {
        return new String(line, 0, length, StandardCharsets.UTF_8);
    }

    private void read() throws IOException, Refused {
        while (peek() != END) {
            int from = at;
            while (at < filled && chunk[at] != '\n' && chunk[at] != '\r') {
                at++;
            }
            keep(from);
            if (at < filled) {
                boolean carriageReturn = chunk[at++] == '\r';
                if (carriageReturn && peek() == '\n') {
                    at++;
                }
                nextNumber++;
                return;
            }
        }
    }

    private void keep(int from) {
        int room = limits.lineBytes() - length;
        int count = Math.min(room, at - from);
        cut |= at - from > room;
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, length + count));
        }
        System.arraycopy(chunk, from, line, length, count);
        length += count;
    }

    private int peek() throws IOException, Refused {
        if (at == filled) {
            filled = Math.max(0, in.readNBytes(chunk, 0, CHUNK));
            at = 0;
            bytes += filled;
            if (bytes > limits.bytes()) {
                throw new Refused(
                        number,
                        "is larger than "
                                + (limits.bytes() >> 20)
                                + " MB; export fewer years, or only this calendar");
            }
            skipByteOrderMark();
        }
        return filled == 0 ? END : chunk[at];
    }

    private void skipByteOrderMark() {
        boolean mark =
                !started
                        && filled > 2
                        && chunk[0] == (byte) 0xEF
                        && chunk[1] == (byte) 0xBB
                        && chunk[2] == (byte) 0xBF;
        at = mark ? 3 : 0;
        started = true;
    }
}
