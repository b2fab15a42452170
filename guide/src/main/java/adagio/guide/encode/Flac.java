// SPDX-License-Identifier: Apache-2.0
package adagio.guide.encode;

import adagio.guide.sound.Pcm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import net.sourceforge.javaflacencoder.FLACEncoder;
import net.sourceforge.javaflacencoder.FLACOutputStream;
import net.sourceforge.javaflacencoder.StreamConfiguration;

/// FLAC, 16 bit, stereo, 48 kHz, exact to the sample.
final class Flac {
    private static final int BLOCK = 4_096;
    private static final int SPAN = 48 * BLOCK;

    /// Where the encoder leaves a block of padding, and how long its body is.
    private static final int PADDING_AT = 42;

    private static final int PADDING = 40;

    private Flac() {}

    static void write(Pcm pcm, PartFile part, Progress progress) throws IOException {
        long frames = pcm.frames();
        FLACEncoder encoder = new FLACEncoder();
        encoder.setStreamConfiguration(new StreamConfiguration(2, BLOCK, BLOCK, Pcm.RATE, 16));
        encoder.setOutputStream(new Output(part));
        encoder.openFLACStream();
        InOrder.run(
                Spans.count(frames, SPAN),
                span ->
                        wide(
                                Samples.read(
                                        pcm,
                                        Spans.from(span, SPAN),
                                        Spans.length(span, SPAN, frames))),
                (span, samples) -> {
                    encoder.addSamples(samples, samples.length / 2);
                    int whole = encoder.fullBlockSamplesAvailableToEncode();
                    encoder.encodeSamples(Math.max(0, whole - BLOCK), false);
                    progress.at(Spans.end(span, SPAN, frames), frames);
                });
        if (frames > 0) {
            encoder.encodeSamples(rest(encoder, frames), true);
        }
        part.overwrite(PADDING_AT, title());
    }

    /// What the last call has to encode: a whole block at least, kept back above. The encoder
    /// cannot say how much is left when nothing stands beside whole blocks.
    private static int rest(FLACEncoder encoder, long frames) {
        return frames % BLOCK == 0
                ? encoder.fullBlockSamplesAvailableToEncode()
                : encoder.samplesAvailableToEncode();
    }

    private static int[] wide(short[] samples) {
        int[] wide = new int[samples.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = samples[i];
        }
        return wide;
    }

    /// A VORBIS_COMMENT block of just the size of the padding, the last block before the sound.
    private static byte[] title() {
        byte[] vendor = "java-flac v0.3.7".getBytes(StandardCharsets.US_ASCII);
        byte[] title = "TITLE=Adagio".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(4 + PADDING)
                .putInt(0x84000000 | PADDING)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(vendor.length)
                .put(vendor)
                .putInt(1)
                .putInt(title.length)
                .put(title)
                .array();
    }

    /// The part file as the encoder wants it.
    private record Output(PartFile part) implements FLACOutputStream {
        @Override
        public long seek(long at) throws IOException {
            part.seek(at);
            return at;
        }

        @Override
        public int write(byte[] bytes, int from, int count) throws IOException {
            part.write(bytes, from, count);
            return count;
        }

        @Override
        public void write(byte value) throws IOException {
            part.write(new byte[] {value}, 0, 1);
        }

        @Override
        public long size() {
            return here(true);
        }

        @Override
        public boolean canSeek() {
            return true;
        }

        @Override
        public long getPos() {
            return here(false);
        }

        private long here(boolean end) {
            try {
                return end ? part.size() : part.position();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
