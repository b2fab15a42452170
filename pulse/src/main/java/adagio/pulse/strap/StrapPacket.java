// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.strap;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// One Heart Rate Measurement (Bluetooth characteristic 0x2A37).
///
/// @param bpm heart rate, beats a minute
/// @param contact what the strap says of the skin
/// @param energyKj energy since the last reset, when the strap counts it
/// @param intervals between beats, oldest first, 1/1024 s
/// @param whole whether no byte was left over behind the last interval
public record StrapPacket(
        int bpm, Contact contact, OptionalInt energyKj, List<Integer> intervals, boolean whole) {
    private static final int WIDE_RATE = 1;
    private static final int CONTACT = 2;
    private static final int KNOWS_CONTACT = 4;
    private static final int ENERGY = 8;
    private static final int INTERVALS = 16;

    /// What a strap says of the skin.
    public enum Contact {
        /// It cannot tell.
        UNKNOWN,
        /// It is off the skin; its beats are not to be trusted.
        OFF,
        /// It is on the skin.
        ON
    }

    /// Copies the intervals.
    public StrapPacket {
        intervals = List.copyOf(intervals);
    }

    /// Reads a packet.
    ///
    /// @param packet its bytes
    /// @return what it says
    /// @throws IllegalArgumentException when it ends before what its flags announce
    public static StrapPacket of(byte[] packet) {
        int flags = packet.length == 0 ? 0 : packet[0] & 0xFF;
        int at = (flags & WIDE_RATE) == 0 ? 2 : 3;
        int energyAt = at;
        at += (flags & ENERGY) == 0 ? 0 : 2;
        if (packet.length < at) {
            throw new IllegalArgumentException(
                    "a packet of %d bytes, its flags announce at least %d"
                            .formatted(packet.length, at));
        }
        int bpm = (flags & WIDE_RATE) == 0 ? packet[1] & 0xFF : unsigned16(packet, 1);
        var intervals = new ArrayList<Integer>();
        boolean has = (flags & INTERVALS) != 0;
        for (int i = at; has && i + 1 < packet.length; i += 2) {
            intervals.add(unsigned16(packet, i));
        }
        return new StrapPacket(
                bpm,
                contact(flags),
                (flags & ENERGY) == 0
                        ? OptionalInt.empty()
                        : OptionalInt.of(unsigned16(packet, energyAt)),
                intervals,
                !has || (packet.length - at) % 2 == 0);
    }

    private static Contact contact(int flags) {
        if ((flags & KNOWS_CONTACT) == 0) {
            return Contact.UNKNOWN;
        }
        return (flags & CONTACT) == 0 ? Contact.OFF : Contact.ON;
    }

    private static int unsigned16(byte[] packet, int at) {
        return (packet[at] & 0xFF) | ((packet[at + 1] & 0xFF) << 8);
    }
}
