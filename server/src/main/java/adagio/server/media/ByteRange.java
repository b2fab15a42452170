// SPDX-License-Identifier: Apache-2.0
package adagio.server.media;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a `Range` header asks for (RFC 9110, section 14): all of it, a part, or something outside.
public sealed interface ByteRange {
    /// All of it.
    record All() implements ByteRange {}

    /// The bytes `[from, to)`.
    record Part(long from, long to) implements ByteRange {
        /// How many bytes.
        public long length() {
            return to - from;
        }
    }

    /// Nothing that exists.
    record Outside() implements ByteRange {}

    /// Reads the header. A header that is damaged, of another unit or with several ranges is
    /// ignored, as the RFC allows: then it is all.
    ///
    /// @param header such as `bytes=7176192-`, empty when there was none
    /// @param length how many bytes there are
    /// @return what was asked
    static ByteRange of(String header, long length) {
        Matcher matcher = Patterns.ONE.matcher(header);
        if (!matcher.matches()) {
            return new All();
        }
        String first = matcher.group(1);
        String last = matcher.group(2);
        if (first.isEmpty()) {
            long tail = last.isEmpty() ? -1 : Math.min(Long.parseLong(last), length);
            return tail < 0 ? new All() : inside(length - tail, length, length);
        }
        long from = Long.parseLong(first);
        if (!last.isEmpty() && Long.parseLong(last) < from) {
            return new All();
        }
        long to = last.isEmpty() ? length : Math.min(Long.parseLong(last) + 1, length);
        return inside(from, to, length);
    }

    private static ByteRange inside(long from, long to, long length) {
        return from < length && from < to ? new Part(from, to) : new Outside();
    }

    /// The header's grammar.
    final class Patterns {
        private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

        private Patterns() {}
    }
}
