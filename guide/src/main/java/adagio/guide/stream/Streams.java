// SPDX-License-Identifier: Apache-2.0
package adagio.guide.stream;

import adagio.guide.encode.Mp3;
import adagio.guide.encode.Mp3Frames;
import adagio.guide.encode.Mp3Layout;
import adagio.guide.sound.Pcm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// All the MP3 files that a server is making, and the threads and the folder they share. One for a
/// process.
public final class Streams implements AutoCloseable {
    private static final int HOLD_BEGINS = 10;
    private static final int HOLD_ENDS = 3;
    private static final int SILENT = Pcm.RATE / 20;
    private static final float SILENCE = 0.001f;
    private static final int WARM_FRAMES = 200;

    private final FrameFolder folder;
    private final FramePool pool;

    /// Runs by hash; guarded by the lock of the pool.
    private final Map<String, FrameRun> open = new HashMap<>();

    private Streams(FrameFolder folder, FramePool pool) {
        this.folder = folder;
        this.pool = pool;
    }

    /// Opens the folder of frames, and clears what a killed process left half made.
    ///
    /// @param folder made if it is not there; for this process alone
    /// @param threads how many make frames at once, best one for each core
    /// @param mostBytes finished files may take this much; the oldest go first
    /// @return to be closed
    /// @throws IOException with a message for people, when the folder cannot be used
    public static Streams open(Path folder, int threads, long mostBytes) throws IOException {
        if (threads < 1 || mostBytes < 0) {
            throw new IllegalArgumentException(
                    "Found %d threads and %d bytes; allowed are 1 thread and more, 0 bytes and more."
                            .formatted(threads, mostBytes));
        }
        return new Streams(FrameFolder.open(folder, mostBytes), new FramePool(threads));
    }

    /// Warms the encoder in the background, so that the first second of sound comes fast. Returns
    /// at once.
    public void warmUp() {
        Thread.ofPlatform()
                .daemon()
                .name("adagio-warm-up")
                .priority(Thread.MIN_PRIORITY)
                .start(Streams::encodeAChord);
    }

