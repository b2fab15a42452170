// SPDX-License-Identifier: Apache-2.0
package adagio.server.reflection;

import adagio.reflection.EightWeeks;
import adagio.reflection.Mark;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Whether one person chose to show something, and what. As bytes it is always equally long.
///
/// @param chosen whether
/// @param marks the latest eight, when chosen
record Choice(boolean chosen, List<Mark> marks) {
    /// Nothing chosen.
    static final Choice NOT = new Choice(false, List.of());

    private static final int MARK_BYTES = Long.BYTES + Integer.BYTES;
    private static final int BYTES = 1 + Integer.BYTES + EightWeeks.WEEKS * MARK_BYTES;

    Choice {
        int from = Math.max(0, marks.size() - EightWeeks.WEEKS);
        marks = chosen ? List.copyOf(marks.subList(from, marks.size())) : List.of();
    }

    byte[] write() {
        var bytes = ByteBuffer.allocate(BYTES);
        bytes.put((byte) (chosen ? 1 : 0)).putInt(marks.size());
        marks.forEach(mark -> bytes.putLong(mark.day().toEpochDay()).putInt(mark.value()));
        return bytes.array();
    }

    static Choice read(byte[] written) {
        var bytes = ByteBuffer.wrap(written);
        boolean chosen = bytes.get() == 1;
        int size = bytes.getInt();
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < size; i++) {
            marks.add(new Mark(LocalDate.ofEpochDay(bytes.getLong()), bytes.getInt()));
        }
        return new Choice(chosen, marks);
    }
}
