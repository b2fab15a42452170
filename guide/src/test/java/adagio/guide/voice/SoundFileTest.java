// SPDX-License-Identifier: Apache-2.0
package adagio.guide.voice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SoundFileTest {
    private static final int EXTENSIBLE = 0xFFFE;
    private static final int FLOAT = 3;

    /// One channel of 32 bits at 48 kHz.
    private static byte[] wav(int kind, int formatBytes, float... samples) {
        var file =
                ByteBuffer.allocate(28 + formatBytes + samples.length * 4)
                        .order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(file.capacity() - 8);
        file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(formatBytes);
        int format = file.position();
        file.putShort((short) kind).putShort((short) 1).putInt(48_000).putInt(192_000);
        file.putShort((short) 4).putShort((short) 32);
        if (formatBytes >= 26) {
            file.putShort(format + 24, (short) FLOAT);
        }
        file.position(format + formatBytes);
        file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples.length * 4);
        for (float sample : samples) {
            file.putFloat(sample);
        }
        return file.array();
    }

    private static String refused(byte[] file) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> Recording.read(file))
                        .getMessage());
    }

    @Test
    void bothWaysToSayThatSamplesAreFloatAreRead() {
        float[] sound = {0, 0.5f, -0.25f};
        assertArrayEquals(sound, Recording.read(wav(FLOAT, 16, sound)).samples());
        assertArrayEquals(sound, Recording.read(wav(EXTENSIBLE, 40, sound)).samples());
    }

    @Test
    void anExtendedFormatThatIsTooShortIsRefused() {
        assertEquals(
                "found a WAV file whose format takes 16 bytes; one of its kind takes 40",
                refused(wav(EXTENSIBLE, 16)));
    }

    @Test
    void aSampleThatIsNoNumberIsRefusedWithItsPlace() {
        assertTrue(refused(wav(FLOAT, 16, 0, Float.NaN)).contains("frame 1"));
        assertTrue(refused(wav(FLOAT, 16, Float.POSITIVE_INFINITY)).contains("frame 0"));
    }

    @Test
    void anOpusFileThatPromisesMoreThanItHoldsTakesNoMemory() {
        var file = ByteBuffer.allocate(60).order(ByteOrder.LITTLE_ENDIAN);
        file.put("OggS".getBytes(StandardCharsets.US_ASCII)).putShort((short) 0);
        file.putLong(Integer.MAX_VALUE).putInt(7).putInt(0).putInt(0);
        file.put((byte) 3).put((byte) 19).put((byte) 8).put((byte) 0);
        file.put("OpusHead".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put((byte) 1);
        assertEquals(
                "found 2147483647 frames of sound promised, where at most 5760 can follow",
                refused(file.array()));
    }
}
