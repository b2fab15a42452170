// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.strap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.pulse.rows.Unreadable;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class StrapPacketTest {
    private static StrapPacket packet(String hex) {
        return StrapPacket.of(HexFormat.of().parseHex(hex));
    }

    @Test
    void everyFlagIsMinded() {
        assertEquals(72, packet("0048").bpm());
        assertEquals(StrapPacket.Contact.UNKNOWN, packet("0048").contact());
        assertEquals(List.of(768), packet("10480003").intervals());
        assertEquals(List.of(820, 722), packet("16483403D202").intervals());
        assertEquals(StrapPacket.Contact.ON, packet("16483403D202").contact());
        assertEquals(StrapPacket.Contact.OFF, packet("1448FF03").contact());
        assertEquals(260, packet("190401E8030004").bpm());
        assertEquals(OptionalInt.of(1000), packet("190401E8030004").energyKj());
        assertEquals(List.of(1024), packet("190401E8030004").intervals());
        assertEquals(OptionalInt.of(65), packet("0E484100").energyKj());
    }

    @Test
    void aByteLeftOverIsFlaggedAndAShortPacketRefused() {
        var odd = packet("1048000304");
        assertEquals(List.of(768), odd.intervals());
        assertFalse(odd.whole());
        assertTrue(packet("10480003").whole());
        for (String hex : new String[] {"", "10", "0148", "0848", "084841"}) {
            assertThrows(IllegalArgumentException.class, () -> packet(hex), hex);
        }
    }

    @Test
    void beatsOffTheSkinBecomeAGap() throws Unreadable {
        var beats = new StrapBeats();
        for (int i = 0; i < 60; i++) {
            boolean off = i >= 20 && i < 35;
            beats.add(i, packet(off ? "14480004" : "16480004"));
        }
        var recording = beats.beats();
        assertEquals(2, recording.runs().size());
        assertEquals(45, recording.intervals());
        assertEquals(1000, recording.runs().getFirst().interval(3), 1e-9);
    }
}
