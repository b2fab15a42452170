// SPDX-License-Identifier: Apache-2.0
package adagio.server.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PartsTest {
    private static final String FORM =
            String.join(
                    "\r\n",
                    "--xyz",
                    "Content-Disposition: form-data; name=\"salvage\"",
                    "",
                    "yes",
                    "--xyz",
                    "Content-Disposition: form-data; name=\"a\"; filename=\"it.fit\"",
                    "Content-Type: x/y",
                    "",
                    "");

    /// Gives a few bytes at a time, as a network does.
    private static InputStream dripping(byte[] bytes, long seed) {
        var random = new SplittableRandom(seed);
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] to, int offset, int length) {
                return super.read(to, offset, Math.min(length, 1 + random.nextInt(7_000)));
            }
        };
    }

    private static byte[] form(byte[] file) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(FORM.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(file);
        out.writeBytes("\r\n--xyz--\r\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    @Test
    void aFileArrivesToTheByteHoweverItIsCut() throws IOException {
        var random = new SplittableRandom(11);
        for (int size : new int[] {0, 1, 5, 6, 7, 8, 65_529, 65_536, 65_537, 300_000}) {
            var file = new byte[size];
            for (int i = 0; i < size; i++) {
                // many beginnings of a divider, and never a whole one
                file[i] = (byte) "\r\n--xy".charAt(random.nextInt(6));
            }
            var parts = new Parts(dripping(form(file), size), "xyz", 1 << 20);
            var field = parts.next().orElseThrow();
            assertEquals("salvage", field.name());
            assertFalse(field.isFile());
            assertEquals("yes", field.text());
            var whole = parts.next().orElseThrow();
            assertTrue(whole.isFile());
            assertArrayEquals(file, whole.content().readAllBytes(), size + " bytes");
            assertTrue(parts.next().isEmpty());
            assertTrue(parts.next().isEmpty());
        }
    }

    @Test
    void whatIsNotReadIsSkipped() {
        var parts = new Parts(dripping(form(new byte[200_000]), 3), "xyz", 1 << 20);
        assertEquals("salvage", parts.next().orElseThrow().name());
        assertEquals("a", parts.next().orElseThrow().name());
        assertTrue(parts.next().isEmpty());
    }

    @Test
    void aFileThatDidNotArriveWholeIsRefusedToWhoeverReadsIt() {
        byte[] cut = (FORM + "a".repeat(100)).getBytes(StandardCharsets.UTF_8);
        var early = new Parts(dripping(cut, 1), "xyz", 1 << 20);
        early.next();
        var file = early.next().orElseThrow().content();
        assertEquals(400, assertThrows(Refused.class, file::readAllBytes).status());
    }

    @Test
    void anEarlyEndADamagedHeadAndTooMuchAreRefused() {
        byte[] cut = (FORM + "a".repeat(100)).getBytes(StandardCharsets.UTF_8);
        var early = new Parts(dripping(cut, 1), "xyz", 1 << 20);
        early.next();
        early.next();
        assertEquals(400, assertThrows(Refused.class, early::next).status());
        var long1 = new Parts(dripping(form(new byte[100_000]), 1), "xyz", 50_000);
        long1.next();
        long1.next();
        assertEquals(413, assertThrows(Refused.class, long1::next).status());
        byte[] nameless =
                "--xyz\r\nContent-Disposition: form-data\r\n\r\nyes\r\n--xyz--"
                        .getBytes(StandardCharsets.UTF_8);
        var headless = new Parts(dripping(nameless, 1), "xyz", 1 << 20);
        assertEquals(400, assertThrows(Refused.class, headless::next).status());
    }
}
