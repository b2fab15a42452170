// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.fit;

import java.util.List;

/// How messages of one local number lie in the file.
///
/// @param message the global number: what they are about
/// @param bigEndian the order of their bytes
/// @param fields in their order
/// @param bytes of a whole message with its developer fields, without its header
record FitDefinition(int message, boolean bigEndian, List<Field> fields, int bytes) {
    /// A field.
    ///
    /// @param number its meaning in the message
    /// @param offset from the start of the message
    /// @param size bytes
    /// @param type base type, which says the size of one of its numbers
    record Field(int number, int offset, int size, int type) {}

    private static final int[] SIZES = {1, 1, 1, 2, 2, 4, 4, 1, 4, 8, 1, 2, 4, 1, 8, 8, 8};
    private static final int[] SIGNED = {1, 3, 5, 14};

    FitDefinition {
        fields = List.copyOf(fields);
    }

    /// Bytes of one number of a base type; 1 of an unknown one.
    static int size(int type) {
        int index = type & 0x1F;
        return index < SIZES.length ? SIZES[index] : 1;
    }

    /// The numbers of a field, without those that mean "nothing"; none when it is missing.
    long[] values(byte[] file, int at, int number) {
        for (Field field : fields) {
            if (field.number == number) {
                return values(file, at + field.offset, field);
            }
        }
        return new long[0];
    }

    private long[] values(byte[] file, int from, Field field) {
        int size = size(field.type);
        if (size > 4 || field.size % size != 0) {
            return new long[0];
        }
        var values = new long[field.size / size];
        int count = 0;
        long nothing = nothing(field.type, size);
        for (int i = 0; i < values.length; i++) {
            long value = unsigned(file, from + i * size, size);
            if (value != nothing) {
                values[count] = value;
                count++;
            }
        }
        return java.util.Arrays.copyOf(values, count);
    }

    /// The raw bytes of a field; empty when it is missing.
    int[] bytes(byte[] file, int at, int number) {
        for (Field field : fields) {
            if (field.number == number) {
                var bytes = new int[field.size];
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = file[at + field.offset + i] & 0xFF;
                }
                return bytes;
            }
        }
        return new int[0];
    }

    /// All ones, or the largest positive number of a signed type; 0 for the types ending in z.
    private static long nothing(int type, int size) {
        int index = type & 0x1F;
        if (index == 10 || index == 11 || index == 12) {
            return 0;
        }
        long ones = (1L << (8 * size)) - 1;
        for (int signed : SIGNED) {
            if (signed == index) {
                return ones >>> 1;
            }
        }
        return ones;
    }

    private long unsigned(byte[] file, int from, int size) {
        long value = 0;
        for (int i = 0; i < size; i++) {
            int next = file[from + (bigEndian ? i : size - 1 - i)] & 0xFF;
            value = (value << 8) | next;
        }
        return value;
    }
}
