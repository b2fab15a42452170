// SPDX-License-Identifier: Apache-2.0
package adagio.guide.encode;

import adagio.guide.sound.Pcm;
import java.io.IOException;
import java.util.Arrays;

/// Makes any stretch of a sound's MP3 frames, without what comes before.
///
/// Frame k of a sound is the k-th that a single encoder makes of the whole. A stretch is made by a
/// new encoder that starts 8 frames early (those are dropped) and is fed with what follows until
/// the stretch is out, so stretches laid side by side are that single encoder's frames.
public final class Mp3Frames {
    private static final int PRE_ROLL = 8;

    /// Takes frames as they come.
    @FunctionalInterface
    public interface Sink {
        /// Takes some frames.
        ///
        /// @param bytes holds them
        /// @param from where the first begins
        /// @param frames how many
        /// @throws IOException to stop
        void take(byte[] bytes, int from, int frames) throws IOException;
    }

    private Mp3Frames() {}

    /// Makes a stretch of frames.
    ///
    /// @param pcm the sound
    /// @param first first frame, 0 and more
    /// @param count how many frames
    /// @param batch frames are handed on when this many are there, 1 and more
    /// @param sink receives them, in order
    /// @throws IOException what the sink throws, or a frame that does not fit the layout
    public static void make(Pcm pcm, long first, int count, int batch, Sink sink)
            throws IOException {
        Feed feed = new Feed(pcm, (first - PRE_ROLL) * Mp3Layout.FRAME_SAMPLES);
        byte[] out = new byte[(PRE_ROLL + count + 4) * Mp3Layout.FRAME_BYTES];
        int filled = 0;
        int given = PRE_ROLL;
        int end = PRE_ROLL + count;
        while (given < end) {
            filled += feed.next(out, filled);
            int whole = Math.min(end, filled / Mp3Layout.FRAME_BYTES);
            if (whole - given >= batch || whole == end) {
                for (int frame = given; frame < whole; frame++) {
                    Mp3Layout.check(out, frame * Mp3Layout.FRAME_BYTES);
                }
                sink.take(out, given * Mp3Layout.FRAME_BYTES, whole - given);
                given = whole;
            }
        }
    }

    /// The frame that silence becomes: every frame of a long silence is this one.
    ///
    /// @return 288 bytes
    public static byte[] silence() {
        byte[] frame = new byte[Mp3Layout.FRAME_BYTES];
        try {
            make(
                    new Silence(),
                    0,
                    1,
                    1,
                    (bytes, from, _) -> System.arraycopy(bytes, from, frame, 0, frame.length));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return frame;
    }

    private record Silence() implements Pcm {
        @Override
        public long frames() {
            return 0;
        }

        @Override
        public void read(long from, float[] left, float[] right, int count) {
            Arrays.fill(left, 0, count, 0);
            Arrays.fill(right, 0, count, 0);
        }
    }

    /// Reads sound in larger gulps than the encoder swallows.
    private static final class Feed {
        private static final int GULP = 7 * Mp3Layout.FRAME_SAMPLES;

        private final Jump3r encoder = new Jump3r();
        private final float[] leftGulp = new float[GULP];
        private final float[] rightGulp = new float[GULP];
        private final int[] left = new int[Mp3Layout.FRAME_SAMPLES];
        private final int[] right = new int[Mp3Layout.FRAME_SAMPLES];
        private final Pcm pcm;
        private long place;
        private int used = GULP;

        Feed(Pcm pcm, long place) {
            this.pcm = pcm;
            this.place = place;
        }

        int next(byte[] out, int at) {
            if (used == GULP) {
                pcm.read(place, leftGulp, rightGulp, GULP);
                place += GULP;
                used = 0;
            }
            for (int i = 0; i < left.length; i++) {
                left[i] = wide(leftGulp[used + i]);
                right[i] = wide(rightGulp[used + i]);
            }
            used += left.length;
            return encoder.encode(left, right, out, at);
        }
    }

    /// A sample as the encoders take it; a cast ends at full scale by itself.
    static int wide(float sample) {
        return (int) (sample * 0x1p31f);
    }
}
