// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.table;

import adagio.pulse.Recording;
import adagio.pulse.rows.BeatRows;
import adagio.pulse.rows.Fault;
import adagio.pulse.rows.Moments;
import adagio.pulse.rows.Numbers;
import adagio.pulse.rows.Unreadable;
import java.util.List;
import java.util.Optional;

/// Numbers without names. One a line, or many, are intervals; of two or three a line the one that
/// always rises is the time and the first other one the interval. Where neither rises, and each
/// line is such as `0,812`, the comma is that of a number of seconds.
final class BareRows {
    private static final int MOST_COLUMNS = 3;
    private static final double LONGEST_SECONDS = 4;

    private final char separator;
    private final Numbers first = new Numbers();
    private final Numbers other = new Numbers();
    private final Numbers lines = new Numbers();
    private final Numbers joined = new Numbers();
    private final BeatRows beats;
    private int width;

    BareRows(char separator, boolean salvage) {
        this.separator = separator;
        beats = new BeatRows("line", salvage);
    }

    List<String> notes() {
        return beats.notes();
    }

    void add(long line, List<String> row, List<Fault> faults) throws Unreadable {
        var cells =
                row.size() > 1 && row.getLast().isEmpty() ? row.subList(0, row.size() - 1) : row;
        width = width == 0 ? cells.size() : width;
        boolean table = width > 1 && width <= MOST_COLUMNS;
        if (table && cells.size() != width) {
            faults.add(
                    new Fault(
                            "line " + line,
                            "%d numbers where other lines have %d".formatted(cells.size(), width)));
            return;
        }
        var values = new double[table ? 2 : cells.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(cells.get(i), table && i == 0);
            if (Double.isNaN(values[i])) {
                faults.add(
                        new Fault(
                                "line " + line,
                                "found \"%s\"; a number".formatted(Shown.of(cells.get(i)))));
                return;
            }
        }
        if (table) {
            first.add(values[0]);
            join(cells);
        }
        for (int i = table ? 1 : 0; i < values.length; i++) {
            other.add(values[i]);
            lines.add((double) line);
        }
    }

    private void join(List<String> cells) throws Unreadable {
        if (width == 2 && separator == ',') {
            double seconds = Cells.number(cells.getFirst() + "." + cells.getLast(), separator);
            if (seconds > 0 && seconds < LONGEST_SECONDS) {
                joined.add(seconds);
            }
        }
    }

    private double value(String cell, boolean time) {
        double number = Cells.number(cell, separator);
        if (!time || !Double.isNaN(number)) {
            return number;
        }
        double date = Moments.seconds(cell);
        return Double.isNaN(date) ? Moments.clock(cell) : date;
    }

    Recording recording() throws Unreadable {
        boolean table = width > 1 && width <= MOST_COLUMNS;
        boolean swapped = table && !rises(first) && rises(other);
        if (table && !swapped && !rises(first) && joined.size() == first.size()) {
            for (int i = 0; i < joined.size(); i++) {
                beats.add((long) lines.get(i), Double.NaN, joined.get(i));
            }
            return beats.beats(Optional.empty());
        }
        if (table && !swapped && !rises(first)) {
            throw new Unreadable(
                    "",
                    "a table of %d columns without names, and none of the first two rises like a time; name them in the first line, such as time_s,rr_ms"
                            .formatted(width));
        }
        Numbers times = swapped ? other : first;
        Numbers intervals = swapped ? first : other;
        for (int i = 0; i < intervals.size(); i++) {
            beats.add((long) lines.get(i), table ? times.get(i) : Double.NaN, intervals.get(i));
        }
        return beats.beats(Optional.empty());
    }

    /// Whether numbers never fall and end above where they start.
    private static boolean rises(Numbers values) {
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i) < values.get(i - 1)) {
                return false;
            }
        }
        return values.size() > 1 && values.get(values.size() - 1) > values.get(0);
    }
}
