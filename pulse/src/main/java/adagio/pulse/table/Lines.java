// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.table;

import adagio.pulse.rows.Unreadable;
import java.io.IOException;
import java.io.Reader;

/// Lines of text, of which none may be longer than a million characters.
final class Lines {
    private static final int MOST = 1 << 20;

    private final Reader in;
    private final char[] buffer = new char[16_384];
    private int at;
    private int end;
    private long number;

    Lines(Reader in) {
        this.in = in;
    }

    /// The number of the line read last, from 1.
    long number() {
        return number;
    }

    /// Reads the next line into a buffer.
    ///
    /// @return false behind the last
    boolean next(StringBuilder line) throws IOException, Unreadable {
        line.setLength(0);
        int c = read();
        if (c < 0) {
            return false;
        }
        number++;
        while (c >= 0 && c != '\n' && c != '\r') {
            if (line.length() == MOST) {
                throw new Unreadable(
                        "line " + number,
                        "longer than %,d characters; a beat or a few of them make a line"
                                .formatted(MOST));
            }
            line.append((char) c);
            c = read();
        }
        if (c == '\r' && peek() == '\n') {
            at++;
        }
        return true;
    }

    private int peek() throws IOException {
        if (at == end) {
            end = Math.max(0, in.read(buffer));
            at = 0;
        }
        return end == 0 ? -1 : buffer[at];
    }

    private int read() throws IOException {
        int c = peek();
        at += c < 0 ? 0 : 1;
        return c;
    }
}
