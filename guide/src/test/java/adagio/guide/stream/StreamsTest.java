// SPDX-License-Identifier: Apache-2.0
package adagio.guide.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.guide.encode.AudioFiles;
import adagio.guide.encode.AudioFormat;
import adagio.guide.encode.Mp3Frames;
import adagio.guide.encode.Mp3Layout;
import adagio.guide.encode.Sounds;
import adagio.guide.sound.Pcm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamsTest {
    private static final long HOLD = 500 * 1_152;
    private static final long ROUTINE = 40 * 48_000 + 17;
    private static final int LEAD = 125;

    @TempDir Path folder;

    @Test
    void thePlayersFileIsInfoHoldLeadInAndRoutineSideBySide() throws IOException {
        try (Streams streams = Streams.open(folder, 2, 1 << 30)) {
            byte[] file = Listener.all(open(streams).forPlayer(), 0);
            ByteArrayOutputStream expected = new ByteArrayOutputStream();
            long frames = 500 + LEAD + Mp3Layout.frames(ROUTINE);
            expected.writeBytes(Mp3Layout.infoTag(frames, HOLD + LEAD * 1_152 + ROUTINE));
            expected.writeBytes(frames(Sounds.hold(HOLD), 500));
            expected.writeBytes(frames(Sounds.silence(0), LEAD));
            expected.writeBytes(frames(Sounds.programme(ROUTINE), (int) Mp3Layout.frames(ROUTINE)));
            assertArrayEquals(expected.toByteArray(), file);
        }
    }

    @Test
    void theLengthIsKnownBeforeTheFirstSound() throws IOException {
        GatedSound gated = new GatedSound(ROUTINE);
        try (Streams streams = Streams.open(folder, 1, 1 << 30);
                StreamedMp3 mp3 = open(streams, "gated", gated)) {
            long routine = 288 * Mp3Layout.frames(ROUTINE);
            assertEquals(288 * (1 + 500 + LEAD) + routine, mp3.forPlayer().length());
            assertEquals(27 + 288 * (1 + LEAD) + routine, mp3.asDownload().length());
            gated.open();
        }
    }

    @Test
    void theBytesDoNotDependOnTheOrderInWhichTheyWereAskedFor() throws IOException {
        byte[] calm;
        try (Streams streams = Streams.open(folder.resolve("calm"), 1, 1 << 30)) {
            calm = Listener.all(open(streams).forPlayer(), 0);
        }
        Random random = new Random(7);
        try (Streams streams = Streams.open(folder.resolve("wild"), 3, 1 << 30)) {
            ByteSource source = open(streams).forPlayer();
            byte[] buffer = new byte[3_000];
            for (int i = 0; i < 40; i++) {
                int from = random.nextInt((int) source.length());
                try (ByteSource.Reader reader = source.open(from)) {
                    int count = reader.read(buffer);
                    assertArrayEquals(
                            Arrays.copyOfRange(calm, from, from + count),
                            Arrays.copyOf(buffer, count));
                }
            }
            assertArrayEquals(calm, Listener.all(source, 0));
        }
    }

    @Test
    void aDownloadIsTheFileThatIsWrittenWhole() throws IOException {
        try (Streams streams = Streams.open(folder.resolve("cache"), 2, 1 << 30)) {
            byte[] download = Listener.all(open(streams).asDownload(), 0);
            byte[] player = Listener.all(open(streams).forPlayer(), 288 * 501);
            assertArrayEquals(player, Arrays.copyOfRange(download, 27 + 288, download.length));
            assertEquals(
                    AudioFiles.size(Sounds.silence(LEAD * 1_152 + ROUTINE), AudioFormat.MP3),
                    download.length);
        }
    }

    @Test
    void equalKeysHaveEqualTagsAndEveryChoiceChangesThem() throws IOException {
        try (Streams streams = Streams.open(folder, 1, 1 << 30)) {
            StreamedMp3 one = open(streams, "one", Sounds.tone(ROUTINE));
            assertEquals(
                    one.forPlayer().etag(),
                    open(streams, "one", Sounds.tone(ROUTINE)).forPlayer().etag());
            assertTrue(one.forPlayer().etag().matches("\"[0-9a-f]{32}\""));
            assertNotEquals(one.forPlayer().etag(), one.asDownload().etag());
            assertNotEquals(
                    one.forPlayer().etag(),
                    open(streams, "two", Sounds.tone(ROUTINE)).forPlayer().etag());
        }
    }

    @Test
    void aHoldStretchThatIsNotWholeFramesOrNotSilentAtItsEndIsRefused() throws IOException {
        try (Streams streams = Streams.open(folder, 1, 1 << 30)) {
            assertEquals(
                    "The HOLD stretch has 48000 samples; allowed are multiples of 1152, more than 0 (3 seconds are 125 of them).",
                    refusal(() -> streams.hold("odd", Sounds.hold(48_000))));
            assertEquals(
                    "The HOLD stretch sounds 50.0 ms before its end; its last 50 ms must be silent, or the join is heard.",
                    refusal(() -> streams.hold("loud", Sounds.tone(HOLD))));
            HoldStretch hold = streams.hold("hold", Sounds.hold(HOLD));
            assertEquals(12.0, hold.seconds());
            assertEquals(
                    "Found a lead-in of 4 seconds; allowed are multiples of 3, 0 to 60 (whole frames).",
                    refusal(() -> streams.stream("x", Sounds.tone(1), hold, 4)));
        }
    }

    private static String refusal(org.junit.jupiter.api.function.Executable asked) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, asked).getMessage());
    }

    private static StreamedMp3 open(Streams streams) throws IOException {
        return open(streams, "programme", Sounds.programme(ROUTINE));
    }

    private static StreamedMp3 open(Streams streams, String key, Pcm routine) throws IOException {
        return streams.stream(key, routine, streams.hold("hold", Sounds.hold(HOLD)), 3);
    }

    private static byte[] frames(Pcm pcm, int count) throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        Mp3Frames.make(pcm, 0, count, count, (bytes, from, n) -> made.write(bytes, from, n * 288));
        return made.toByteArray();
    }
}
