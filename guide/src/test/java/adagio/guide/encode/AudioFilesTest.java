// SPDX-License-Identifier: Apache-2.0
package adagio.guide.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.guide.sound.Pcm;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudioFilesTest {
    private static final long[] ODD = {0, 1, 959, 1_153, 47_999, 48_001, 500_003};

    @TempDir Path folder;

    @Test
    void wavIsExactToTheSample() throws IOException {
        for (long frames : ODD) {
            ByteBuffer wav = little(write(Sounds.programme(frames), AudioFormat.WAV));
            assertEquals(44 + 4 * frames, wav.capacity());
            assertEquals(4 * frames, wav.getInt(40));
            assertEquals(36 + 4 * frames, wav.getInt(4));
        }
    }

    @Test
    void wavHoldsTheSoundWithinTwoSteps() throws IOException {
        Pcm programme = Sounds.programme(400_000);
        ByteBuffer wav = little(write(programme, AudioFormat.WAV));
        float[] left = new float[400_000];
        float[] right = new float[400_000];
        programme.read(0, left, right, left.length);
        for (int i = 0; i < left.length; i++) {
            assertEquals(left[i] * 32_768, wav.getShort(44 + 4 * i), 1.51);
            assertEquals(right[i] * 32_768, wav.getShort(46 + 4 * i), 1.51);
            assertTrue(left[i] != 0 || wav.getShort(44 + 4 * i) == 0, "silence is silence");
        }
    }

    @Test
    void flacSaysItsExactLength() throws IOException {
        for (long frames : ODD) {
            byte[] bytes = write(Sounds.programme(frames), AudioFormat.FLAC);
            ByteBuffer flac = ByteBuffer.wrap(bytes);
            assertEquals(0x664C6143, flac.getInt(0));
            assertEquals(frames, flac.getLong(18) & 0xFFFFFFFFFL);
            assertTrue(has(bytes, "TITLE=Adagio"));
        }
    }

    @Test
    void opusEndsAtTheSampleBehindItsPreSkip() throws IOException {
        for (long frames : ODD) {
            byte[] bytes = write(Sounds.programme(frames), AudioFormat.OPUS);
            ByteBuffer opus = little(bytes);
            assertTrue(has(bytes, "TITLE=Adagio"));
            assertEquals(312, opus.getShort(28 + 10));
            int last = lastPage(bytes);
            assertEquals(4, opus.get(last + 5) & 4);
            assertEquals(312 + frames, opus.getLong(last + 6));
        }
    }

    @Test
    void mp3IsTitleInfoTagAndFrames() throws IOException {
        for (long frames : ODD) {
            byte[] mp3 = write(Sounds.programme(frames), AudioFormat.MP3);
            assertEquals(27 + 288 + 288 * Mp3Layout.frames(frames), mp3.length);
            assertEquals("Info", new String(mp3, 27 + 36, 4, StandardCharsets.US_ASCII));
            for (int at = 27 + 288; at < mp3.length; at += 288) {
                Mp3Layout.check(mp3, at);
            }
        }
    }

    @Test
    void theSameSoundGivesTheSameBytes() throws IOException {
        for (AudioFormat format : AudioFormat.values()) {
            assertArrayEquals(
                    write(Sounds.programme(700_001), format),
                    write(Sounds.programme(700_001), format));
        }
    }

    @Test
    void aWavOverFourGibibytesIsRefusedBeforeAnythingIsWritten() throws IOException {
        Path target = folder.resolve("long.wav");
        IOException refused =
                assertThrows(
                        IOException.class,
                        () ->
                                AudioFiles.write(
                                        Sounds.silence(1L << 31),
                                        AudioFormat.WAV,
                                        target,
                                        Progress.SILENT));
        assertEquals(
                "A WAV file holds at most 4 GiB, that is 372 minutes of sound; this is 746 minutes. Choose FLAC or MP3.",
                refused.getMessage());
        assertEquals(List.of(), files());
    }

    @Test
    void progressRisesToTheEnd() throws IOException {
        for (AudioFormat format : AudioFormat.values()) {
            List<Long> told = new ArrayList<>();
            AudioFiles.write(
                    Sounds.tone(1_000_000),
                    format,
                    folder.resolve("tone"),
                    (done, total) -> {
                        assertEquals(1_000_000, total);
                        told.add(done);
                    });
            assertEquals(told.stream().sorted().toList(), told);
            assertEquals(1_000_000L, told.getLast());
        }
    }

    @Test
    void whoeverStopsTheWorkLeavesNothingBehind() throws IOException {
        for (AudioFormat format : AudioFormat.values()) {
            assertThrows(
                    IllegalStateException.class,
                    () ->
                            AudioFiles.write(
                                    Sounds.tone(1_000_000),
                                    format,
                                    folder.resolve("tone"),
                                    (_, _) -> {
                                        throw new IllegalStateException("stop");
                                    }));
        }
        assertEquals(List.of(), files());
    }

    @Test
    void aFileInTheMakingHasAnotherNameAndTheOldOneStays() throws IOException {
        Path target = folder.resolve("session.wav");
        Files.writeString(target, "the old one");
        PartFile killed = PartFile.open(target, 100);
        killed.write(new byte[50], 0, 50);
        assertEquals("the old one", Files.readString(target));
        assertTrue(
                files().stream()
                        .anyMatch(name -> name.matches("session\\.wav\\.\\d+-\\d+\\.part")));
        killed.close();
        assertEquals(List.of("session.wav"), files());
    }

    @Test
    void aFullDiskIsToldWithFileSizePlaceAndWayOut() throws IOException {
        Path target = folder.resolve("session.mp3");
        PartFile part = PartFile.open(target, 14_400_603, AudioFilesTest::fullDisk);
        IOException full =
                assertThrows(
                        IOException.class,
                        () ->
                                AudioFiles.write(
                                        Sounds.tone(2_000_000),
                                        AudioFormat.WAV,
                                        part,
                                        Progress.SILENT));
        part.close();
        String told = String.valueOf(full.getMessage());
        assertTrue(
                told.startsWith(
                        "The disk is full: "
                                + target
                                + " needs about 14.4 MB, and "
                                + folder
                                + " has "),
                told);
        assertTrue(
                told.endsWith("choose another folder, and start again. Nothing was left behind."),
                told);
        assertEquals(List.of(), files());
    }

    @Test
    void aSmallFileOnAFullDiskIsNotSaidToNeedNothing() {
        Path captions = folder.resolve("captions.vtt");
        var full = DiskTrouble.explain(new IOException("No space left on device"), captions, 5_120);
        String told = String.valueOf(full.getMessage());
        assertTrue(told.contains(captions + " needs about 6 kB, and "), told);
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path target = folder.resolve("nowhere").resolve("session.mp3");
        IOException refused =
                assertThrows(
                        IOException.class,
                        () ->
                                AudioFiles.write(
                                        Sounds.tone(1), AudioFormat.MP3, target, Progress.SILENT));
        assertEquals(
                "There is no folder %s to write session.mp3 in. Make it first, or choose another."
                        .formatted(folder.resolve("nowhere")),
                refused.getMessage());
    }

    @Test
    void aFolderInsteadOfAFileIsRefusedWithAnExample() {
        IOException refused =
                assertThrows(
                        IOException.class,
                        () ->
                                AudioFiles.write(
                                        Sounds.tone(1), AudioFormat.MP3, folder, Progress.SILENT));
        assertEquals(
                "%s is a folder; name a file in it, for example %s."
                        .formatted(folder, folder.resolve("session.mp3")),
                refused.getMessage());
        assertFalse(Files.isRegularFile(folder));
    }

    private static SeekableByteChannel fullDisk(Path path) throws IOException {
        return new FullDisk(
                Files.newByteChannel(
                        path, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)));
    }

    private byte[] write(Pcm pcm, AudioFormat format) throws IOException {
        Path target = folder.resolve("sound." + format.extension());
        AudioFiles.write(pcm, format, target, Progress.SILENT);
        assertEquals(List.of("sound." + format.extension()), files());
        byte[] bytes = Files.readAllBytes(target);
        assertTrue(bytes.length <= AudioFiles.size(pcm, format) || format == AudioFormat.FLAC);
        Files.delete(target);
        return bytes;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private static boolean has(byte[] file, String text) {
        return new String(file, StandardCharsets.ISO_8859_1).contains(text);
    }

    private static int lastPage(byte[] ogg) {
        return new String(ogg, StandardCharsets.ISO_8859_1).lastIndexOf("OggS");
    }

    /// Takes a hundred thousand bytes, and then says what Linux says.
    private record FullDisk(SeekableByteChannel disk) implements SeekableByteChannel {
        @Override
        public int write(ByteBuffer bytes) throws IOException {
            if (disk.size() + bytes.remaining() > 100_000) {
                throw new IOException("No space left on device");
            }
            return disk.write(bytes);
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return disk.read(bytes);
        }

        @Override
        public long position() throws IOException {
            return disk.position();
        }

        @Override
        public SeekableByteChannel position(long at) throws IOException {
            disk.position(at);
            return this;
        }

        @Override
        public long size() throws IOException {
            return disk.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            disk.truncate(size);
            return this;
        }

        @Override
        public boolean isOpen() {
            return disk.isOpen();
        }

        @Override
        public void close() throws IOException {
            disk.close();
        }
    }
}
