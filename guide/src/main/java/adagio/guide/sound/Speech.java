// SPDX-License-Identifier: Apache-2.0
package adagio.guide.sound;

import adagio.guide.tones.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The voice: clips at their places, of which only those lately heard are kept.
final class Speech {
    private static final int KEPT = 6;

    private final List<Placed> clips;
    private final long[] latestEnd;
    private final float gain;
    private final MadeOnce<float[]> kept = new MadeOnce<>(KEPT);

    /// A voice.
    ///
    /// @param placed clips in any order
    /// @param gain factor for each
    /// @param frames where everything has to have been said
    /// @throws IllegalArgumentException when a clip ends later
    Speech(List<Placed> placed, double gain, long frames) {
        this.clips = placed.stream().sorted(Comparator.comparingLong(Placed::at)).toList();
        this.gain = (float) gain;
        this.latestEnd = new long[clips.size()];
        long latest = 0;
        for (int i = 0; i < latestEnd.length; i++) {
            latest = Math.max(latest, clips.get(i).end());
            latestEnd[i] = latest;
            if (latest > frames) {
                throw new IllegalArgumentException(
                        "the clip at frame %d ends at %d, behind the end at %d: place it earlier"
                                .formatted(clips.get(i).at(), clips.get(i).end(), frames));
            }
        }
    }

    /// Adds 512 frames, the same to both channels.
    void add(long start, float[] left, float[] right) {
        for (int i = firstEndingAfter(start); i < clips.size(); i++) {
            Placed placed = clips.get(i);
            if (placed.at() >= start + Block.FRAMES) {
                return;
            }
            int from = (int) Math.max(0, placed.at() - start);
            int to = (int) Math.min(Block.FRAMES, placed.end() - start);
            if (from < to) {
                float[] samples = samples(i);
                int shift = (int) (start - placed.at());
                for (int k = from; k < to; k++) {
                    left[k] += gain * samples[k + shift];
                    right[k] += gain * samples[k + shift];
                }
            }
        }
    }

    /// The stretches in which somebody speaks, in order; short gaps between clips count as speech.
    ///
    /// @param gap frames, shorter gaps are bridged
    /// @return pairs of a first frame and a frame behind the last
    List<long[]> stretches(long gap) {
        List<long[]> result = new ArrayList<>();
        for (Placed placed : clips) {
            if (!result.isEmpty() && placed.at() - result.getLast()[1] < gap) {
                result.getLast()[1] = Math.max(result.getLast()[1], placed.end());
            } else {
                result.add(new long[] {placed.at(), placed.end()});
            }
        }
        return result;
    }

    private int firstEndingAfter(long frame) {
        int low = 0;
        int high = latestEnd.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (latestEnd[middle] > frame) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private float[] samples(int index) {
        return kept.get(index, () -> made(index));
    }

    private float[] made(int index) {
        Clip clip = clips.get(index).clip();
        float[] made = clip.samples();
        if (made.length != clip.frames()) {
            throw new IllegalStateException(
                    "the clip at frame %d promised %d frames and has %d"
                            .formatted(clips.get(index).at(), clip.frames(), made.length));
        }
        return made;
    }
}
