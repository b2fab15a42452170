// SPDX-License-Identifier: Apache-2.0
package adagio.guide.sound;

/// A loudness meter after ITU-R BS.1770-4 (and EBU R 128 for the two maxima) for mono and stereo at
/// 48 kHz.
///
/// Feed it pieces of any size and ask at any time. Its memory does not grow with the length: gated
/// blocks are counted in bins of 0.01 LU that keep their exact energy. Mono counts as one channel,
/// so the same signal in both channels of a stereo sound is 3.01 LU louder. Sound shorter than 400
/// ms is measured as one block, as if silence followed up to 400 ms. Not for several threads at
/// once.
public final class Loudness {
    private static final int STEP = Pcm.RATE / 10;
    private static final int BLOCK_STEPS = 4;
    private static final int SHORT_STEPS = 30;
    private static final double LOWEST = -70;
    private static final int BINS = 8_000;

    private final KWeighting[] weightings;
    private final TruePeak[] peaks;
    private final double[] steps = new double[SHORT_STEPS];
    private final long[] counts = new long[BINS];
    private final double[] energies = new double[BINS];
    private long stepsDone;
    private int inStep;
    private double stepEnergy;
    private double momentary;
    private double shortTerm;

    private Loudness(int channels) {
        weightings = new KWeighting[channels];
        peaks = new TruePeak[channels];
        for (int i = 0; i < channels; i++) {
            weightings[i] = new KWeighting();
            peaks[i] = new TruePeak();
        }
    }

    /// A meter for one channel.
    ///
    /// @return a meter that has heard nothing
    public static Loudness mono() {
        return new Loudness(1);
    }

    /// A meter for two channels.
    ///
    /// @return a meter that has heard nothing
    public static Loudness stereo() {
        return new Loudness(2);
    }

    /// The integrated loudness of a whole mono clip.
    ///
    /// @param mono values at 48 kHz, full scale is 1
    /// @return LUFS, negative infinity for silence
    public static double integrated(float[] mono) {
        Loudness meter = mono();
        meter.feed(mono, mono.length);
        return meter.integrated();
    }

    /// Measures a whole sound, reading it once from beginning to end.
    ///
    /// @param pcm any sound
    /// @return a meter that has heard all of it
    public static Loudness of(Pcm pcm) {
        Loudness meter = stereo();
        float[] left = new float[16 * 1024];
        float[] right = new float[16 * 1024];
        for (long at = 0; at < pcm.frames(); at += left.length) {
            int count = (int) Math.min(left.length, pcm.frames() - at);
            pcm.read(at, left, right, count);
            meter.feed(left, right, count);
        }
        return meter;
    }

    /// Listens to the next values of a mono sound.
    ///
    /// @param mono values at 48 kHz, full scale is 1
    /// @param count how many of them, from the first
    /// @throws IllegalStateException when this meter is for stereo
    public void feed(float[] mono, int count) {
        expect(1);
        feed(new float[][] {mono}, count);
    }

    /// Listens to the next frames of a stereo sound.
    ///
    /// @param left values at 48 kHz, full scale is 1
    /// @param right the same of the other channel
    /// @param count how many of them, from the first
    /// @throws IllegalStateException when this meter is for mono
    public void feed(float[] left, float[] right, int count) {
        expect(2);
        feed(new float[][] {left, right}, count);
    }

    /// Integrated loudness: blocks of 400 ms every 100 ms, those above -70 LUFS and above 10 LU
    /// under their mean.
    ///
    /// @return LUFS, negative infinity when nothing was louder than -70
    public double integrated() {
        if (stepsDone < BLOCK_STEPS) {
            double sum = stepEnergy;
            for (int i = 0; i < stepsDone; i++) {
                sum += steps[i];
            }
            double alone = lufs(sum / (BLOCK_STEPS * STEP));
            return alone > LOWEST ? alone : Double.NEGATIVE_INFINITY;
        }
        double ungated = mean(0);
        if (ungated == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return lufs(mean(bin(lufs(ungated) - 10)));
    }

    /// The loudest 400 ms so far.
    ///
    /// @return LUFS, negative infinity before the first 400 ms and for silence
    public double momentaryMax() {
        return lufs(momentary);
    }

    /// The loudest 3 s so far.
    ///
    /// @return LUFS, negative infinity before the first 3 s and for silence
    public double shortTermMax() {
        return lufs(shortTerm);
    }

    /// The loudness of the last 3 s that were heard whole, in steps of 100 ms.
    ///
    /// @return LUFS, negative infinity before the first 3 s and for silence
    public double shortTerm() {
        return stepsDone < SHORT_STEPS
                ? Double.NEGATIVE_INFINITY
                : lufs(sumOfLast(SHORT_STEPS) / (SHORT_STEPS * STEP));
    }

    /// The highest value of either channel between the samples too, four times oversampled.
    ///
    /// @return dBTP, negative infinity for silence
    public double truePeak() {
        double highest = 0;
        for (TruePeak peak : peaks) {
            highest = Math.max(highest, peak.highest());
        }
        return 20 * Math.log10(highest);
    }

    private void expect(int channels) {
        if (weightings.length != channels) {
            throw new IllegalStateException(
                    "this meter listens to %d channel(s) and was fed %d"
                            .formatted(weightings.length, channels));
        }
    }

    private void feed(float[][] channels, int count) {
        int at = 0;
        while (at < count) {
            int to = Math.min(count, at + STEP - inStep);
            for (int c = 0; c < channels.length; c++) {
                stepEnergy += weightings[c].energy(channels[c], at, to);
                peaks[c].feed(channels[c], at, to);
            }
            inStep += to - at;
            at = to;
            if (inStep == STEP) {
                endStep();
            }
        }
    }

    private void endStep() {
        steps[(int) (stepsDone % SHORT_STEPS)] = stepEnergy;
        stepsDone++;
        inStep = 0;
        stepEnergy = 0;
        if (stepsDone >= BLOCK_STEPS) {
            double block = sumOfLast(BLOCK_STEPS) / (BLOCK_STEPS * STEP);
            momentary = Math.max(momentary, block);
            double loudness = lufs(block);
            if (loudness > LOWEST) {
                counts[bin(loudness)]++;
                energies[bin(loudness)] += block;
            }
        }
        if (stepsDone >= SHORT_STEPS) {
            shortTerm = Math.max(shortTerm, sumOfLast(SHORT_STEPS) / (SHORT_STEPS * STEP));
        }
    }

    private double sumOfLast(int many) {
        double sum = 0;
        for (long i = stepsDone - many; i < stepsDone; i++) {
            sum += steps[(int) (i % SHORT_STEPS)];
        }
        return sum;
    }

    private double mean(int fromBin) {
        double sum = 0;
        long many = 0;
        for (int i = fromBin; i < BINS; i++) {
            sum += energies[i];
            many += counts[i];
        }
        return many == 0 ? 0 : sum / many;
    }

    private static int bin(double loudness) {
        return Math.clamp((long) ((loudness - LOWEST) * 100), 0, BINS - 1);
    }

    private static double lufs(double meanSquare) {
        return -0.691 + 10 * Math.log10(meanSquare);
    }
}
