// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.table;

import adagio.pulse.Recording;
import adagio.pulse.rows.BeatRows;
import adagio.pulse.rows.Fault;
import adagio.pulse.rows.IntervalUnit;
import adagio.pulse.rows.Moments;
import adagio.pulse.rows.RateRows;
import adagio.pulse.rows.Unreadable;
import adagio.pulse.strap.StrapPacket;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The rows of a table with names.
final class NamedRows {
    private static final int FEWEST_BEATS = 2;

    private final Columns columns;
    private final char separator;
    private final List<String> names;
    private final BeatRows beats;
    private final RateRows rates = new RateRows();
    private final List<String> notes = new ArrayList<>();
    private final double startSeconds;
    private int withoutTime;

    /// No rows yet.
    ///
    /// @param separator of cells
    /// @param header the names of the columns, and when times such as 00:12:30 count from
    NamedRows(Columns columns, char separator, Header header, boolean salvage) {
        this.columns = columns;
        this.separator = separator;
        this.names = header.names;
        this.startSeconds = Double.isNaN(header.startSeconds) ? 0 : header.startSeconds;
        beats = new BeatRows("line", salvage);
    }

    /// What the lines before the data say.
    ///
    /// @param names of the columns
    /// @param startSeconds when the data start, since 1970; NaN when it does not say
    record Header(List<String> names, double startSeconds) {
        Header {
            names = List.copyOf(names);
        }
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    /// Takes a row. Empty cells say nothing; a row of names, as where a logger starts again, is
    /// passed over.
    void add(long line, List<String> cells, List<Fault> faults) throws Unreadable {
        if (cells.equals(names)) {
            return;
        }
        double time = time(line, cells, faults);
        if (columns.packet() >= 0) {
            packet(line, time, cell(cells, columns.packet()), faults);
            return;
        }
        String interval = cell(cells, columns.interval());
        for (String each : interval.isEmpty() ? new String[0] : interval.split("[ |/]+", -1)) {
            double value = Cells.number(each, separator);
            if (Double.isNaN(value)) {
                faults.add(wrongNumber(line, each, "the time between two beats"));
            } else {
                beats.add(line, time, value);
            }
        }
        String rate = cell(cells, columns.rate());
        if (!rate.isEmpty()) {
            double value = Cells.number(rate, separator);
            if (Double.isNaN(value)) {
                faults.add(wrongNumber(line, rate, "beats a minute"));
            } else if (Double.isNaN(time)) {
                withoutTime++;
            } else {
                rates.add(time, value);
            }
        }
    }

    private static Fault wrongNumber(long line, String found, String what) {
        return new Fault(
                "line " + line, "found \"%s\"; a number, %s".formatted(Shown.of(found), what));
    }

    private static String cell(List<String> cells, int at) {
        return at >= 0 && at < cells.size() ? cells.get(at) : "";
    }

    private double time(long line, List<String> cells, List<Fault> faults) {
        String cell = cell(cells, columns.time());
        if (cell.isEmpty()) {
            return Double.NaN;
        }
        double number = Cells.number(cell, separator);
        if (!Double.isNaN(number)) {
            boolean relative = Math.abs(number) < 1e10;
            return columns.milliseconds() && relative ? number / 1000 : number;
        }
        double date = Moments.seconds(cell);
        double time = Double.isNaN(date) ? startSeconds + Moments.clock(cell) : date;
        if (Double.isNaN(time)) {
            faults.add(
                    new Fault(
                            "line " + line,
                            "the time is \"%s\"; such as 12.5, 00:12:30 or 2026-11-21T20:00:00Z"
                                    .formatted(Shown.of(cell))));
        }
        return time;
    }

    private void packet(long line, double time, String cell, List<Fault> faults) throws Unreadable {
        if (cell.isEmpty()) {
            return;
        }
        try {
            var packet = StrapPacket.of(HexFormat.of().parseHex(cell.replaceAll("[ :-]|0x", "")));
            if (packet.contact() != StrapPacket.Contact.OFF) {
                for (int each : packet.intervals()) {
                    beats.add(line, time, each);
                }
                if (!Double.isNaN(time)) {
                    rates.add(time, packet.bpm());
                }
            }
            if (!packet.whole()) {
                notes.add("line %d: a byte is left over behind the last interval".formatted(line));
            }
        } catch (IllegalArgumentException broken) {
            faults.add(
                    new Fault(
                            "line " + line,
                            "\"%s\" is no packet of a strap: %s"
                                    .formatted(Shown.of(cell), broken.getMessage())));
        }
    }

    /// Beats when there are any, else rates.
    Recording recording() throws Unreadable {
        if (columns.interval() >= 0 || columns.packet() >= 0) {
            if (beats.size() >= FEWEST_BEATS || rates.size() == 0) {
                Optional<IntervalUnit> unit =
                        columns.packet() >= 0 ? Optional.of(IntervalUnit.TICKS) : columns.unit();
                var recording = beats.beats(unit);
                notes.addAll(beats.notes());
                return recording;
            }
        }
        if (rates.size() == 0 && withoutTime > 0) {
            throw new Unreadable(
                    "",
                    "%d heart rates without a time; a column such as time_s or timestamp is needed"
                            .formatted(withoutTime));
        }
        var recording = rates.rates(0.5);
        notes.addAll(rates.notes());
        return recording;
    }
}
