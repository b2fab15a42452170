// SPDX-License-Identifier: Apache-2.0
package adagio.guide.encode;

import adagio.guide.sound.Pcm;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// The program `lame`, where the machine has it: the same frames as jump3r's in kind and place, in
/// half the time. Each minute of sound is one run of it.
///
/// @param path the program
record LameProgram(Path path) {
    /// The program is there and does not do what it is there for.
    static final class Trouble extends IOException {
        private static final long serialVersionUID = 1;

        Trouble(String message) {
            super(message);
        }

        Trouble(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private static final int SPAN = 2_500;
    private static final int PRE_ROLL = 8;
    private static final int FLUSH = 3;

    /// Since 3.99 its preset for 96 kbit/s multiplies whatever is said here by 0.95.
    private static final String AS_LOUD = "1.0526316";

    private static final List<String> SETTINGS =
            List.of(
                    "--quiet",
                    "-r",
                    "--signed",
                    "--little-endian",
                    "--bitwidth",
                    "32",
                    "-s",
                    "48",
                    "-m",
                    "j",
                    "--resample",
                    "48",
                    "--cbr",
                    "-b",
                    "96",
                    "--nores",
                    "--scale",
                    AS_LOUD,
                    "-t",
                    "-q",
                    "7",
                    "-",
                    "-");

    /// Looks for the program in the folders of PATH.
    static Optional<LameProgram> find() {
        String folders = System.getenv().getOrDefault("PATH", "").replace("\"", ""); // of Windows
        return Arrays.stream(folders.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "lame"))
                .filter(path -> path.isAbsolute() && Files.isRegularFile(path))
                .filter(Files::isExecutable)
                .map(LameProgram::new)
                .findFirst();
    }

    /// Appends all frames of a sound.
    ///
    /// @throws Trouble when the program failed
    /// @throws IOException when writing failed
    void write(Pcm pcm, PartFile part, Progress progress) throws IOException {
        long frames = Mp3Layout.frames(pcm.frames());
        InOrder.run(
                Spans.count(frames, SPAN),
                span -> make(pcm, Spans.from(span, SPAN), Spans.length(span, SPAN, frames)),
                (span, bytes) -> {
                    part.write(bytes, 0, bytes.length);
                    Mp3.tell(progress, Spans.end(span, SPAN, frames), pcm.frames());
                });
    }

    private byte[] make(Pcm pcm, long first, int count) throws IOException {
        Process process = start();
        try (InputStream out = process.getInputStream()) {
            CompletableFuture<Void> feeding =
                    CompletableFuture.runAsync(
                            () -> feed(pcm, first - PRE_ROLL, PRE_ROLL + count + FLUSH, process),
                            task -> Thread.ofPlatform().daemon().name("adagio-lame").start(task));
            byte[] skipped = out.readNBytes(PRE_ROLL * Mp3Layout.FRAME_BYTES);
            byte[] made = out.readNBytes(count * Mp3Layout.FRAME_BYTES);
            out.skip(Long.MAX_VALUE);
            await(feeding);
            if (skipped.length + made.length < (PRE_ROLL + count) * Mp3Layout.FRAME_BYTES) {
                throw new Trouble("%s made too few frames.".formatted(path));
            }
            for (int at = 0; at < made.length; at += Mp3Layout.FRAME_BYTES) {
                Mp3Layout.check(made, at);
            }
            return made;
        } catch (Trouble e) {
            throw e;
        } catch (IOException e) {
            throw new Trouble("%s failed: %s".formatted(path, e.getMessage()), e);
        } finally {
            process.destroy();
        }
    }

    private static void await(CompletableFuture<Void> feeding) {
        try {
            feeding.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private Process start() throws Trouble {
        try {
            List<String> command = new ArrayList<>(List.of(path.toString()));
            command.addAll(SETTINGS);
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new Trouble("%s cannot be started.".formatted(path), e);
        }
    }

    private static void feed(Pcm pcm, long firstFrame, int frames, Process process) {
        float[] left = new float[16 * Mp3Layout.FRAME_SAMPLES];
        float[] right = new float[left.length];
        ByteBuffer bytes = ByteBuffer.allocate(8 * left.length).order(ByteOrder.LITTLE_ENDIAN);
        long from = firstFrame * Mp3Layout.FRAME_SAMPLES;
        long end = from + (long) frames * Mp3Layout.FRAME_SAMPLES;
        try (OutputStream in = new BufferedOutputStream(process.getOutputStream())) {
            for (long place = from; place < end; place += left.length) {
                int count = (int) Math.min(left.length, end - place);
                pcm.read(place, left, right, count);
                bytes.clear();
                for (int i = 0; i < count; i++) {
                    bytes.putInt(Mp3Frames.wide(left[i])).putInt(Mp3Frames.wide(right[i]));
                }
                in.write(bytes.array(), 0, bytes.position());
            }
        } catch (IOException e) {
            process.destroy(); // the reader finds too few frames and says so
        }
    }
}
