// SPDX-License-Identifier: Apache-2.0
package adagio.guide.paper;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The faces of the printed sheet, embedded as subsets: a book face for what is said, a plain one
/// for what is asked.
///
/// @param title large headings
/// @param said names of strokes and times
/// @param felt italics, how it feels
/// @param plain notes
/// @param bold chosen words
record PrintFonts(PDFont title, PDFont said, PDFont felt, PDFont plain, PDFont bold) {

    /// Puts the faces into a document.
    ///
    /// @param document the new sheet
    /// @return the faces
    /// @throws IOException when one cannot be read
    static PrintFonts in(PDDocument document) throws IOException {
        return new PrintFonts(
                load(document, "literata-title.ttf"),
                load(document, "literata-text.ttf"),
                load(document, "literata-italic.ttf"),
                load(document, "atkinson-next-regular.ttf"),
                load(document, "atkinson-next-bold.ttf"));
    }

    private static PDFont load(PDDocument document, String file) throws IOException {
        try (InputStream in = PrintFonts.class.getResourceAsStream("/print-fonts/" + file)) {
            if (in == null) {
                throw new FileNotFoundException(
                        "print-fonts/" + file + " is missing in this program");
            }
            return PDType0Font.load(document, in, true);
        }
    }
}
