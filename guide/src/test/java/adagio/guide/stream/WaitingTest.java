// SPDX-License-Identifier: Apache-2.0
package adagio.guide.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.guide.encode.Sounds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who waits for what, and who comes first. One thread makes frames, so its order can be seen.
class WaitingTest {
    private static final long ROUTINE = 90 * 48_000;
    private static final long BEFORE = 27 + 288 + 125 * 288;
    private static final long CHUNK = 42 * 288;

    @TempDir Path folder;

    private final GatedSound sound = new GatedSound(ROUTINE);

    @Test
    void theNewestReaderWhoWaitsComesFirstThenWhatFollows() throws Exception {
        try (Streams streams = Streams.open(folder, 1, 1 << 30)) {
            ByteSource file = open(streams);
            Listener first = new Listener(at(file, 10));
            sound.awaitFirst();
            new Listener(at(file, 30)).awaitWaiting();
            Listener newest = new Listener(at(file, 60)).awaitWaiting();
            sound.open();
            assertEquals(288, newest.await());
            assertEquals(288, first.await());
            assertEquals(List.of(10L, 60L), sound.begun().subList(0, 2));
        }
    }

    @Test
    void aReaderWhoLeavesFreesWhatHeWaitedFor() throws Exception {
        try (Streams streams = Streams.open(folder, 1, 1 << 30)) {
            ByteSource file = open(streams);
            ByteSource.Reader held = at(file, 5);
            Listener first = new Listener(held);
            sound.awaitFirst();
            ByteSource.Reader leaving = at(file, 50);
            Listener left = new Listener(leaving).awaitWaiting();
            leaving.close();
            assertEquals("The reader was closed.", trouble(left));
            ByteSource.Reader last = at(file, 20);
            Listener waiting = new Listener(last).awaitWaiting();
            held.close();
            assertEquals("The reader was closed.", trouble(first));
            sound.open();
            assertEquals(288, waiting.await());
            last.close();
            assertEquals(List.of(5L, 20L), sound.begun().subList(0, 2));
            assertFalse(sound.begun().contains(50L));
        }
    }

    @Test
    void whatNobodyReadsAndNobodyKeepsRests() throws Exception {
        try (Streams streams = Streams.open(folder, 1, 1 << 30)) {
            sound.open();
            ByteSource file = open(streams);
            GatedSound other = new GatedSound(ROUTINE);
            other.open();
            StreamedMp3 kept = streams.stream("other", other, hold(streams), 3);
            kept.keep();
            try (ByteSource.Reader reader =
                    kept.asDownload().open(kept.asDownload().length() - 1)) {
                assertEquals(1, reader.read(new byte[10]));
            }
            assertEquals(List.of(), sound.begun());
            assertTrue(file.length() > 0);
        }
    }

    @Test
    void closingTheSessionEndsItsReadersAndRemovesWhatIsNotWhole() throws Exception {
        try (Streams streams = Streams.open(folder, 1, 1 << 30)) {
            StreamedMp3 mp3 = streams.stream("gated", sound, hold(streams), 3);
            Listener waiting = new Listener(at(mp3.asDownload(), 40)).awaitWaiting();
            mp3.close();
            assertEquals("This sound was closed.", trouble(waiting));
            assertThrows(IOException.class, () -> mp3.asDownload().open(0));
            assertThrows(IOException.class, mp3::keep);
            sound.open();
        }
    }

    @Test
    void stoppingTheServerEndsEveryReader() throws Exception {
        Streams streams = Streams.open(folder, 1, 1 << 30);
        Listener waiting = new Listener(at(open(streams), 40)).awaitWaiting();
        Thread stopping = Thread.ofPlatform().start(() -> stop(streams));
        assertEquals("This sound was closed.", trouble(waiting));
        sound.open();
        stopping.join();
        var late = assertThrows(IOException.class, () -> open(streams));
        assertEquals("The sound is no longer made: the house is closing.", late.getMessage());
        try (var left = Files.list(folder)) {
            assertEquals(
                    List.of(), left.filter(each -> each.toString().endsWith(".part")).toList());
        }
    }

    private static void stop(Streams streams) {
        try {
            streams.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void twoWhoShareASoundDoNotEndEachOther() throws Exception {
        try (Streams streams = Streams.open(folder, 1, 1 << 30)) {
            StreamedMp3 one = streams.stream("gated", sound, hold(streams), 3);
            StreamedMp3 other = streams.stream("gated", sound, hold(streams), 3);
            Listener waiting = new Listener(at(other.asDownload(), 40)).awaitWaiting();
            one.close();
            one.close();
            sound.open();
            assertEquals(288, waiting.await());
        }
    }

    private static String trouble(Listener listener) {
        Throwable cause = assertThrows(CompletionException.class, listener::await).getCause();
        return cause == null ? "" : String.valueOf(cause.getMessage());
    }

    private ByteSource open(Streams streams) throws IOException {
        return streams.stream("gated", sound, hold(streams), 3).asDownload();
    }

    private static HoldStretch hold(Streams streams) throws IOException {
        return streams.hold("hold", Sounds.silence(1_152));
    }

    private static ByteSource.Reader at(ByteSource file, long chunk) throws IOException {
        return file.open(BEFORE + chunk * CHUNK);
    }
}
