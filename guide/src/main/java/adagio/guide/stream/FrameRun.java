// SPDX-License-Identifier: Apache-2.0
package adagio.guide.stream;

import adagio.guide.encode.DiskTrouble;
import adagio.guide.encode.Mp3Frames;
import adagio.guide.encode.Mp3Layout;
import adagio.guide.sound.Pcm;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.locks.Condition;
import java.util.stream.IntStream;

/// A file of frames that grows in any order: chunks of 42 frames on a fixed grid, each made by
/// itself, so the bytes do not depend on the order of work.
///
/// All fields that change are guarded by the lock of the pool; only [#make] runs without it.
final class FrameRun {
    /// Frames in a chunk, that is 1.008 s.
    static final int CHUNK = 42;

    /// Frames are shown to readers when this many are there, that is 0.19 s.
    private static final int BATCH = 8;

    /// What a run is made of.
    ///
    /// @param hash its name
    /// @param pcm the sound
    /// @param frames how many frames are made of it
    record Content(String hash, Pcm pcm, long frames) {
        long bytes() {
            return frames * Mp3Layout.FRAME_BYTES;
        }

        int chunks() {
            return Math.toIntExact(Math.ceilDiv(frames, CHUNK));
        }
    }

    final Content content;

    /// Wakes readers.
    final Condition grown;

    /// How many have this run open.
    int holders;

    private final FramePool pool;
    private final FrameFolder folder;
    private final BitSet taken = new BitSet();
    private final byte[] done;
    private List<Integer> early = List.of();
    private int wholeChunks;
    private Path file;
    private boolean kept;
    private String trouble = "";
    private boolean closed;

    /// Counts the files this run began; what was made for an earlier one does not count.
    private int life;

    FrameRun(Content content, FramePool pool, FrameFolder folder) throws IOException {
        this.content = content;
        this.pool = pool;
        this.folder = folder;
        this.grown = pool.newCondition();
        this.done = new byte[content.chunks()];
        if (folder.has(content.hash(), content.frames())) {
            file = folder.whole(content.hash());
            taken.set(0, content.chunks());
            wholeChunks = content.chunks();
            IntStream.range(0, wholeChunks).forEach(c -> done[c] = (byte) framesIn(c));
        } else {
            file = folder.newPart(content.hash(), content.bytes());
        }
    }

    /// Makes this run whole in the background, some chunks before all others.
    void keep(List<Integer> first) {
        kept = true;
        early = first;
    }

    boolean isKept() {
        return kept;
    }

    boolean isWhole() {
        return wholeChunks == content.chunks();
    }

    private boolean isResting() {
        return !trouble.isEmpty();
    }

    void checkAlive() throws IOException {
        if (isResting()) {
            throw new IOException(trouble);
        }
    }

    /// Begins again after trouble (the disk was full, say), because a new reader asks.
    void revive() throws IOException {
        if (isResting() && !closed) {
            file = folder.newPart(content.hash(), content.bytes());
            life++;
            taken.clear();
            Arrays.fill(done, (byte) 0);
            wholeChunks = 0;
            trouble = "";
        }
        checkAlive();
    }

    /// How many bytes can be read from an offset on, without a gap.
    long available(long offset) {
        long frame = offset / Mp3Layout.FRAME_BYTES;
        int chunk = (int) (frame / CHUNK);
        while (chunk < done.length && done[chunk] == framesIn(chunk)) {
            chunk++;
        }
        long end = (long) chunk * CHUNK + (chunk < done.length ? done[chunk] : 0);
        return Math.max(0, Math.min(content.frames(), end) * Mp3Layout.FRAME_BYTES - offset);
    }

    /// The chunk that a byte is in.
    static int chunkAt(long offset) {
        return (int) (offset / Mp3Layout.FRAME_BYTES / CHUNK);
    }

    /// The first chunk from one on that nobody makes yet.
    OptionalInt free(int from) {
        int chunk = taken.nextClearBit(from);
        return isResting() || chunk >= done.length ? OptionalInt.empty() : OptionalInt.of(chunk);
    }

    /// Of the chunks that come before all others, the first that nobody makes yet.
    OptionalInt freeEarly() {
        return early.stream()
                .mapToInt(chunk -> chunk)
                .filter(chunk -> chunk < done.length && !isResting() && !taken.get(chunk))
                .findFirst();
    }

    void take(int chunk) {
        taken.set(chunk);
    }

    private int framesIn(int chunk) {
        return (int) Math.min(CHUNK, content.frames() - (long) chunk * CHUNK);
    }

    /// Opens the file to read from; a channel of its own for each reader, because an interrupted
    /// thread closes the channel it is in.
    FileChannel openToRead() throws IOException {
        return FileChannel.open(file, StandardOpenOption.READ);
    }

    /// Makes one chunk, on a thread of the pool, without the lock.
    ///
    /// @param chunk which
    /// @param born the [#life] in which it was asked for
    void make(int chunk, int born) {
        long first = (long) chunk * CHUNK;
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long[] next = {first};
            Mp3Frames.make(
                    content.pcm(),
                    first,
                    framesIn(chunk),
                    BATCH,
                    (bytes, from, frames) -> {
                        ByteBuffer some =
                                ByteBuffer.wrap(bytes, from, frames * Mp3Layout.FRAME_BYTES);
                        long at = next[0] * Mp3Layout.FRAME_BYTES;
                        while (some.hasRemaining()) {
                            at += out.write(some, at);
                        }
                        next[0] += frames;
                        pool.locked(() -> show(chunk, frames, born));
                    });
        } catch (IOException e) {
            IOException told =
                    DiskTrouble.explain(e, folder.whole(content.hash()), content.bytes());
            pool.quietly(() -> fail(String.valueOf(told.getMessage()), born));
        } catch (RuntimeException | Error e) {
            pool.quietly(() -> fail("Making the sound failed: " + e, born));
        }
    }

    private void show(int chunk, int frames, int born) throws IOException {
        checkAlive();
        if (born != life) {
            return;
        }
        done[chunk] += (byte) frames;
        if (done[chunk] == framesIn(chunk)) {
            wholeChunks++;
        }
        if (isWhole()) {
            file = folder.finish(file, content.hash());
        }
        grown.signalAll();
    }

    /// Ends the run for good.
    void close() {
        fail("This sound was closed.", life);
        closed = true;
    }

    /// Lets the run rest: readers end with this message, what is not whole is removed.
    void fail(String message, int born) {
        if (isResting() || born != life) {
            return;
        }
        trouble = message;
        grown.signalAll();
        if (!isWhole()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                trouble = message + " (and %s stays: %s)".formatted(file, e.getMessage());
            }
        }
    }

    int life() {
        return life;
    }
}
