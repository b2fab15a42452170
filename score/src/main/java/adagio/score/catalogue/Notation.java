// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

import java.util.ArrayList;
import java.util.List;

/// The notation of the catalogue: `Field: value` paragraphs, `#` remarks, continuation by a blank.
final class Notation {
    private final String file;
    private final List<Fault> faults;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Paragraph.Field> open = new ArrayList<>();

    private Notation(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /// Splits a file into paragraphs.
    ///
    /// @param file its name, for faults
    /// @param text its content
    /// @param faults receives what is not notation
    /// @return the paragraphs that could be read
    static List<Paragraph> paragraphs(String file, String text, List<Fault> faults) {
        var notation = new Notation(file, faults);
        int number = 0;
        for (String line : text.lines().toList()) {
            notation.line(++number, line.stripTrailing());
        }
        notation.close();
        return notation.paragraphs;
    }

    private void line(int number, String line) {
        if (line.startsWith("#")) {
            return;
        }
        if (line.isEmpty()) {
            close();
        } else if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
            continuation(number, line.strip());
        } else {
            field(number, line);
        }
    }

    private void field(int number, String line) {
        int colon = line.indexOf(':');
        String name = colon < 0 ? "" : line.substring(0, colon).stripTrailing();
        if (isName(name)) {
            open.add(new Paragraph.Field(name, line.substring(colon + 1).strip(), number));
        } else {
            faults.add(
                    new Fault(
                            file,
                            number,
                            "found \""
                                    + line
                                    + "\"; a line is \"Field: value\", begins with # for a remark,"
                                    + " or with a blank to go on with the line above"));
        }
    }

    /// A capital, then letters and blanks.
    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.charAt(0) >= 'A'
                && text.charAt(0) <= 'Z'
                && text.chars().allMatch(Notation::isOfName);
    }

    private static boolean isOfName(int each) {
        return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || each == ' ';
    }

    private void continuation(int number, String text) {
        if (open.isEmpty()) {
            faults.add(
                    new Fault(
                            file,
                            number,
                            "found \""
                                    + text
                                    + "\" after a blank with no field above to go on with;"
                                    + " begin the line with \"Field: \""));
        } else {
            var last = open.removeLast();
            open.add(
                    new Paragraph.Field(
                            last.name(), (last.value() + " " + text).strip(), last.line()));
        }
    }

    private void close() {
        if (!open.isEmpty()) {
            paragraphs.add(new Paragraph(file, open.getFirst().line(), open));
            open.clear();
        }
    }

    /// A paragraph of `Field: value` lines.
    ///
    /// @param file the file, relative to the catalogue's folder
    /// @param line the line of its first field
    /// @param fields in order, at least one
    record Paragraph(String file, int line, List<Field> fields) {
        /// A field of a paragraph.
        ///
        /// @param name as written
        /// @param value without surrounding blanks, continuation lines joined by a blank
        /// @param line where it begins
        record Field(String name, String value, int line) {}

        Paragraph {
            fields = List.copyOf(fields);
        }

        /// The first field's name: what the paragraph describes.
        String subject() {
            return fields.getFirst().name();
        }
    }
}