    private static void encodeAChord() {
        try {
            Mp3Frames.make(new Chord(), 0, WARM_FRAMES, WARM_FRAMES, (_, _, _) -> {});
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Opens a HOLD stretch; what is missing of it is made in the background, its first 10 and last
    /// 3 seconds before all else. It stays open as long as this.
    ///
    /// @param key names the sound: the same key, the same sound
    /// @param pcm the sound: whole frames of 1,152 samples, silent in its last 50 ms
    /// @return the same stretch for the same key
    /// @throws IOException with a message for people, when the folder cannot be written
    public HoldStretch hold(String key, Pcm pcm) throws IOException {
        checkHold(pcm);
        FrameRun run = share("hold " + key, pcm, pcm.frames() / Mp3Layout.FRAME_SAMPLES);
        int chunks = run.content.chunks();
        List<Integer> early =
                IntStream.concat(
                                IntStream.range(0, Math.min(HOLD_BEGINS, chunks)),
                                IntStream.range(Math.max(0, chunks - HOLD_ENDS - 1), chunks))
                        .boxed()
                        .toList();
        pool.locked(() -> pool.keep(run, early));
        return new HoldStretch(run, key);
    }

    private static void checkHold(Pcm pcm) {
        if (pcm.frames() == 0 || pcm.frames() % Mp3Layout.FRAME_SAMPLES != 0) {
            throw new IllegalArgumentException(
                    "The HOLD stretch has %d samples; allowed are multiples of %d, more than 0 (3 seconds are 125 of them)."
                            .formatted(pcm.frames(), Mp3Layout.FRAME_SAMPLES));
        }
        float[] left = new float[SILENT];
        float[] right = new float[SILENT];
        pcm.read(pcm.frames() - SILENT, left, right, SILENT);
        for (int i = 0; i < SILENT; i++) {
            if (Math.max(Math.abs(left[i]), Math.abs(right[i])) > SILENCE) {
                throw new IllegalArgumentException(
                        "The HOLD stretch sounds %.1f ms before its end; its last 50 ms must be silent, or the join is heard."
                                .formatted((SILENT - i) * 1_000.0 / Pcm.RATE));
            }
        }
    }

    /// Opens a session's sound. With a key whose sound is open or in the cache, the frames are
    /// shared.
    ///
    /// @param key names the routine's sound: a hash of the score and of every choice that is heard
    /// @param routine the sound without lead-in
    /// @param hold what the player's file begins with
    /// @param leadInSeconds silence before the routine, a multiple of 3, 0 to 60
    /// @return to be closed
    /// @throws IOException with a message for people, when the folder cannot be written
    public StreamedMp3 stream(String key, Pcm routine, HoldStretch hold, int leadInSeconds)
            throws IOException {
        if (leadInSeconds < 0 || leadInSeconds > 60 || leadInSeconds % 3 != 0) {
            throw new IllegalArgumentException(
                    "Found a lead-in of %d seconds; allowed are multiples of 3, 0 to 60 (whole frames)."
                            .formatted(leadInSeconds));
        }
        FrameRun run = share("routine " + key, routine, Mp3Layout.frames(routine.frames()));
        long leadFrames = leadInSeconds / 3 * 125L;
        var leadIn = new JoinedFile.Repeated(Silence.FRAME, leadFrames);
        var frames = new JoinedFile.Frames(run);
        long holdFrames = hold.run.content.frames();
        String name = leadInSeconds + " " + key;
        ByteSource player =
                new JoinedFile(
                        pool,
                        List.of(
                                info(run, holdFrames + leadFrames),
                                new JoinedFile.Frames(hold.run),
                                leadIn,
                                frames),
                        etag("player " + hold.key + " " + name));
        ByteSource download =
                new JoinedFile(
                        pool,
                        List.of(
                                new JoinedFile.Repeated(Mp3.title(), 1),
                                info(run, leadFrames),
                                leadIn,
                                frames),
                        etag("download " + name));
        return new StreamedMp3(player, download, run, this);
    }

    private static String etag(String name) {
        return "\"" + FrameFolder.hash(name).substring(0, 32) + "\"";
    }

    private static JoinedFile.Repeated info(FrameRun run, long framesBefore) {
        return new JoinedFile.Repeated(
                Mp3Layout.infoTag(
                        framesBefore + run.content.frames(),
                        framesBefore * Mp3Layout.FRAME_SAMPLES + run.content.pcm().frames()),
                1);
    }

    private FrameRun share(String name, Pcm pcm, long frames) throws IOException {
        String hash = FrameFolder.hash(name);
        FrameRun[] held = new FrameRun[1];
        pool.locked(
                () -> {
                    pool.checkOpen();
                    if (!open.containsKey(hash)) {
                        folder.trim(open.keySet());
                        var content = new FrameRun.Content(hash, pcm, frames);
                        open.put(hash, new FrameRun(content, pool, folder));
                    }
                    held[0] = open.get(hash);
                    held[0].holders++;
                });
        return held[0];
    }

    void keep(FrameRun run) throws IOException {
        pool.locked(
                () -> {
                    run.checkAlive();
                    pool.keep(run, List.of());
                });
    }

    boolean isWhole(FrameRun run) {
        boolean[] whole = new boolean[1];
        pool.quietly(() -> whole[0] = run.isWhole());
        return whole[0];
    }

    void release(FrameRun run) throws IOException {
        pool.locked(
                () -> {
                    run.holders--;
                    if (run.holders == 0) {
                        run.close();
                        pool.forget(run);
                        open.remove(run.content.hash(), run);
                        folder.trim(open.keySet());
                    }
                });
    }

    /// Ends every reader and every thread, and removes what is not whole; nothing is opened
    /// afterwards.
    @Override
    public void close() throws IOException {
        pool.locked(
                () -> {
                    pool.end();
                    open.values().forEach(FrameRun::close);
                });
        pool.close();
    }

    /// Made when it is first needed: the encoder is slow to begin, and a house has pages to show.
    private static final class Silence {
        static final byte[] FRAME = Mp3Frames.silence();
    }

    /// Something with tones in it, all of it made from the place.
    private record Chord() implements Pcm {
        @Override
        public long frames() {
            return (long) WARM_FRAMES * Mp3Layout.FRAME_SAMPLES;
        }

        @Override
        public void read(long from, float[] left, float[] right, int count) {
            for (int i = 0; i < count; i++) {
                double seconds = (double) (from + i) / RATE;
                left[i] = (float) (0.2 * Math.sin(1_382.3 * seconds * (1 + 0.01 * seconds)));
                right[i] = (float) (0.2 * Math.sin(2_073.5 * seconds) * Math.sin(20 * seconds));
            }
        }
    }
}
