// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.table;

import adagio.pulse.rows.Moments;
import adagio.pulse.rows.Unreadable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The lines before the data: what a logger writes there, and the names of columns.
final class TableStart {
    private List<String> names = List.of();
    private double startSeconds = Double.NaN;
    private String firstLine = "";

    /// Whether a line is data: every cell a number or a time, and the last one a number.
    boolean isNumeric(List<String> cells, char separator) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean time =
                    i == 0
                            && cells.size() > 1
                            && !(Double.isNaN(Moments.seconds(cell))
                                    && Double.isNaN(Moments.clock(cell)));
            boolean trailing = cell.isEmpty() && i == cells.size() - 1 && i > 0;
            if (!time && !trailing && Double.isNaN(Cells.number(cell, separator))) {
                return false;
            }
        }
        return true;
    }

    /// Looks at a line that is no data.
    ///
    /// @return where the data are, when it names them
    Optional<Columns> header(List<String> cells, boolean second) {
        firstLine = firstLine.isEmpty() ? String.join(" ", cells) : firstLine;
        startFrom(cells);
        names = cells.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
        var columns = Columns.of(cells, second);
        // a line of values below names of an exercise's summary is no header
        return columns.isOfHeart() && !names.contains("start time")
                ? Optional.of(columns)
                : Optional.empty();
    }

    /// Refuses rows of numbers below names of columns that are all known to be something else, such
    /// as `time,steps`: by their sizes alone they could pass for beats.
    ///
    /// @param columns of the first such row
    void refuseIfOfSomethingElse(int columns) throws Unreadable {
        boolean known =
                names.size() == columns
                        && names.stream().anyMatch(Columns::isOfSomethingElse)
                        && names.stream()
                                .allMatch(
                                        each ->
                                                Columns.isTime(each)
                                                        || Columns.isOfSomethingElse(each));
        if (known) {
            throw new Unreadable(
                    "",
                    "the columns are \"%s\", and none of them is a heartbeat; read is a column such as rr_ms or hr"
                            .formatted(Shown.of(String.join(", ", names))));
        }
    }

    /// Polar Flow: a line "..., Date, Start time, ..." with its values below it.
    private void startFrom(List<String> cells) {
        int date = names.indexOf("date");
        int time = names.indexOf("start time");
        if (date >= 0 && time >= 0 && date < cells.size() && time < cells.size()) {
            startSeconds = Moments.seconds(cells.get(date) + " " + cells.get(time));
        }
    }

    /// When the data start, seconds since 1970; NaN when nothing says so.
    double startSeconds() {
        return startSeconds;
    }

    /// A refusal: nothing was found.
    Unreadable nothing(long lines) {
        String shown = firstLine.length() > 60 ? firstLine.substring(0, 60) + "..." : firstLine;
        return new Unreadable(
                "",
                "%d lines and no heartbeat among them%s; read are intervals one a line, or a table with a column such as rr_ms or hr"
                        .formatted(
                                lines, shown.isEmpty() ? "" : ", the first is \"" + shown + "\""));
    }
}
