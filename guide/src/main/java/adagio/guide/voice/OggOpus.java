// SPDX-License-Identifier: Apache-2.0
package adagio.guide.voice;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// An Opus file in Ogg (RFC 7845), read whole; its length is exact to the frame.
///
/// Reads the first logical stream, one or two channels; two are mixed to one.
final class OggOpus {
    private static final int RATE = 48_000;
    private static final int LONGEST_PACKET = 5_760;
    private static final int LONGEST_CLIP = 10 * 60 * RATE;
    private static final int PAGE_HEAD = 27;
    private static final int OPUS_HEAD = 19;

    private final List<byte[]> packets = new ArrayList<>();
    private final int channels;
    private final int preSkip;
    private final double gain;
    private long lastGranule;

    private OggOpus(byte[] file) {
        readPages(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN));
        if (packets.isEmpty() || !startsWith(packets.getFirst(), "OpusHead")) {
            throw new IllegalArgumentException("found no Opus stream (no OpusHead at its start)");
        }
        ByteBuffer head = ByteBuffer.wrap(packets.getFirst()).order(ByteOrder.LITTLE_ENDIAN);
        if (head.capacity() < OPUS_HEAD) {
            throw new IllegalArgumentException(
                    "found an OpusHead of " + head.capacity() + " bytes, at least 19 are needed");
        }
        channels = head.get(9);
        preSkip = Short.toUnsignedInt(head.getShort(10));
        gain = Math.pow(10, head.getShort(16) / 256.0 / 20);
        if (channels < 1 || channels > 2) {
            throw new IllegalArgumentException(
                    "found " + channels + " channels, one or two are allowed");
        }
        if (lastGranule <= preSkip) {
            throw new IllegalArgumentException("found an Opus stream without sound");
        }
        long promised = lastGranule - preSkip;
        long most = Math.min(LONGEST_CLIP, (packets.size() - 2L) * LONGEST_PACKET);
        if (promised > most) {
            throw new IllegalArgumentException(
                    "found %d frames of sound promised, where at most %d can follow"
                            .formatted(promised, most));
        }
    }

    /// Whether the bytes begin as an Ogg file does.
    static boolean is(byte[] file) {
        return startsWith(file, "OggS");
    }

    /// The length of the sound, without decoding it.
    ///
    /// @param file the whole file
    /// @return frames at 48 kHz
    static int frames(byte[] file) {
        OggOpus opus = new OggOpus(file);
        return (int) (opus.lastGranule - opus.preSkip);
    }

    /// The sound.
    ///
    /// @param file the whole file
    /// @return mono at 48 kHz, exactly [#frames] values
    /// @throws IllegalArgumentException when it is no whole Opus file
    static float[] decode(byte[] file) {
        return new OggOpus(file).decode();
    }

    private float[] decode() {
        float[] sound = new float[(int) (lastGranule - preSkip)];
        short[] packet = new short[LONGEST_PACKET * channels];
        try {
            OpusDecoder decoder = new OpusDecoder(RATE, channels);
            int at = -preSkip;
            for (byte[] data : packets.subList(2, packets.size())) {
                int count = decoder.decode(data, 0, data.length, packet, 0, LONGEST_PACKET, false);
                for (int i = Math.max(0, -at); i < count && at + i < sound.length; i++) {
                    sound[at + i] = mono(packet, i);
                }
                at += count;
            }
            if (at < sound.length) {
                throw new IllegalArgumentException(
                        "found " + at + " frames of sound where " + sound.length + " are promised");
            }
        } catch (OpusException | AssertionError e) { // the decoder asserts on some damaged frames
            throw new IllegalArgumentException("found Opus data that cannot be decoded", e);
        }
        return sound;
    }

    private float mono(short[] packet, int frame) {
        int sum = packet[frame * channels];
        if (channels == 2) {
            sum += packet[frame * 2 + 1];
        }
        return (float) (sum * gain / (32_768.0 * channels));
    }

    private void readPages(ByteBuffer file) {
        int stream = 0;
        boolean first = true;
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        while (file.remaining() >= PAGE_HEAD) {
            int page = file.position();
            int sizes = Byte.toUnsignedInt(file.get(page + 26));
            if (file.getInt(page) != 0x5367674F || file.remaining() < PAGE_HEAD + sizes) {
                throw new IllegalArgumentException("found a broken Ogg page at byte " + page);
            }
            stream = first ? file.getInt(page + 14) : stream;
            boolean ours = file.getInt(page + 14) == stream;
            long granule = file.getLong(page + 6);
            lastGranule = ours && granule >= 0 ? granule : lastGranule;
            first = false;
            file.position(page + PAGE_HEAD + sizes);
            for (int i = 0; i < sizes; i++) {
                int size = Byte.toUnsignedInt(file.get(page + PAGE_HEAD + i));
                append(file, size, ours ? packet : new ByteArrayOutputStream());
                if (ours && size < 255) {
                    packets.add(packet.toByteArray());
                    packet.reset();
                }
            }
        }
        if (packets.size() < 3) {
            throw new IllegalArgumentException("found an Ogg file without sound");
        }
    }

    private static void append(ByteBuffer file, int size, ByteArrayOutputStream packet) {
        if (file.remaining() < size) {
            throw new IllegalArgumentException(
                    "found the end of the file inside an Ogg page, at byte " + file.limit());
        }
        byte[] piece = new byte[size];
        file.get(piece);
        packet.writeBytes(piece);
    }

    private static boolean startsWith(byte[] bytes, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.US_ASCII);
        return bytes.length >= wanted.length
                && java.util.Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
    }
}
