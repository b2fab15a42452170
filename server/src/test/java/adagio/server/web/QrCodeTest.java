// SPDX-License-Identifier: Apache-2.0
package adagio.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final int DOT = 6;

    @Test
    void aCameraReadsTheSquareOnAConsole() throws ReaderException {
        String address = "http://192.168.1.20:8686/set-up?code=7K2X-9RWB-HZ4C";
        var bitmap = new BinaryBitmap(new HybridBinarizer(seen(QrCode.lines(address))));
        assertEquals(address, new QRCodeReader().decode(bitmap).getText());
    }

    /// The console as a camera sees it: blocks are light.
    private static LuminanceSource seen(String text) {
        List<String> lines = text.lines().toList();
        int width = lines.getFirst().length() * DOT;
        int height = lines.size() * 2 * DOT;
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                char block = lines.get(y / DOT / 2).charAt(x / DOT);
                boolean upper = y / DOT % 2 == 0;
                boolean light = block == '\u2588' || block == (upper ? '\u2580' : '\u2584');
                pixels[y * width + x] = light ? 0xffffff : 0;
            }
        }
        return new RGBLuminanceSource(width, height, pixels);
    }
}
