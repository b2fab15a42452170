// SPDX-License-Identifier: Apache-2.0
package adagio.guide.encode;

/// A length cut into spans of one size, the last one shorter.
final class Spans {
    private Spans() {}

    static int count(long length, int span) {
        return Math.toIntExact(Math.ceilDiv(length, span));
    }

    static long from(int index, int span) {
        return (long) index * span;
    }

    static long end(int index, int span, long length) {
        return Math.min(length, from(index, span) + span);
    }

    static int length(int index, int span, long length) {
        return (int) (end(index, span, length) - from(index, span));
    }
}
