// SPDX-License-Identifier: Apache-2.0
package adagio.guide.tones;

/// A singing bowl: partials in pairs that beat slowly against each other and die away, the high
/// ones first.
///
/// A block of a ringing partial is its first block turned and shrunk, so any moment costs the same.
public final class Bowl {
    private static final double[] RATIOS = {1, 2.74, 5.05, 7.9};
    private static final double[] STRENGTHS = {1, 0.5, 0.2, 0.06};
    private static final double[] LASTING = {1, 0.55, 0.28, 0.16};
    private static final double FAINTEST = 3e-5;
    private static final int ATTACK_BLOCKS = 4;

    private final Partial[] partials;

    /// A bowl.
    ///
    /// @param hertz its lowest partial, 60 to 1500
    /// @param seconds until the lowest partial has fallen by 60 dB
    public Bowl(double hertz, double seconds) {
        partials = new Partial[2 * RATIOS.length];
        for (int i = 0; i < RATIOS.length; i++) {
            double apart = 0.1 + 0.04 * i;
            double lasting = seconds * LASTING[i];
            double centre = hertz * RATIOS[i];
            double strength = STRENGTHS[i] / (1 + Math.pow(centre / 2_500, 2));
            partials[2 * i] = new Partial(centre - apart, lasting, strength * 0.6, i * 1.3);
            partials[2 * i + 1] =
                    new Partial(centre + apart, lasting * 0.9, strength * 0.4, i * 0.7);
        }
    }

    /// How long it may be heard after a stroke.
    ///
    /// @return blocks
    public long blocks() {
        long longest = 0;
        for (Partial partial : partials) {
            longest = Math.max(longest, partial.blocks);
        }
        return longest;
    }

    /// Adds the block that begins so many blocks after the stroke.
    ///
    /// @param age blocks since the stroke, 0 and more
    /// @param gains factors for the left and for the right channel
    /// @param left added to from index 0
    /// @param right added to from index 0
    public void add(long age, double[] gains, float[] left, float[] right) {
        if (age >= ATTACK_BLOCKS) {
            ring(age, gains, left, right);
            return;
        }
        float[] ownLeft = new float[Block.FRAMES];
        float[] ownRight = new float[Block.FRAMES];
        ring(age, gains, ownLeft, ownRight);
        for (int i = 0; i < Block.FRAMES; i++) {
            double way = (age + (double) i / Block.FRAMES) / ATTACK_BLOCKS;
            float soft = (float) (way * way * (3 - 2 * way));
            left[i] += soft * ownLeft[i];
            right[i] += soft * ownRight[i];
        }
    }

    private void ring(long age, double[] gains, float[] left, float[] right) {
        for (Partial partial : partials) {
            if (age < partial.blocks) {
                partial.add(age, gains[0], 0, left);
                partial.add(age, gains[1], 0.9, right);
            }
        }
    }

    private static final class Partial {
        private final float[] cos = new float[Block.FRAMES];
        private final float[] sin = new float[Block.FRAMES];
        private final double turn;
        private final double decay;
        private final double strength;
        private final double phase;
        private final long blocks;

        Partial(double hertz, double seconds, double strength, double phase) {
            turn = 2 * Math.PI * hertz / Block.RATE;
            decay = Math.log(1_000) / (seconds * Block.RATE);
            this.strength = strength;
            this.phase = phase;
            blocks = (long) Math.ceil(-Math.log(FAINTEST) / decay / Block.FRAMES);
            for (int i = 0; i < Block.FRAMES; i++) {
                cos[i] = (float) (Math.exp(-decay * i) * Math.cos(turn * i));
                sin[i] = (float) (Math.exp(-decay * i) * Math.sin(turn * i));
            }
        }

        void add(long age, double gain, double shift, float[] channel) {
            double frames = (double) age * Block.FRAMES;
            double now = gain * strength * Math.exp(-decay * frames);
            double angle = (turn * frames + phase + shift) % (2 * Math.PI);
            float a = (float) (now * Math.cos(angle));
            float b = (float) (now * Math.sin(angle));
            for (int i = 0; i < Block.FRAMES; i++) {
                channel[i] += a * cos[i] - b * sin[i];
            }
        }
    }
}
