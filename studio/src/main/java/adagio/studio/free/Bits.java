// SPDX-License-Identifier: Apache-2.0
package adagio.studio.free;

/// One bit a quarter of a stretch; everything is done 64 quarters at a time.
final class Bits {
    private final long from;
    private final int size;
    private final long[] words;

    private Bits(long from, int size, long[] words) {
        this.from = from;
        this.size = size;
        this.words = words;
    }

    /// None set.
    static Bits none(Stretch stretch) {
        return new Bits(stretch.from(), stretch.length(), new long[(stretch.length() + 63) >> 6]);
    }

    /// All set.
    static Bits all(Stretch stretch) {
        var bits = none(stretch);
        bits.set(stretch.from(), stretch.to());
        return bits;
    }

    Bits copy() {
        return new Bits(from, size, words.clone());
    }

    /// Sets the quarters of a half-open stretch; those outside of this one are left out.
    void set(long begin, long end) {
        long first = Math.max(begin - from, 0);
        long last = Math.min(end - from, size);
        for (long i = first; i < last; ) {
            int bit = (int) (i & 63);
            int count = (int) Math.min(64 - bit, last - i);
            words[(int) (i >> 6)] |= (-1L >>> (64 - count)) << bit;
            i += count;
        }
    }

    /// Sets the quarters whose bits are set; those outside of this stretch are left out.
    ///
    /// @param begin the quarter of the lowest bit
    /// @param word 64 quarters
    void setWord(long begin, long word) {
        long rest = word;
        while (rest != 0) {
            int bit = Long.numberOfTrailingZeros(rest);
            int run = Long.numberOfTrailingZeros(~(rest >>> bit));
            set(begin + bit, begin + bit + run);
            rest = bit + run >= 64 ? 0 : rest & (-1L << (bit + run));
        }
    }

    /// 64 quarters as bits.
    ///
    /// @param begin the quarter of the lowest bit, inside this stretch
    long word(long begin) {
        int at = (int) ((begin - from) >> 6);
        int shift = (int) (begin - from & 63);
        long word = words[at] >>> shift;
        return shift > 0 && at + 1 < words.length ? word | words[at + 1] << (64 - shift) : word;
    }

    boolean get(long quarter) {
        long i = quarter - from;
        return i >= 0 && i < size && (words[(int) (i >> 6)] >>> (i & 63) & 1) != 0;
    }

    Bits and(Bits other) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= other.words[i];
        }
        return this;
    }

    Bits or(Bits other) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= other.words[i];
        }
        return this;
    }

    Bits without(Bits other) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= ~other.words[i];
        }
        return this;
    }

    /// The quarters from which as many in a row are set, `length` of them.
    Bits runs(int length) {
        var runs = copy();
        for (int done = 1; done < length; ) {
            int step = Math.min(done, length - done);
            runs.and(runs.earlier(step));
            done += step;
        }
        return runs;
    }

    /// Each bit moved to a quarter that is earlier by some; nothing comes in at the end.
    Bits earlier(int by) {
        var moved = new long[words.length];
        int skip = by >> 6;
        int shift = by & 63;
        for (int i = 0; i + skip < words.length; i++) {
            moved[i] = words[i + skip] >>> shift;
            if (shift > 0 && i + skip + 1 < words.length) {
                moved[i] |= words[i + skip + 1] << (64 - shift);
            }
        }
        return new Bits(from, size, moved);
    }

    /// Each bit moved to a quarter that is later by some; nothing comes in at the start.
    Bits later(int by) {
        var moved = none(new Stretch(from, from + size));
        int skip = by >> 6;
        int shift = by & 63;
        for (int i = moved.words.length - 1; i >= skip; i--) {
            moved.words[i] = words[i - skip] << shift;
            if (shift > 0 && i > skip) {
                moved.words[i] |= words[i - skip - 1] >>> (64 - shift);
            }
        }
        return moved.and(all(new Stretch(from, from + size)));
    }

    /// The set quarters in order.
    ///
    /// @param stretch only those inside
    long[] within(Stretch stretch) {
        var found = new long[count()];
        int n = 0;
        for (int i = 0; i < words.length; i++) {
            for (long rest = words[i]; rest != 0; rest &= rest - 1) {
                long quarter = from + (i << 6) + Long.numberOfTrailingZeros(rest);
                if (quarter >= stretch.from() && quarter < stretch.to()) {
                    found[n++] = quarter;
                }
            }
        }
        return java.util.Arrays.copyOf(found, n);
    }

    int count() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }
}
