// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What ffmpeg's `ebur128` filter says about a sound: the second opinion on loudness.
///
/// @param integrated LUFS
/// @param truePeak dBTP, the higher of the channels
public record Ebur128(double integrated, double truePeak) {
    /// Measures interleaved values at 48 kHz.
    ///
    /// @param channels 1 or 2
    /// @param interleaved full scale is 1
    /// @param folder where a temporary file may stand
    /// @return ffmpeg's figures
    /// @throws IOException when a file cannot be written or read
    public static Ebur128 of(int channels, float[] interleaved, Path folder) throws IOException {
        Path raw = Files.createTempFile(folder, "sound", ".f32");
        Path said = Files.createTempFile(folder, "ebur128", ".txt");
        write(raw, interleaved);
        List<String> command =
                List.of(
                        "ffmpeg",
                        "-v",
                        "error",
                        "-nostdin",
                        "-f",
                        "f32le",
                        "-ar",
                        "48000",
                        "-ac",
                        Integer.toString(channels),
                        "-i",
                        raw.toString(),
                        "-af",
                        "ebur128=metadata=1:peak=true,ametadata=print:file=-",
                        "-f",
                        "null",
                        "-");
        run(command, said);
        double integrated = Double.NaN;
        double peak = 0;
        for (String line : Files.readAllLines(said, StandardCharsets.UTF_8)) {
            if (line.startsWith("lavfi.r128.I=")) {
                integrated = value(line);
            } else if (line.startsWith("lavfi.r128.true_peaks_ch")) {
                peak = Math.max(peak, value(line));
            }
        }
        Files.delete(raw);
        return new Ebur128(integrated, 20 * Math.log10(peak));
    }

    private static double value(String line) {
        return Double.parseDouble(line.substring(line.indexOf('=') + 1));
    }

    private static void write(Path raw, float[] values) throws IOException {
        try (OutputStream out = Files.newOutputStream(raw)) {
            ByteBuffer bytes = ByteBuffer.allocate(64 * 1024).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = 0; at < values.length; at += 16 * 1024) {
                int count = Math.min(16 * 1024, values.length - at);
                bytes.clear().asFloatBuffer().put(values, at, count);
                out.write(bytes.array(), 0, count * Float.BYTES);
            }
        }
    }

    private static void run(List<String> command, Path said) throws IOException {
        Process process;
        try {
            process =
                    new ProcessBuilder(command)
                            .redirectOutput(said.toFile())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
        } catch (IOException e) {
            throw new IOException(
                    "ffmpeg was not found, and this check compares with it: install it (on Debian:"
                            + " apt-get install ffmpeg)",
                    e);
        }
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException("ffmpeg ended with %d: %s".formatted(code, command));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while ffmpeg measured", e);
        }
    }
}
