// SPDX-License-Identifier: Apache-2.0
package adagio.server.desk;

import java.util.ArrayList;
import java.util.List;

/// The rows of a text with comma- or semicolon-separated values; RFC 4180.
final class CsvRows {
    private CsvRows() {}

    /// A row with the line on which it begins.
    record Row(int line, List<String> values) {
        Row {
            values = List.copyOf(values);
        }

        boolean isEmpty() {
            return values.stream().allMatch(String::isEmpty);
        }
    }

    static List<Row> read(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String head = plain.lines().findFirst().orElse("");
        char comma = head.contains(";") && !head.contains(",") ? ';' : ',';
        return new Reading(plain, comma).rows();
    }

    private static final class Reading {
        private final String text;
        private final char comma;
        private final List<Row> rows = new ArrayList<>();
        private final StringBuilder value = new StringBuilder();
        private List<String> values = new ArrayList<>();
        private boolean quoted;
        private int line = 1;
        private int began = 1;

        Reading(String text, char comma) {
            this.text = text;
            this.comma = comma;
        }

        List<Row> rows() {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\n') {
                    line++;
                }
                if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    value.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = !quoted;
                } else if (quoted) {
                    value.append(c);
                } else if (c == comma) {
                    endValue();
                } else if (c == '\n') {
                    endRow();
                } else if (c != '\r') {
                    value.append(c);
                }
            }
            endRow();
            return rows;
        }

        private void endValue() {
            values.add(value.toString().strip());
            value.setLength(0);
        }

        private void endRow() {
            endValue();
            var row = new Row(began, values);
            if (!row.isEmpty()) {
                rows.add(row);
            }
            values = new ArrayList<>();
            began = line;
        }
    }
}
