// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.reading;

import java.io.ByteArrayOutputStream;

/// FIT files for tests, byte by byte.
final class FitFile {
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final boolean big;

    FitFile(boolean big) {
        this.big = big;
    }

    /// Defines local message `local`; fields as number, size, type triples, `own` developer bytes.
    FitFile define(int local, int message, int own, int... fields) {
        data.write(0x40 | (own > 0 ? 0x20 : 0) | local);
        data.write(0);
        data.write(big ? 1 : 0);
        number(message, 2);
        data.write(fields.length / 3);
        for (int each : fields) {
            data.write(each);
        }
        if (own > 0) {
            data.write(1);
            data.write(0);
            data.write(own);
            data.write(0);
        }
        return this;
    }

    FitFile header(int header) {
        data.write(header);
        return this;
    }

    FitFile number(long value, int size) {
        for (int i = 0; i < size; i++) {
            data.write((int) (value >> (8 * (big ? size - 1 - i : i))) & 0xFF);
        }
        return this;
    }

    byte[] whole() {
        byte[] body = data.toByteArray();
        var file = new ByteArrayOutputStream();
        file.write(14);
        file.write(0x20);
        file.write(0);
        file.write(8);
        for (int i = 0; i < 4; i++) {
            file.write((body.length >> (8 * i)) & 0xFF);
        }
        file.writeBytes(new byte[] {'.', 'F', 'I', 'T'});
        checksum(file);
        file.writeBytes(body);
        checksum(file);
        return file.toByteArray();
    }

    private static void checksum(ByteArrayOutputStream file) {
        int crc = 0;
        for (byte each : file.toByteArray()) {
            for (int bit = 0; bit < 8; bit++) {
                boolean one = ((crc ^ (each >> bit)) & 1) == 1;
                crc = (crc >> 1) ^ (one ? 0xA001 : 0);
            }
        }
        file.write(crc & 0xFF);
        file.write(crc >> 8);
    }

    /// Twenty records a second apart with rates 61, 62, ...
    static FitFile rates(boolean big) {
        var file = new FitFile(big).define(0, 20, 0, 253, 4, 0x86, 3, 1, 0x02);
        for (int i = 0; i < 20; i++) {
            file.header(0).number(1_100_000_000L + i, 4).number(61 + i, 1);
        }
        return file;
    }
}
