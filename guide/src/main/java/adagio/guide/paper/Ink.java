// SPDX-License-Identifier: Apache-2.0
package adagio.guide.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;

/// Type on paper: a face, a size in points and a colour.
///
/// @param font the face
/// @param size in points, never under 10.5
/// @param colour `#rrggbb`
record Ink(PDFont font, double size, String colour) {

    /// The smallest type on a sheet, in points.
    static final double SMALLEST = 10.5;

    /// The colour of what matters.
    static final String BLACK = "#1d1812";

    /// The colour of notes, 7:1 on white and more.
    static final String SOFT = "#4a4136";

    /// Refuses type that cannot be read by a lamp.
    Ink {
        if (size < SMALLEST) {
            throw new IllegalArgumentException(size + " pt: nothing is printed under " + SMALLEST);
        }
    }

    /// The same face in another size.
    ///
    /// @param points the new size
    /// @return the ink
    Ink at(double points) {
        return new Ink(font, points, colour);
    }

    /// How wide a text is.
    ///
    /// @param text one line
    /// @return points
    double width(String text) {
        try {
            return font.getStringWidth(text) * size / 1000;
        } catch (IllegalArgumentException unknownLetter) {
            return text.equals(known(text)) ? 0 : width(known(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The text with a plain mark for letters that the face does not have.
    ///
    /// @param text any
    /// @return a text that can be shown
    String known(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(letter -> out.appendCodePoint(has(letter) ? letter : '?'));
        return out.toString();
    }

    private boolean has(int letter) {
        try {
            font.encode(Character.toString(letter));
            return true;
        } catch (IllegalArgumentException | IOException e) {
            return false;
        }
    }

    /// Breaks a text into lines.
    ///
    /// @param text words and spaces
    /// @param width the longest line in points
    /// @return no line for an empty text; a longer word has a line of its own
    List<String> lines(String text, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer) > width && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
