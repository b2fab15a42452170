// SPDX-License-Identifier: Apache-2.0
package adagio.guide.voice;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// A WAV file: reads PCM of 8 to 32 bits and 32-bit float with any number of channels (mixed to
/// one), writes mono 16 bit.
public final class WavFile {
    private static final int HEAD = 44;
    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int EXTENSIBLE = 0xFFFE;
    private static final int EXTENDED_FORMAT = 40;

    private WavFile() {}

    static boolean is(byte[] file) {
        return file.length >= 12 && "RIFF".equals(id(ByteBuffer.wrap(file), 0));
    }

    /// Reads a file; a data length that the writer left open means all that follows.
    ///
    /// @param file all its bytes
    /// @return its sound
    /// @throws IllegalArgumentException when it is no WAV file or of another kind; the message says
    ///   what was found
    static Recording read(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (!is(file) || !"WAVE".equals(id(in, 8))) {
            byte[] start = java.util.Arrays.copyOf(file, Math.min(4, file.length));
            throw new IllegalArgumentException(
                    "found no WAV file (it begins with bytes "
                            + HexFormat.ofDelimiter(" ").formatHex(start)
                            + ")");
        }
        int format = -1;
        long formatSize = 0;
        for (long at = 12; at + 8 <= file.length; ) {
            String id = id(in, (int) at);
            long size = Integer.toUnsignedLong(in.getInt((int) at + 4));
            int body = (int) at + 8;
            if ("fmt ".equals(id) && size >= 16 && body + size <= file.length) {
                format = body;
                formatSize = size;
            } else if ("data".equals(id) && format >= 0) {
                int kind = kind(in, format, formatSize);
                return decode(in, kind, format, body, (int) Math.min(size, file.length - body));
            }
            at = body + size + (size & 1);
        }
        throw new IllegalArgumentException("found a WAV file without sound in it");
    }

    private static int kind(ByteBuffer in, int format, long formatSize) {
        int kind = Short.toUnsignedInt(in.getShort(format));
        if (kind != EXTENSIBLE) {
            return kind;
        }
        if (formatSize < EXTENDED_FORMAT) {
            throw new IllegalArgumentException(
                    "found a WAV file whose format takes %d bytes; one of its kind takes %d"
                            .formatted(formatSize, EXTENDED_FORMAT));
        }
        return Short.toUnsignedInt(in.getShort(format + 24));
    }

    private static Recording decode(ByteBuffer in, int kind, int format, int from, int bytes) {
        int channels = in.getShort(format + 2);
        int rate = in.getInt(format + 4);
        int bits = in.getShort(format + 14);
        boolean known = kind == PCM && bits % 8 == 0 && bits >= 8 && bits <= 32;
        if (!(known || (kind == FLOAT && bits == 32)) || channels < 1) {
            throw new IllegalArgumentException(
                    "found a WAV file of kind %d with %d bits and %d channels; PCM of 8 to 32 bits or 32-bit float are allowed"
                            .formatted(kind, bits, channels));
        }
        if (rate < 4_000 || rate > 384_000) {
            throw new IllegalArgumentException(
                    "found a rate of %d Hz; 4,000 to 384,000 are allowed".formatted(rate));
        }
        int width = bits / 8;
        float[] mono = new float[bytes / (width * channels)];
        for (int frame = 0; frame < mono.length; frame++) {
            double sum = 0;
            for (int c = 0; c < channels; c++) {
                int at = from + (frame * channels + c) * width;
                sum += kind == FLOAT ? in.getFloat(at) : sample(in, at, width);
            }
            if (!Double.isFinite(sum)) {
                throw new IllegalArgumentException(
                        "found a sample that is no number in frame %d".formatted(frame));
            }
            mono[frame] = (float) (sum / channels);
        }
        return new Recording(rate, mono);
    }

    private static double sample(ByteBuffer in, int at, int width) {
        return switch (width) {
            case 1 -> (Byte.toUnsignedInt(in.get(at)) - 128) / 128.0;
            case 2 -> in.getShort(at) / 32_768.0;
            case 3 ->
                    (Byte.toUnsignedInt(in.get(at))
                                    | Byte.toUnsignedInt(in.get(at + 1)) << 8
                                    | in.get(at + 2) << 16)
                            / 8_388_608.0;
            default -> in.getInt(at) / 2_147_483_648.0;
        };
    }

    /// Makes a mono 16-bit file.
    ///
    /// @param samples full scale is 1; what is beyond is cut to it
    /// @param rate frames a second
    /// @return the bytes of the file
    public static byte[] write(float[] samples, int rate) {
        int data = samples.length * 2;
        ByteBuffer out = ByteBuffer.allocate(HEAD + data).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(HEAD - 8 + data);
        out.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        out.putShort((short) PCM).putShort((short) 1).putInt(rate).putInt(rate * 2);
        out.putShort((short) 2).putShort((short) 16);
        out.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(data);
        for (float sample : samples) {
            out.putShort((short) Math.clamp(Math.round(sample * 32_767.0), -32_768, 32_767));
        }
        return out.array();
    }

    private static String id(ByteBuffer in, int at) {
        byte[] four = new byte[4];
        in.get(at, four);
        return new String(four, StandardCharsets.US_ASCII);
    }
}
