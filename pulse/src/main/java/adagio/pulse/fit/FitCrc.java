// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.fit;

/// The checksum of FIT: CRC-16 with the reversed polynomial 0xA001, from 0.
final class FitCrc {
    private static final int POLYNOMIAL = 0xA001;
    private static final int[] TABLE = new int[256];

    static {
        for (int i = 0; i < TABLE.length; i++) {
            int value = i;
            for (int bit = 0; bit < 8; bit++) {
                value = (value & 1) == 0 ? value >>> 1 : value >>> 1 ^ POLYNOMIAL;
            }
            TABLE[i] = value;
        }
    }

    private FitCrc() {}

    /// The checksum of a stretch of bytes.
    static int of(byte[] bytes, int from, int to) {
        int crc = 0;
        for (int i = from; i < to; i++) {
            crc = crc >>> 8 ^ TABLE[(crc ^ bytes[i]) & 0xFF];
        }
        return crc;
    }
}
