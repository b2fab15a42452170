// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.fit;

import adagio.pulse.rows.Fault;
import adagio.pulse.rows.Unreadable;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The messages between a header and its checksum.
final class FitMessages {
    private static final int COMPRESSED = 0x80;
    private static final int DEFINES = 0x40;
    private static final int DEVELOPER = 0x20;
    private static final int TIMESTAMP_FIELD = 253;

    private final byte[] file;
    private final FitHeart heart;
    private final @Nullable FitDefinition[] definitions = new FitDefinition[16];
    private long timestamp;

    FitMessages(byte[] file, FitHeart heart) {
        this.file = file;
        this.heart = heart;
    }

    /// Reads messages until the end.
    ///
    /// @return what was amiss with the first that is not whole
    Optional<Fault> read(int start, int end) throws Unreadable {
        int at = start;
        heart.begin();
        while (at < end) {
            int header = file[at] & 0xFF;
            boolean defines = (header & COMPRESSED) == 0 && (header & DEFINES) != 0;
            int next = defines ? define(at, header, end) : data(at, header, end);
            if (next < 0) {
                return Optional.of(
                        new Fault(
                                "byte " + at, "a message that is not whole, or was never defined"));
            }
            at = next;
        }
        return Optional.empty();
    }

    /// Reads a definition.
    ///
    /// @return where the next message starts, −1 when it is not whole
    private int define(int at, int header, int end) {
        int fixed = at + 6;
        if (fixed > end) {
            return -1;
        }
        boolean big = file[at + 2] == 1;
        int high = file[at + (big ? 3 : 4)] & 0xFF;
        int low = file[at + (big ? 4 : 3)] & 0xFF;
        int count = file[at + 5] & 0xFF;
        int next = fixed + 3 * count;
        if (next > end) {
            return -1;
        }
        var fields = new ArrayList<FitDefinition.Field>();
        int bytes = 0;
        for (int i = 0; i < count; i++) {
            int field = fixed + 3 * i;
            int size = file[field + 1] & 0xFF;
            fields.add(
                    new FitDefinition.Field(
                            file[field] & 0xFF, bytes, size, file[field + 2] & 0xFF));
            bytes += size;
        }
        if ((header & DEVELOPER) != 0) {
            if (next >= end || next + 1 + 3 * (file[next] & 0xFF) > end) {
                return -1;
            }
            int own = file[next] & 0xFF;
            for (int i = 0; i < own; i++) {
                bytes += file[next + 2 + 3 * i] & 0xFF;
            }
            next += 1 + 3 * own;
        }
        definitions[header & 0x0F] = new FitDefinition(high << 8 | low, big, fields, bytes);
        return next;
    }

    private int data(int at, int header, int end) throws Unreadable {
        boolean compressed = (header & COMPRESSED) != 0;
        var definition = definitions[compressed ? header >> 5 & 3 : header & 0x0F];
        if (definition == null || at + 1 + definition.bytes() > end) {
            return -1;
        }
        int body = at + 1;
        if (compressed) {
            long step = (header & 0x1F) - (timestamp & 0x1F) & 0x1F;
            timestamp += step;
        } else {
            long[] stamps = definition.values(file, body, TIMESTAMP_FIELD);
            timestamp = stamps.length > 0 ? stamps[0] : timestamp;
        }
        heart.message(file, body, definition, timestamp);
        return body + definition.bytes();
    }
}
