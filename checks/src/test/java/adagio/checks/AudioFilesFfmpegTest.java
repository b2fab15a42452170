// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.guide.encode.AudioFiles;
import adagio.guide.encode.AudioFormat;
import adagio.guide.encode.Progress;
import adagio.guide.stream.ByteSource;
import adagio.guide.stream.StreamedMp3;
import adagio.guide.stream.Streams;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What ffmpeg makes of our files.
class AudioFilesFfmpegTest {
    private static final long[] LENGTHS = {961, 48_001, 4_096, 48 * 4_096, 480_000, 1_440_017};

    @TempDir Path folder;

    @Test
    void wavAndFlacDecodeToTheSameSamplesAndMp3AndOpusToTheSameLength() throws Exception {
        for (long frames : LENGTHS) {
            byte[] wav = decoded(frames, AudioFormat.WAV);
            assertEquals(4 * frames, wav.length);
            assertArrayEquals(wav, decoded(frames, AudioFormat.FLAC), "FLAC of " + frames);
            assertEquals(4.0 * frames, decoded(frames, AudioFormat.MP3).length, 4.0 * 96);
            assertEquals(4.0 * frames, decoded(frames, AudioFormat.OPUS).length, 4.0 * 2_400);
        }
    }

    @Test
    void mp3AndOpusSoundLikeTheWav() throws Exception {
        ShortBuffer wav = samples(decoded(1_440_017, AudioFormat.WAV));
        for (AudioFormat format : List.of(AudioFormat.MP3, AudioFormat.OPUS)) {
            ShortBuffer other = samples(decoded(1_440_017, format));
            double signal = 0;
            double error = 0;
            double heard = 0;
            for (int i = 0; i < wav.limit(); i++) {
                signal += Math.pow(wav.get(i), 2);
                heard += Math.pow(other.get(i), 2);
                error += Math.pow(wav.get(i) - other.get(i), 2);
            }
            assertTrue(10 * Math.log10(signal / error) > 20, format + " is within 20 dB");
            assertEquals(0, 10 * Math.log10(heard / signal), 0.1, format + " is as loud, dB");
        }
    }

    @Test
    void thePlayersFileAndTheDownloadDecodeToTheExactSample() throws Exception {
        try (Streams streams = Streams.open(folder.resolve("cache"), 2, 1 << 30);
                StreamedMp3 mp3 =
                        streams.stream(
                                "chords",
                                new Chords(480_001),
                                streams.hold("silence", new Silence(144_000)),
                                3)) {
            assertEquals(4 * (144_000 + 480_001), decode(save(mp3.asDownload())).length);
            assertEquals(4 * (144_000 + 144_000 + 480_001), decode(save(mp3.forPlayer())).length);
        }
    }

    @Test
    void theTitleIsAdagioAndNothingElseIsSaid() throws Exception {
        for (AudioFormat format : List.of(AudioFormat.MP3, AudioFormat.OPUS, AudioFormat.FLAC)) {
            Path file = write(48_000, format);
            String said =
                    new String(
                                    run(
                                            "ffprobe",
                                            "-v",
                                            "error",
                                            "-show_entries",
                                            "format_tags:stream_tags",
                                            "-of",
                                            "default=nw=1",
                                            file.toString()),
                                    StandardCharsets.UTF_8)
                            .toLowerCase(Locale.ROOT);
            assertTrue(said.contains("tag:title=adagio"), said);
            assertFalse(said.contains("artist"), said);
        }
    }

    @Test
    void aKilledRenderLeavesNoHalfFileUnderTheFinalName() throws Exception {
        Path target = folder.resolve("session.wav");
        Process render =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                AudioRenderToKill.class.getName(),
                                target.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        assertTrue(render.getInputStream().read() >= 0, "some of it is written");
        render.destroyForcibly().waitFor();
        assertFalse(Files.exists(target));
        try (Stream<Path> left = Files.list(folder)) {
            List<String> names = left.map(file -> file.getFileName().toString()).toList();
            assertEquals(1, names.size());
            assertTrue(
                    names.getFirst().matches("session\\.wav\\.\\d+-\\d+\\.part"), names::toString);
        }
    }

    private byte[] decoded(long frames, AudioFormat format) throws Exception {
        return decode(write(frames, format));
    }

    private Path write(long frames, AudioFormat format) throws IOException {
        Path file = folder.resolve("chords." + format.extension());
        AudioFiles.write(new Chords(frames), format, file, Progress.SILENT);
        return file;
    }

    private Path save(ByteSource source) throws IOException {
        Path file = folder.resolve("streamed.mp3");
        byte[] buffer = new byte[10_000];
        try (OutputStream out = Files.newOutputStream(file);
                ByteSource.Reader reader = source.open(0)) {
            int count = reader.read(buffer);
            while (count > 0) {
                out.write(buffer, 0, count);
                count = reader.read(buffer);
            }
        }
        assertEquals(source.length(), Files.size(file));
        return file;
    }

    private static byte[] decode(Path file) throws Exception {
        return run("ffmpeg", "-v", "error", "-i", file.toString(), "-f", "s16le", "-ac", "2", "-");
    }

    private static ShortBuffer samples(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
    }

    private static byte[] run(String... command) throws Exception {
        Process process =
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                        .start();
        byte[] out = process.getInputStream().readAllBytes();
        assertEquals(0, process.waitFor(), () -> "exit of " + Arrays.toString(command));
        return out;
    }
}
