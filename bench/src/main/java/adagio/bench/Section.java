// SPDX-License-Identifier: Apache-2.0
package adagio.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The part of a document that the bench writes, between two comments.
final class Section {
    private static final String BEGIN = "<!-- figures: written by tools/bench --write -->\n";
    private static final String END = "<!-- end of figures -->";

    private Section() {}

    static void write(Path document, String figures) throws IOException {
        String text = Files.readString(document);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(
                    document + " has no place for the figures: two comments, " + BEGIN + END);
        }
        Files.writeString(
                document,
                text.substring(0, begin + BEGIN.length())
                        + "\n"
                        + figures
                        + "\n"
                        + text.substring(end));
    }
}
