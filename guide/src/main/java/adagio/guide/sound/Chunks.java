// SPDX-License-Identifier: Apache-2.0
package adagio.guide.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The few chunks of sound used last, in arrays that are filled again and again: a session of any
/// length asks for the same memory. Who wants a chunk that another thread is making waits for it.
final class Chunks {
    private final int most;
    private final int frames;
    private final List<Chunk> all = new ArrayList<>();
    private long reads;

    /// No chunk yet.
    ///
    /// @param most how many are kept; more only while more are being read
    /// @param frames how long each is
    Chunks(int most, int frames) {
        this.most = most;
        this.frames = frames;
    }

    /// Number, readers and age are guarded by the chunks, the rest by the chunk itself.
    private static final class Chunk {
        private final float[][] sound;
        private long number;
        private int readers;
        private long lastRead;
        private boolean made;

        Chunk(int frames) {
            this.sound = new float[2][frames];
        }
    }

    /// Reads a chunk.
    ///
    /// @param number which
    /// @param maker fills both channels where it is not kept; what it throws is thrown here
    /// @param reader looks at both channels and keeps neither
    void read(long number, Consumer<float[][]> maker, Consumer<float[][]> reader) {
        Chunk chunk = take(number);
        try {
            synchronized (chunk) {
                if (!chunk.made) {
                    maker.accept(chunk.sound);
                    chunk.made = true;
                }
            }
            reader.accept(chunk.sound);
        } finally {
            giveBack(chunk);
        }
    }

    /// Keeps nothing but what is being read.
    synchronized void letGo() {
        all.removeIf(chunk -> chunk.readers == 0);
    }

    private synchronized Chunk take(long number) {
        Chunk found = null;
        Chunk oldest = null;
        for (Chunk chunk : all) {
            if (chunk.number == number) {
                found = chunk;
            } else if (chunk.readers == 0 && (oldest == null || chunk.lastRead < oldest.lastRead)) {
                oldest = chunk;
            }
        }
        if (found == null) {
            found = all.size() < most || oldest == null ? added() : oldest;
            found.number = number;
            synchronized (found) {
                found.made = false;
            }
        }
        found.readers++;
        found.lastRead = ++reads;
        return found;
    }

    private Chunk added() {
        Chunk chunk = new Chunk(frames);
        all.add(chunk);
        return chunk;
    }

    private synchronized void giveBack(Chunk chunk) {
        chunk.readers--;
        if (all.size() > most && chunk.readers == 0) {
            all.remove(chunk);
        }
    }
}
