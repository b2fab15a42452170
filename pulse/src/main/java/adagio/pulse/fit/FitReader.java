// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.fit;

import adagio.pulse.Recording;
import adagio.pulse.rows.Fault;
import adagio.pulse.rows.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a FIT file: one after the other all the files that are chained in it, each with its header
/// and checksum.
public final class FitReader {
    private static final int SHORT_HEADER = 12;
    private static final int LONG_HEADER = 14;
    private static final int CRC_BYTES = 2;

    private final byte[] file;
    private final boolean salvage;
    private final FitHeart heart;
    private final List<Fault> faults = new ArrayList<>();

    private FitReader(byte[] file, boolean salvage) {
        this.file = file;
        this.salvage = salvage;
        heart = new FitHeart(salvage);
    }

    /// What came of a file.
    ///
    /// @param recording what the heart says; empty when a salvaged file says nothing of one
    /// @param notes what a person may want to know
    public record Result(Optional<Recording> recording, List<String> notes) {
        /// Copies the notes.
        public Result {
            notes = List.copyOf(notes);
        }
    }

    /// Whether bytes look like the start of a FIT file.
    ///
    /// @param head the first bytes of a file
    /// @return whether a header's mark or shape is there
    public static boolean looksLike(byte[] head) {
        if (head.length < SHORT_HEADER) {
            return head.length > 1 && isHeaderSize(head[0]) && head[1] >= 0x10 && head[1] < 0x30;
        }
        boolean mark = head[9] == 'F' && head[10] == 'I' && head[11] == 'T';
        return mark || (isHeaderSize(head[0]) && (head[1] == 0x10 || head[1] == 0x20));
    }

    private static boolean isHeaderSize(byte size) {
        return size == SHORT_HEADER || size == LONG_HEADER;
    }

    /// Reads a file.
    ///
    /// @param file all of its bytes
    /// @param salvage whether to take what is whole of a broken one
    /// @return what the heart says
    /// @throws Unreadable when it is broken and not to be salvaged, or says nothing of a heart
    public static Result read(byte[] file, boolean salvage) throws Unreadable {
        return new FitReader(file, salvage).read();
    }

    private Result read() throws Unreadable {
        int at = 0;
        while (at >= 0 && at < file.length) {
            at = readOne(at);
        }
        if (!faults.isEmpty() && !salvage) {
            throw new Unreadable(faults);
        }
        var notes = new ArrayList<String>();
        faults.forEach(fault -> notes.add("salvaged what is whole; " + fault));
        if (salvage && !faults.isEmpty()) {
            notes.add(
                    "%d whole messages were read, %d of them of the heart"
                            .formatted(heart.messages(), heart.ofHeart()));
        }
        boolean broken = !faults.isEmpty();
        if (broken && heart.ofHeart() == 0) {
            return new Result(Optional.empty(), notes);
        }
        var recording = heart.recording();
        notes.addAll(heart.notes());
        return new Result(Optional.of(recording), notes);
    }

    /// Reads the chained file at a place.
    ///
    /// @return where the next one starts, −1 when that cannot be known
    private int readOne(int at) throws Unreadable {
        int left = file.length - at;
        if (left < SHORT_HEADER) {
            return fault(at, "%d bytes where a header of 12 or 14 starts".formatted(left));
        }
        int header = file[at] & 0xFF;
        boolean mark = mark(at + 8).equals(".FIT");
        if (!isHeaderSize(file[at]) || !mark) {
            return fault(
                    at,
                    "the header is broken: its size is %d (12 or 14), its mark \"%s\" (\".FIT\")"
                            .formatted(header, mark(at + 8)));
        }
        if (left < header) {
            return fault(at, "the file ends inside the header");
        }
        headerCrc(at, header);
        long data = unsigned32(at + 4);
        long start = (long) at + header;
        long end = start + data;
        if (end + CRC_BYTES > file.length) {
            fault(
                    file.length,
                    "the file ends early: the header at byte %d announces %d bytes of data and 2 of checksum, up to byte %d"
                            .formatted(at, data, end + CRC_BYTES));
            if (salvage) {
                new FitMessages(file, heart).read((int) start, (int) Math.min(end, file.length));
            }
            return -1;
        }
        dataCrc(at, (int) end);
        if (salvage || faults.isEmpty()) {
            new FitMessages(file, heart).read((int) start, (int) end).ifPresent(faults::add);
        }
        return (int) end + CRC_BYTES;
    }

    private int fault(int at, String text) {
        faults.add(new Fault("byte " + at, text));
        return -1;
    }

    private String mark(int at) {
        var text = new StringBuilder();
        for (int i = at; i < at + 4; i++) {
            int each = file[i] & 0xFF;
            text.append(each >= ' ' && each < 0x7F ? (char) each : '?');
        }
        return text.toString();
    }

    private void headerCrc(int at, int header) {
        if (header == LONG_HEADER) {
            int kept = unsigned16(at + SHORT_HEADER);
            int computed = FitCrc.of(file, at, at + SHORT_HEADER);
            if (kept != 0 && kept != computed) {
                fault(at + SHORT_HEADER, checksum("the header's", kept, computed));
            }
        }
    }

    private void dataCrc(int at, int end) {
        int kept = unsigned16(end);
        int computed = FitCrc.of(file, at, end);
        if (kept != computed) {
            fault(end, checksum("the", kept, computed));
        }
    }

    private static String checksum(String whose, int kept, int computed) {
        return "%s checksum (CRC) is 0x%04X, the bytes before it give 0x%04X: something in them was changed"
                .formatted(whose, kept, computed);
    }

    private int unsigned16(int at) {
        return (file[at] & 0xFF) | ((file[at + 1] & 0xFF) << 8);
    }

    private long unsigned32(int at) {
        return unsigned16(at) | ((long) unsigned16(at + 2) << 16);
    }
}
