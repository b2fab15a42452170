// SPDX-License-Identifier: Apache-2.0
package adagio.guide.stream;

import adagio.guide.encode.Sounds;
import adagio.guide.sound.Pcm;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// The programme behind a gate: its makers wait until it opens, and the order in which chunks were
/// begun is written down. For one maker.
final class GatedSound implements Pcm {
    private static final long CHUNK = 42 * 1_152;
    private static final long PRE_ROLL = 8 * 1_152;

    private final Pcm sound;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private volatile long next = Long.MIN_VALUE;
    private final List<Long> chunks = new CopyOnWriteArrayList<>();

    GatedSound(long frames) {
        sound = Sounds.programme(frames);
    }

    void awaitFirst() throws InterruptedException {
        begun.await();
    }

    void open() {
        gate.countDown();
    }

    /// The chunks in the order in which their making began.
    List<Long> begun() {
        return List.copyOf(chunks);
    }

    @Override
    public long frames() {
        return sound.frames();
    }

    @Override
    public void read(long from, float[] left, float[] right, int count) {
        if ((from + PRE_ROLL) % CHUNK == 0 && from != next) {
            chunks.add((from + PRE_ROLL) / CHUNK);
        }
        next = from + count;
        begun.countDown();
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        sound.read(from, left, right, count);
    }
}
