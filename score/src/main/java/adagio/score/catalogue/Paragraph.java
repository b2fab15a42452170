// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

import java.util.List;

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
