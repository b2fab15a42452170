// SPDX-License-Identifier: Apache-2.0
package adagio.server.bring;

import java.util.ArrayList;
import java.util.List;

/// The rows of a text with values between commas, semicolons or tabs; RFC 4180, but a quote counts
/// only where a value begins.
final class CsvRows {
    private CsvRows() {}

    /// A row with the line on which it begins.
    ///
    /// @param open whether a quote in it never ended
    record Row(int line, List<String> values, boolean open) {
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
        return new Reading(plain, comma(head)).rows();
    }

    private static char comma(String head) {
        if (head.contains(",")) {
            return ',';
        }
        return head.contains(";") ? ';' : head.contains("\t") ? '\t' : ',';
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
                if (isEnd(i)) {
                    line++;
                }
                if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    value.append('"');
                    i++;
                } else if (c == '"' && (quoted || value.toString().isBlank())) {
                    value.setLength(quoted ? value.length() : 0);
                    quoted = !quoted;
                } else if (quoted) {
                    value.append(c);
                } else if (c == comma) {
                    endValue();
                } else if (isEnd(i)) {
                    endRow();
                } else if (c != '\r') {
                    value.append(c);
                }
            }
            endRow();
            return rows;
        }

        /// Lines end with a line feed, with a carriage return, or with both.
        private boolean isEnd(int i) {
            char c = text.charAt(i);
            boolean more = i + 1 < text.length() && text.charAt(i + 1) == '\n';
            return c == '\n' || (c == '\r' && !more);
        }

        private void endValue() {
            values.add(value.toString().strip());
            value.setLength(0);
        }

        private void endRow() {
            endValue();
            var row = new Row(began, values, quoted);
            if (!row.isEmpty()) {
                rows.add(row);
            }
            values = new ArrayList<>();
            began = line;
        }
    }
}
