// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.table;

import adagio.pulse.Recording;
import adagio.pulse.rows.Fault;
import adagio.pulse.rows.Unreadable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// Reads text: bare intervals, or a table with or without names.
public final class TableReader {
    private static final int MOST_WITHOUT_HEART = 200;

    private final Lines lines;
    private final boolean second;
    private final boolean salvage;
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private TableReader(Reader in, boolean second, boolean salvage) {
        lines = new Lines(in);
        this.second = second;
        this.salvage = salvage;
    }

    /// What came of a text.
    ///
    /// @param recording what the heart says
    /// @param notes what a person may want to know
    public record Result(Recording recording, List<String> notes) {
        /// Copies the notes.
        public Result {
            notes = List.copyOf(notes);
        }
    }

    /// Reads a text.
    ///
    /// @param in the text
    /// @param second whether the second of two people is wanted from a table of both (`hr_a`,
    ///   `hr_b`)
    /// @param salvage whether lines that cannot be are left out instead of refused
    /// @return what the heart says
    /// @throws IOException when it cannot be read
    /// @throws Unreadable with every fault
    public static Result read(Reader in, boolean second, boolean salvage)
            throws IOException, Unreadable {
        return new TableReader(in, second, salvage).read();
    }

    private Result read() throws IOException, Unreadable {
        var line = new StringBuilder();
        var start = new TableStart();
        while (lines.next(line)) {
            if (isComment(line)) {
                continue;
            }
            char separator = Cells.separator(line);
            List<String> cells = Cells.of(line, separator);
            if (start.isNumeric(cells, separator)) {
                start.refuseIfOfSomethingElse(cells.size());
                return bare(cells, separator);
            }
            var columns = start.header(cells, second);
            if (columns.isPresent()) {
                var header = new NamedRows.Header(cells, start.startSeconds());
                return named(new NamedRows(columns.get(), separator, header, salvage), separator);
            }
            if (lines.number() > MOST_WITHOUT_HEART) {
                break;
            }
        }
        throw start.nothing(lines.number());
    }

    private static boolean isComment(StringBuilder line) {
        int at = 0;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at == line.length() || line.charAt(at) == '#';
    }

    /// Rows of numbers without names.
    private Result bare(List<String> first, char separator) throws IOException, Unreadable {
        var rows = new BareRows(separator, salvage);
        rows.add(lines.number(), first, faults);
        var line = new StringBuilder();
        while (lines.next(line)) {
            if (!isComment(line)) {
                rows.add(lines.number(), Cells.of(line, separator), faults);
            }
        }
        refuseIfFaulty(rows::recording);
        return result(rows.recording(), rows.notes());
    }

    private Result named(NamedRows rows, char separator) throws IOException, Unreadable {
        var line = new StringBuilder();
        while (lines.next(line)) {
            if (!isComment(line)) {
                rows.add(lines.number(), Cells.of(line, separator), faults);
            }
        }
        refuseIfFaulty(rows::recording);
        return result(rows.recording(), rows.notes());
    }

    private Result result(Recording recording, List<String> more) {
        notes.addAll(more);
        return new Result(recording, notes);
    }

    /// Rows that were read, of which something may be made.
    private interface Rows {
        Recording recording() throws Unreadable;
    }

    private void refuseIfFaulty(Rows rows) throws Unreadable {
        if (faults.isEmpty()) {
            return;
        }
        if (!salvage) {
            addFaultsOf(rows);
            throw new Unreadable(faults);
        }
        notes.add("left out %d lines, the first: %s".formatted(faults.size(), faults.getFirst()));
    }

    /// What is amiss with the numbers of the other lines is said at once with what is no number.
    private void addFaultsOf(Rows rows) {
        try {
            var unused = rows.recording();
        } catch (Unreadable more) {
            var known = new HashSet<Long>();
            faults.forEach(each -> known.add(each.place()));
            more.every().stream()
                    .filter(each -> each.place() < Long.MAX_VALUE && !known.contains(each.place()))
                    .forEach(faults::add);
            faults.sort(Comparator.comparingLong(Fault::place));
        }
    }
}
