// SPDX-License-Identifier: Apache-2.0
package adagio.guide.encode;

import adagio.guide.sound.Pcm;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// WAV: RIFF, PCM, 16 bit, stereo, 48 kHz; a header of 44 bytes and the samples, nothing more.
final class Wav {
    private static final int HEADER = 44;
    private static final int SPAN = 5 * Pcm.RATE;
    private static final long LONGEST = 0xFFFFFFFFL - HEADER;

    private Wav() {}

    static long size(long frames) throws IOException {
        if (frames > LONGEST / 4) {
            throw new IOException(
                    "A WAV file holds at most 4 GiB, that is %d minutes of sound; this is %d minutes. Choose FLAC or MP3."
                            .formatted(
                                    LONGEST / 4 / Pcm.RATE / 60,
                                    Math.ceilDiv(frames, Pcm.RATE * 60)));
        }
        return HEADER + 4 * frames;
    }

    static void write(Pcm pcm, PartFile part, Progress progress) throws IOException {
        long frames = pcm.frames();
        part.write(header(size(frames)), 0, HEADER);
        InOrder.run(
                Spans.count(frames, SPAN),
                span ->
                        bytes(
                                Samples.read(
                                        pcm,
                                        Spans.from(span, SPAN),
                                        Spans.length(span, SPAN, frames))),
                (span, bytes) -> {
                    part.write(bytes, 0, bytes.length);
                    progress.at(Spans.end(span, SPAN, frames), frames);
                });
    }

    private static byte[] bytes(short[] samples) {
        ByteBuffer buffer = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asShortBuffer().put(samples);
        return buffer.array();
    }

    private static byte[] header(long size) {
        return ByteBuffer.allocate(HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt((int) (size - 8))
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 2)
                .putInt(Pcm.RATE)
                .putInt(4 * Pcm.RATE)
                .putShort((short) 4)
                .putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt((int) (size - HEADER))
                .array();
    }
}
