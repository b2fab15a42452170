// SPDX-License-Identifier: Apache-2.0
package adagio.server.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/// An address as a square that a phone's camera reads (ISO/IEC 18004).
public final class QrCode {
    private static final int QUIET = 4;
    private static final int MOST = 600;

    private QrCode() {}

    /// Draws one. It is dark on light in every theme, as cameras want it.
    ///
    /// @param text 1 to 600 characters
    /// @param label what it is, for those who hear the page
    /// @return an `svg` element for the inside of a page, with the classes `qr`, `qr-ground` and
    ///   `qr-ink`
    /// @throws IllegalArgumentException when the text is empty or too long
    public static String svg(String text, String label) {
        if (text.isEmpty() || text.length() > MOST) {
            throw new IllegalArgumentException(
                    "found " + text.length() + " characters; a QR code here has 1 to " + MOST);
        }
        var matrix = matrix(text);
        var path = new StringBuilder(4_096);
        for (int y = 0; y < matrix.getHeight(); y++) {
            row(matrix, y, path);
        }
        return """
        <svg class="qr" viewBox="0 0 %1$d %2$d" role="img" aria-label="%3$s" focusable="false">\
        <path class="qr-ground" d="M0 0h%1$dv%2$dH0z"/><path class="qr-ink" d="%4$s"/></svg>"""
                .formatted(matrix.getWidth(), matrix.getHeight(), escaped(label), path);
    }

    /// Draws one for a console with light letters on a dark ground, two rows in a line.
    ///
    /// @param text 1 to 600 characters
    /// @return lines of blocks
    /// @throws IllegalArgumentException when the text is too long
    public static String lines(String text) {
        var matrix = matrix(text);
        var lines = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y += 2) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                boolean above = !matrix.get(x, y);
                boolean below = y + 1 >= matrix.getHeight() || !matrix.get(x, y + 1);
                lines.append(above ? below ? '\u2588' : '\u2580' : below ? '\u2584' : ' ');
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    private static void row(BitMatrix matrix, int y, StringBuilder path) {
        for (int x = 0; x < matrix.getWidth(); x++) {
            int from = x;
            while (x < matrix.getWidth() && matrix.get(x, y)) {
                x++;
            }
            if (x > from) {
                path.append("M%d %dh%dv1h-%dz".formatted(from, y, x - from, x - from));
            }
        }
    }

    private static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8"));
        } catch (WriterException e) {
            throw new IllegalArgumentException("this text does not fit a QR code", e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
