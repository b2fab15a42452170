// SPDX-License-Identifier: Apache-2.0
package adagio.guide.encode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// Packs packets into the pages of one Ogg stream (RFC 3533), a second of sound a page.
final class OggPages {
    private static final int HEADER = 27;
    private static final int CRC_AT = 22;
    private static final int MOST_SEGMENTS = 255;
    private static final int PACKETS = 50;
    private static final int FIRST = 2;
    private static final int LAST = 4;
    private static final int SERIAL = 0x61646167;
    private static final int[] CRC = crcTable();

    private final PartFile part;
    private final List<byte[]> packets = new ArrayList<>();
    private int segments;
    private int pages;
    private long place;

    OggPages(PartFile part) {
        this.part = part;
    }

    /// Writes a packet as a page of its own, as the two heads want it.
    void head(byte[] packet) throws IOException {
        packets.add(packet);
        segments = segments(packet);
        flush(0, false);
    }

    /// Adds a packet of sound.
    ///
    /// @param end the place in samples where its sound ends
    void add(byte[] packet, long end) throws IOException {
        if (packets.size() == PACKETS || segments + segments(packet) > MOST_SEGMENTS) {
            flush(place, false);
        }
        packets.add(packet);
        segments += segments(packet);
        place = end;
    }

    /// Writes the last page.
    ///
    /// @param end the place in samples where the sound ends, the rest of the last packet is cut
    void end(long end) throws IOException {
        flush(end, true);
    }

    private static int segments(byte[] packet) {
        return packet.length / 255 + 1;
    }

    private void flush(long granule, boolean last) throws IOException {
        int body = packets.stream().mapToInt(packet -> packet.length).sum();
        ByteBuffer page =
                ByteBuffer.allocate(HEADER + segments + body).order(ByteOrder.LITTLE_ENDIAN);
        page.put(new byte[] {'O', 'g', 'g', 'S', 0});
        page.put((byte) ((pages == 0 ? FIRST : 0) | (last ? LAST : 0)));
        page.putLong(granule).putInt(SERIAL).putInt(pages).putInt(0).put((byte) segments);
        for (byte[] packet : packets) {
            for (int left = packet.length; left >= 0; left -= 255) {
                page.put((byte) Math.min(255, left));
            }
        }
        packets.forEach(page::put);
        page.putInt(CRC_AT, crc(page.array()));
        part.write(page.array(), 0, page.capacity());
        pages++;
        packets.clear();
        segments = 0;
    }

    private static int crc(byte[] bytes) {
        int crc = 0;
        for (byte value : bytes) {
            crc = crc << 8 ^ CRC[(crc >>> 24 ^ value) & 0xFF];
        }
        return crc;
    }

    private static int[] crcTable() {
        int[] table = new int[256];
        for (int i = 0; i < 256; i++) {
            int value = i << 24;
            for (int bit = 0; bit < 8; bit++) {
                value = value < 0 ? value << 1 ^ 0x04C11DB7 : value << 1;
            }
            table[i] = value;
        }
        return table;
    }
}
