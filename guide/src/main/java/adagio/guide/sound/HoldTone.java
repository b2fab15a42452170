// SPDX-License-Identifier: Apache-2.0
package adagio.guide.sound;

import adagio.guide.tones.Block;
import adagio.guide.tones.Channels;
import adagio.guide.tones.Level;
import java.util.List;

/// The waiting stretch behind the Hold button: ten minutes of a quiet, warm tone at about -30 LUFS
/// that breathes once in twelve seconds, with a few words in it.
///
/// It is always the same. Its first and last 150 ms are silent.
public final class HoldTone implements Pcm {
    /// The length in seconds.
    public static final int SECONDS = 600;

    private static final long FRAMES = (long) SECONDS * Pcm.RATE;
    private static final long STILL = Pcm.RATE * 3L / 20;
    private static final double FADE = 3.0 * Pcm.RATE;

    private final Ambience tone =
            new Ambience(Recipes.waiting(), List.of(new Paced(0, FRAMES, 12)), FRAMES);
    private final Speech speech;
    private final Rendered rendered;

    /// A waiting stretch.
    ///
    /// @param speech what is said where; clips near -23 LUFS, as loud as in the [Mix]
    /// @throws IllegalArgumentException when a clip reaches into the silence at either end
    public HoldTone(List<Placed> speech) {
        for (Placed placed : speech) {
            if (placed.at() < STILL) {
                throw new IllegalArgumentException(
                        "a clip at frame %d: the first %d frames are silent"
                                .formatted(placed.at(), STILL));
            }
        }
        this.speech = new Speech(speech, Level.decibels(Mix.VOICE_DB), FRAMES - STILL);
        this.rendered = new Rendered(this::addBlock, FRAMES);
    }

    @Override
    public long frames() {
        return FRAMES;
    }

    @Override
    public void read(long from, float[] left, float[] right, int count) {
        Rendered.clear(left, right, count);
        long start = Math.max(from, 0);
        long end = Math.min(from + count, FRAMES);
        if (start < end) {
            rendered.read(
                    start, new float[][] {left, right}, (int) (start - from), (int) (end - start));
        }
    }

    private void addBlock(long block, Channels to) {
        long start = block * Block.FRAMES;
        if (start < 0 || start >= FRAMES) {
            return;
        }
        tone.add(block, to);
        Mix.ramp(fade(start), fade(start + Block.FRAMES), to.left(), to.right());
        speech.add(start, to.left(), to.right());
    }

    private static double fade(long frame) {
        double in = Math.clamp((frame - STILL) / FADE, 0, 1);
        double out = Math.clamp((FRAMES - STILL - frame) / FADE, 0, 1);
        return in * in * (3 - 2 * in) * out * out * (3 - 2 * out);
    }
}
