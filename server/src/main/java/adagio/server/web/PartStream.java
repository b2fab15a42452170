// SPDX-License-Identifier: Apache-2.0
package adagio.server.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The bytes of one part after the other, each up to the line that divides them.
final class PartStream extends InputStream {
    private final InputStream body;
    private final byte[] divider;
    private final long mostBytes;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private int clear;
    private boolean atDivider;
    private boolean atEnd;
    private long seen;

    PartStream(InputStream body, String boundary, long mostBytes) {
        this.body = body;
        this.divider = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        this.mostBytes = mostBytes;
        buffer[0] = '\r'; // so that the first divider is like all others
        buffer[1] = '\n';
        to = 2;
    }

    /// Goes behind the next divider.
    ///
    /// @return false when it is the last
    boolean toNext() throws IOException {
        if (atEnd) {
            return false;
        }
        while (!atDivider) {
            from = clear;
            look();
        }
        from = clear + divider.length;
        atDivider = false;
        clear = from;
        int first = raw();
        int second = raw();
        atEnd = first == '-' && second == '-';
        if (!atEnd && (first != '\r' || second != '\n')) {
            throw new Refused(400, "the form has a damaged divider");
        }
        clear = from;
        return !atEnd;
    }

    private int raw() throws IOException {
        if (from == to) {
            fill();
        }
        return buffer[from++] & 0xFF;
    }

    /// Moves `clear` on: no divider begins in the bytes before it.
    private void look() throws IOException {
        while (clear == from && !atDivider) {
            if (to - from < divider.length) {
                fill();
                continue;
            }
            int at = from;
            while (at + divider.length <= to && !dividerAt(at)) {
                at++;
            }
            atDivider = at + divider.length <= to;
            clear = at;
        }
    }

    private boolean dividerAt(int at) {
        for (int i = 0; i < divider.length; i++) {
            if (buffer[at + i] != divider[i]) {
                return false;
            }
        }
        return true;
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        clear -= from;
        to -= from;
        from = 0;
        int read = body.read(buffer, to, buffer.length - to);
        if (read < 0) {
            throw new Refused(400, "the form did not arrive whole");
        }
        seen += read;
        if (seen > mostBytes) {
            throw new Refused(
                    413, "a form with files has at most %d MB here".formatted(mostBytes >> 20));
        }
        to += read;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (atEnd || (atDivider && from == clear)) {
            return -1;
        }
        if (clear == from) {
            look();
        }
        if (clear == from) {
            return -1;
        }
        int size = Math.min(length, clear - from);
        System.arraycopy(buffer, from, bytes, offset, size);
        from += size;
        return size;
    }
}
