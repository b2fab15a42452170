// SPDX-License-Identifier: Apache-2.0
package adagio.guide.sound;

import adagio.guide.tones.Block;
import adagio.guide.tones.Bowl;
import adagio.guide.tones.Channels;
import adagio.guide.tones.Level;
import java.util.List;

/// A whole programme: silence, then the routine with the voice over its bed.
///
/// Places of clips, bells and paced breaths are on the routine's clock: frame 0 is the first behind
/// the lead-in. The bed steps back by 8.5 dB under speech and fades over 8 s at both ends. All
/// gains are known beforehand: clips at -23 LUFS each give -18 LUFS within 1 LU with a bed, without
/// speech, or with speech alone, and no peak is above -1.5 dBTP.
public final class Mix implements Pcm {
    private static final double FADE_SECONDS = 8;
    private static final double BELL_FADE_SECONDS = 3;

    /// A mono clip in both channels is 3 LU louder, so this brings -23 to -17.8 LUFS.
    static final double VOICE_DB = 2.2;

    private static final double BED_DB = 4.6;
    private static final double BELL_GAIN = Level.decibels(-20);
    private static final Bowl BELL = new Bowl(220, 12);
    private static final double[] BOTH = {BELL_GAIN, BELL_GAIN};

    private final Layout layout;
    private final Ambience bed;
    private final boolean silent;
    private final Speech speech;
    private final Duck duck;
    private final long[] bells;
    private final Rendered rendered;

    /// A programme.
    ///
    /// @param bed what lies under the voice
    /// @param speech what is said where; clips in any order
    /// @param bells where a soft bowl is struck, to the next hundredth of a second
    /// @param layout how long it all is
    /// @throws IllegalArgumentException when a clip does not end within the routine or a bell lies
    ///   outside it
    public Mix(Bed bed, List<Placed> speech, List<Long> bells, Layout layout) {
        this.layout = layout;
        this.silent = bed.name() == AmbienceName.SILENCE;
        this.bed = new Ambience(bed, layout.routineFrames());
        this.speech = new Speech(speech, Level.decibels(VOICE_DB), layout.routineFrames());
        this.duck = new Duck(this.speech);
        this.bells = bells.stream().mapToLong(Long::longValue).sorted().toArray();
        for (long bell : this.bells) {
            if (bell < 0 || bell >= layout.routineFrames()) {
                throw new IllegalArgumentException(
                        "a bell at frame %d: the routine has frames 0 to %d"
                                .formatted(bell, layout.routineFrames() - 1));
            }
        }
        this.rendered = new Rendered(this::addBlock, layout.routineFrames());
    }

    @Override
    public long frames() {
        return layout.frames();
    }

    @Override
    public void read(long from, float[] left, float[] right, int count) {
        Rendered.clear(left, right, count);
        long start = Math.max(from, layout.leadInFrames());
        long end = Math.min(from + count, layout.frames());
        if (start < end) {
            int to = (int) (start - from);
            float[][] channels = {left, right};
            rendered.read(start - layout.leadInFrames(), channels, to, (int) (end - start));
        }
    }

    private void addBlock(long block, Channels to) {
        long start = block * Block.FRAMES;
        if (start < 0 || start >= layout.routineFrames()) {
            return;
        }
        if (!silent) {
            bed.add(block, to);
            ramp(bedGain(start), bedGain(start + Block.FRAMES), to.left(), to.right());
        }
        addBells(block, to);
        speech.add(start, to.left(), to.right());
    }

    private double bedGain(long frame) {
        return Level.decibels(BED_DB) * duck.at(frame) * fade(frame, FADE_SECONDS);
    }

    /// In at the start and out at the end, in short routines within a third of them.
    private double fade(long frame, double seconds) {
        double length = Math.min(seconds * Pcm.RATE, layout.routineFrames() / 3.0);
        double in = Math.clamp(frame / length, 0, 1);
        double out = Math.clamp((layout.routineFrames() - frame) / length, 0, 1);
        return smooth(in) * smooth(out);
    }

    private static double smooth(double way) {
        return way * way * (3 - 2 * way);
    }

    private void addBells(long block, Channels to) {
        boolean rings = false;
        for (long bell : bells) {
            long age = block - Block.of(bell + Block.FRAMES - 1);
            if (age >= 0 && age < BELL.blocks()) {
                if (!rings) {
                    Rendered.clear(to.one(), to.other(), Block.FRAMES);
                    rings = true;
                }
                BELL.add(age, BOTH, to.one(), to.other());
            }
        }
        if (rings) {
            long end = layout.routineFrames();
            double length = BELL_FADE_SECONDS * Pcm.RATE;
            double before = Math.clamp((end - block * Block.FRAMES) / length, 0, 1);
            double after = Math.clamp((end - (block + 1) * Block.FRAMES) / length, 0, 1);
            ramp(smooth(before), smooth(after), to.one(), to.other());
            for (int i = 0; i < Block.FRAMES; i++) {
                to.left()[i] += to.one()[i];
                to.right()[i] += to.other()[i];
            }
        }
    }

    static void ramp(double before, double after, float[] left, float[] right) {
        float from = (float) before;
        float step = (float) (after - before) / Block.FRAMES;
        for (int i = 0; i < Block.FRAMES; i++) {
            float gain = from + step * i;
            left[i] *= gain;
            right[i] *= gain;
        }
    }
}
