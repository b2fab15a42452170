// SPDX-License-Identifier: Apache-2.0
package adagio.guide.encode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// The arithmetic of our MP3 files: MPEG-1 layer III, 48 kHz, joint stereo, constant 96 kbit/s.
///
/// Each frame is 288 bytes and 1,152 samples, that is 24 ms; none is padded, and none borrows bits
/// from its neighbours. So every length is known before the first sample, and frames may be made in
/// any order and laid side by side. 125 frames are 3 seconds exactly.
public final class Mp3Layout {
    /// Samples of each channel in a frame.
    public static final int FRAME_SAMPLES = 1_152;

    /// Bytes of a frame.
    public static final int FRAME_BYTES = 288;

    /// Samples of silence an encoder puts before the sound.
    static final int ENCODER_DELAY = 576;

    /// Samples by which every decoder is late.
    static final int DECODER_DELAY = 529;

    private static final int HEADER = 0xFFFB7440;
    private static final int HEADER_MASK = 0xFFFFFFC0;
    private static final int TAG_CRC_AT = 190;

    private Mp3Layout() {}

    /// How many frames hold a sound, all of it behind both delays.
    ///
    /// @param samples length of the sound
    /// @return frames, 1 and more
    public static long frames(long samples) {
        return Math.ceilDiv(samples + ENCODER_DELAY + DECODER_DELAY, FRAME_SAMPLES);
    }

    /// The first frame of a file: it holds no sound, and says how long the file is and what a
    /// player leaves out at its ends.
    ///
    /// @param frames frames of sound behind this one
    /// @param samples length of the sound, at most what the frames hold
    /// @return 288 bytes
    public static byte[] infoTag(long frames, long samples) {
        long padding = frames * FRAME_SAMPLES - ENCODER_DELAY - samples;
        if (padding < 0 || padding > 0xFFF) {
            throw new IllegalArgumentException(
                    "%d frames hold %d to %d samples, not %d."
                            .formatted(
                                    frames,
                                    frames * FRAME_SAMPLES - ENCODER_DELAY - 0xFFF,
                                    frames * FRAME_SAMPLES - ENCODER_DELAY,
                                    samples));
        }
        ByteBuffer tag = ByteBuffer.allocate(FRAME_BYTES);
        tag.putInt(HEADER | 4).position(36);
        tag.put("Info".getBytes(StandardCharsets.US_ASCII)).putInt(0xF);
        tag.putInt((int) frames).putInt((int) ((frames + 1) * FRAME_BYTES));
        for (int hundredth = 0; hundredth < 100; hundredth++) {
            tag.put((byte) (hundredth * 256 / 100));
        }
        tag.putInt(30);
        tag.put("LAME3.98r".getBytes(StandardCharsets.US_ASCII));
        tag.put((byte) 1).position(176);
        tag.put((byte) 96);
        int ends = ENCODER_DELAY << 12 | (int) padding;
        tag.put((byte) (ends >> 16)).putShort((short) ends);
        tag.position(184).putInt((int) ((frames + 1) * FRAME_BYTES));
        tag.putShort(TAG_CRC_AT, crc(tag.array(), TAG_CRC_AT));
        return tag.array();
    }

    /// Checks that a frame is one of ours; an encoder that chose another rate or size would put
    /// every later byte in the wrong place.
    ///
    /// @param bytes holds the frame
    /// @param at where its header begins
    /// @throws IOException naming the header found
    public static void check(byte[] bytes, int at) throws IOException {
        int header = ByteBuffer.wrap(bytes).getInt(at);
        if ((header & HEADER_MASK) != HEADER) {
            throw new IOException(
                    "The MP3 encoder made a frame with the header %08X; ours are %08X to %08X (96 kbit/s, 48 kHz, joint stereo)."
                            .formatted(header, HEADER, HEADER | ~HEADER_MASK));
        }
    }

    /// CRC-16 with the polynomial 8005, reflected.
    private static short crc(byte[] bytes, int count) {
        int crc = 0;
        for (int i = 0; i < count; i++) {
            crc ^= bytes[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ 0xA001;
            }
        }
        return (short) crc;
    }
}
