// SPDX-License-Identifier: Apache-2.0
package adagio.guide.sound;

import adagio.guide.tones.Block;
import adagio.guide.tones.Channels;
import java.util.Arrays;

/// Sound that is computed in chunks on a fixed grid, held under a true peak, and of which a few
/// chunks are kept until its end has been read.
///
/// The limiter looks at each block of 512 frames; the gain runs in straight lines between the
/// borders of blocks and is at each border what the quieter side needs. So it needs no memory, only
/// both neighbours.
final class Rendered {
    /// No peak is higher: -1.8 dBTP.
    static final double CEILING = 0.813;

    private static final int BLOCKS = 64;
    private static final int MORE = 2;
    private static final int FRAMES = BLOCKS * Block.FRAMES;

    /// Two readers, each in its own five seconds, meet at the borders.
    private static final int KEPT = 16;

    private static final int CLOSER = Block.FRAMES / 8;
    private static final double HARMLESS = CEILING / TruePeak.OVERSHOOT;

    private final Source source;
    private final long frames;
    private final Chunks kept = new Chunks(KEPT, FRAMES);

    /// What is heard, before the limiter.
    interface Source {
        /// Adds one block to both channels, which are silent before.
        void add(long block, Channels to);
    }

    /// Sound of some length.
    ///
    /// @param source makes it
    /// @param frames behind the last one nothing is asked for
    Rendered(Source source, long frames) {
        this.source = source;
        this.frames = frames;
    }

    /// Copies frames from `from` on to index `to` of both channels.
    void read(long from, float[][] channels, int to, int count) {
        long at = from;
        int done = 0;
        while (done < count) {
            long chunk = Math.floorDiv(at, FRAMES);
            int skip = (int) (at - chunk * FRAMES);
            int some = Math.min(FRAMES - skip, count - done);
            int place = to + done;
            kept.read(
                    chunk,
                    sound -> limit(chunk * BLOCKS, sound),
                    sound -> {
                        System.arraycopy(sound[0], skip, channels[0], place, some);
                        System.arraycopy(sound[1], skip, channels[1], place, some);
                    });
            done += some;
            at += some;
        }
        if (at >= frames) {
            kept.letGo();
        }
    }

    /// Renders two blocks more than needed on both sides: the limiter looks at one and past its
    /// border.
    private void limit(long first, float[][] result) {
        float[][] all = new float[2][(BLOCKS + 2 * MORE) * Block.FRAMES];
        Channels block = new Channels();
        for (int i = 0; i < BLOCKS + 2 * MORE; i++) {
            block.clear();
            source.add(first - MORE + i, block);
            System.arraycopy(block.left(), 0, all[0], i * Block.FRAMES, Block.FRAMES);
            System.arraycopy(block.right(), 0, all[1], i * Block.FRAMES, Block.FRAMES);
        }
        double[] needed = new double[BLOCKS + 2 * MORE];
        for (int i = 1; i < needed.length - 1; i++) {
            needed[i] = Math.min(needed(all[0], i), needed(all[1], i));
        }
        for (int c = 0; c < 2; c++) {
            for (int i = MORE; i < BLOCKS + MORE; i++) {
                float before = (float) Math.min(needed[i - 1], needed[i]);
                float after = (float) Math.min(needed[i], needed[i + 1]);
                scale(all[c], i * Block.FRAMES, before, after);
            }
            System.arraycopy(all[c], MORE * Block.FRAMES, result[c], 0, FRAMES);
        }
    }

    private static void scale(float[] channel, int start, float before, float after) {
        if (before == 1 && after == 1) {
            return;
        }
        float step = (after - before) / Block.FRAMES;
        for (int i = 0; i < Block.FRAMES; i++) {
            channel[start + i] *= before + step * i;
        }
    }

    /// Between samples a peak is at most 2.2 times as high for the filter used, so most blocks need
    /// no closer look, and of the others only the loud eighths do.
    private static double needed(float[] channel, int block) {
        int start = block * Block.FRAMES - TruePeak.CONTEXT;
        int end = (block + 1) * Block.FRAMES + TruePeak.CONTEXT;
        if (TruePeak.highest(channel, start, end) < HARMLESS) {
            return 1;
        }
        double peak = 0;
        for (int at = start; at < end - 2 * TruePeak.CONTEXT; at += CLOSER) {
            int to = at + CLOSER + 2 * TruePeak.CONTEXT;
            if (TruePeak.highest(channel, at, to) >= HARMLESS) {
                float[] stretch = Arrays.copyOfRange(channel, at, to);
                peak = Math.max(peak, TruePeak.inTheMiddleOf(stretch));
            }
        }
        return peak > CEILING ? CEILING / peak : 1;
    }

    /// Fills with silence.
    static void clear(float[] left, float[] right, int count) {
        Arrays.fill(left, 0, count, 0);
        Arrays.fill(right, 0, count, 0);
    }
}
