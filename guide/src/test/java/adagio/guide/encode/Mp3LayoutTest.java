// SPDX-License-Identifier: Apache-2.0
package adagio.guide.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Mp3LayoutTest {
    @Test
    void theFramesHoldTheSoundAndBothDelaysAndNoFrameMore() {
        for (long samples = 0; samples < 5_000; samples++) {
            long room = Mp3Layout.frames(samples) * 1_152;
            assertTrue(room >= samples + 576 + 529 && room - 1_152 < samples + 576 + 529);
        }
        assertEquals(50_001, Mp3Layout.frames(20 * 60 * 48_000L));
    }

    @Test
    void theInfoTagSaysHowLongTheFileIsAndWhatToLeaveOut() {
        long samples = 1_440_017;
        long frames = Mp3Layout.frames(samples);
        ByteBuffer tag = ByteBuffer.wrap(Mp3Layout.infoTag(frames, samples));
        assertEquals(288, tag.capacity());
        assertEquals(0xFFFB7444, tag.getInt(0));
        assertEquals("Info", text(tag, 36, 4));
        assertEquals(0xF, tag.getInt(40));
        assertEquals(frames, tag.getInt(44));
        assertEquals(288 * (frames + 1), tag.getInt(48));
        assertEquals(0, tag.get(52));
        assertEquals(128, tag.get(102) & 0xFF);
        assertEquals(253, tag.get(151) & 0xFF);
        assertEquals("LAME", text(tag, 156, 4));
        int ends = tag.getInt(176) & 0xFFFFFF;
        assertEquals(576, ends >> 12);
        assertEquals(frames * 1_152 - 576 - samples, ends & 0xFFF);
    }

    @Test
    void aLengthThatTheFramesCannotHoldIsRefusedWithBothEnds() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Mp3Layout.infoTag(10, 11_000));
        assertEquals("10 frames hold 6849 to 10944 samples, not 11000.", refused.getMessage());
    }

    @Test
    void theTitleIsTheNameOfTheProductAndNothingElse() {
        byte[] title = Mp3.title();
        assertEquals(27, title.length);
        assertEquals("Adagio", new String(title, 21, 6, StandardCharsets.ISO_8859_1));
    }

    private static String text(ByteBuffer tag, int at, int count) {
        return StandardCharsets.US_ASCII.decode(tag.slice(at, count)).toString();
    }
}
