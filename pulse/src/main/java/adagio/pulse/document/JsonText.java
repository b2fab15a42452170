// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.document;

/// JSON as it is written, two blanks a level. A number that is none becomes null.
final class JsonText {
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private boolean first = true;

    JsonText open(char bracket) {
        text.append(bracket);
        depth++;
        first = true;
        return this;
    }

    JsonText close(char bracket) {
        depth--;
        if (first) {
            text.append(' ');
        } else {
            newLine();
        }
        text.append(bracket);
        first = false;
        return this;
    }

    /// An element of a list comes.
    JsonText element() {
        if (!first) {
            text.append(',');
        }
        newLine();
        first = false;
        return this;
    }

    JsonText name(String name) {
        element();
        quoted(name);
        text.append(" : ");
        return this;
    }

    JsonText field(String name, String value) {
        name(name);
        quoted(value);
        return this;
    }

    JsonText field(String name, double value) {
        name(name);
        if (Double.isFinite(value)) {
            text.append(
                    value == Math.rint(value) && Math.abs(value) < 1e15
                            ? whole(value)
                            : value + "");
        } else {
            text.append("null");
        }
        return this;
    }

    JsonText field(String name, long value) {
        name(name);
        text.append(value);
        return this;
    }

    /// A whole document, ending with a new line.
    String document() {
        return text + "\n";
    }

    private static String whole(double value) {
        return (long) value + ".0";
    }

    private void newLine() {
        text.append('\n').append("  ".repeat(depth));
    }

    private void quoted(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append("\\u%04x".formatted((int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
