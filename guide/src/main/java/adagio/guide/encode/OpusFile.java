// SPDX-License-Identifier: Apache-2.0
package adagio.guide.encode;

import adagio.guide.sound.Pcm;
import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import io.github.jaredmdobson.concentus.OpusMode;
import io.github.jaredmdobson.concentus.OpusSignal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Opus in Ogg (RFC 7845), 64 kbit/s, packets of 20 ms, exact to the sample as decoded.
///
/// Made in spans of ten seconds, side by side. Each span's encoder starts half a second early
/// (those packets are dropped), and the first packet that is kept predicts nothing from the one
/// before it; so the decoder needs to know nothing that the encoder of the span did not.
final class OpusFile {
    /// Samples in a packet.
    private static final int PACKET = 960;

    /// By how many samples the decoder is late.
    private static final int PRE_SKIP = 312;

    private static final int SPAN = 500;
    private static final int PRE_ROLL = 25;
    private static final int BITS_A_SECOND = 64_000;
    private static final int LARGEST = 1_275;

    private OpusFile() {}

    static void write(Pcm pcm, PartFile part, Progress progress) throws IOException {
        long frames = pcm.frames();
        long packets = Math.ceilDiv(frames + PRE_SKIP, PACKET);
        OggPages pages = new OggPages(part);
        pages.head(head());
        pages.head(tags());
        InOrder.run(
                Spans.count(packets, SPAN),
                span -> make(pcm, Spans.from(span, SPAN), Spans.length(span, SPAN, packets)),
                (span, made) -> {
                    long place = Spans.from(span, SPAN) * PACKET;
                    for (byte[] packet : made) {
                        place += PACKET;
                        pages.add(packet, place);
                    }
                    progress.at(Math.min(frames, place), frames);
                });
        pages.end(PRE_SKIP + frames);
    }

    private static byte[] head() {
        return ByteBuffer.allocate(19)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OpusHead".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1)
                .put((byte) 2)
                .putShort((short) PRE_SKIP)
                .putInt(Pcm.RATE)
                .putShort((short) 0)
                .put((byte) 0)
                .array();
    }

    private static byte[] tags() {
        byte[] vendor = "Concentus 1.0.2".getBytes(StandardCharsets.US_ASCII);
        byte[] title = "TITLE=Adagio".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(8 + 4 + vendor.length + 8 + title.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OpusTags".getBytes(StandardCharsets.US_ASCII))
                .putInt(vendor.length)
                .put(vendor)
                .putInt(1)
                .putInt(title.length)
                .put(title)
                .array();
    }

    private static List<byte[]> make(Pcm pcm, long first, int count) throws IOException {
        int early = (int) Math.min(first, PRE_ROLL);
        short[] sound = Samples.read(pcm, (first - early) * PACKET, (early + count) * PACKET);
        List<byte[]> made = new ArrayList<>(count);
        byte[] out = new byte[LARGEST];
        try {
            OpusEncoder encoder = encoder();
            for (int packet = 0; packet < early + count; packet++) {
                encoder.setPredictionDisabled(packet == early);
                int bytes = encoder.encode(sound, 2 * packet * PACKET, PACKET, out, 0, LARGEST);
                if (packet >= early) {
                    made.add(Arrays.copyOf(out, bytes));
                }
            }
        } catch (OpusException e) {
            throw new IOException("The Opus encoder failed: " + e.getMessage(), e);
        }
        return made;
    }

    private static OpusEncoder encoder() throws OpusException {
        OpusEncoder encoder = new OpusEncoder(Pcm.RATE, 2, OpusApplication.OPUS_APPLICATION_AUDIO);
        encoder.setBitrate(BITS_A_SECOND);
        encoder.setUseVBR(true);
        encoder.setForceMode(OpusMode.MODE_CELT_ONLY);
        encoder.setSignalType(OpusSignal.OPUS_SIGNAL_MUSIC);
        if (encoder.getLookahead() != PRE_SKIP) {
            throw new IllegalStateException(
                    "Concentus looks %d samples ahead; the file says %d."
                            .formatted(encoder.getLookahead(), PRE_SKIP));
        }
        return encoder;
    }
}
