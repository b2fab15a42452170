// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.table;

import java.util.ArrayList;
import java.util.List;

/// The cells of a line.
final class Cells {
    private Cells() {}

    /// What separates cells in a line: a semicolon, a tab, a comma, else blanks.
    static char separator(CharSequence line) {
        String text = line.toString();
        for (char each : new char[] {';', '\t', ','}) {
            if (text.indexOf(each) >= 0) {
                return each;
            }
        }
        return ' ';
    }

    /// Cuts a line. Quotes around a cell go; several blanks are one.
    static List<String> of(CharSequence line, char separator) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                add(cells, cell, separator);
            } else {
                cell.append(c);
            }
        }
        add(cells, cell, separator);
        return cells;
    }

    private static void add(List<String> cells, StringBuilder cell, char separator) {
        String text = cell.toString().strip();
        cell.setLength(0);
        if (separator != ' ' || !text.isEmpty()) {
            cells.add(text);
        }
    }

    /// A number with a point, or with a comma where no comma separates; NaN when it is none.
    static double number(String cell, char separator) {
        String text = separator == ',' ? cell : cell.replace(',', '.');
        if (text.isEmpty() || text.length() > 40 || !isPlain(text)) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notNumber) {
            return Double.NaN;
        }
    }

    /// Digits, signs, a point, an exponent: no "NaN", no hexadecimal number.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9') && "+-.eE".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
