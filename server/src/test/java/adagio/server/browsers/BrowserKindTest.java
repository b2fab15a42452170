// SPDX-License-Identifier: Apache-2.0
package adagio.server.browsers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserKindTest {
    /// What browsers say of themselves, shortened in the middle.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0|FIREFOX|COMPUTER
                    Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/142.0.0.0 Safari/537.36 Edg/142.0|EDGE|COMPUTER
                    Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.1 Safari/605.1.15|SAFARI|COMPUTER
                    Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile/15E148 Safari/604.1|SAFARI|PHONE
                    Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) FxiOS/132 Mobile/15E148 Safari/605.1|FIREFOX|PHONE
                    Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) CriOS/130 Mobile/15E148 Safari/604.1|CHROME|TABLET
                    Mozilla/5.0 (Linux; Android 14; K) Chrome/142.0.0.0 Mobile Safari/537.36|CHROME|PHONE
                    Mozilla/5.0 (Linux; Android 14; SM-X200) SamsungBrowser/27.0 Chrome/125.0 Safari/537.36|SAMSUNG|TABLET
                    Mozilla/5.0 (Android 14; Tablet; rv:145.0) Gecko/145.0 Firefox/145.0|FIREFOX|TABLET
                    Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) Chrome/142.0.0.0 Safari/537.36 OPR/124.0|OPERA|COMPUTER
                    <script>alert(1)</script>|OTHER|UNKNOWN
                    curl/8.11|OTHER|UNKNOWN
                    """)
    void aBrowserIsKnownRoughly(
            String says, BrowserKind.Program program, BrowserKind.Device device) {
        assertEquals(new BrowserKind(program, device), BrowserKind.of(says));
    }

    @Test
    void whatIsKeptIsReadBackAndAnythingElseIsOfNoKind() {
        for (var program : BrowserKind.Program.values()) {
            for (var device : BrowserKind.Device.values()) {
                var kind = new BrowserKind(program, device);
                assertEquals(kind, BrowserKind.parse(kind.text()));
            }
        }
        var none = new BrowserKind(BrowserKind.Program.OTHER, BrowserKind.Device.UNKNOWN);
        assertEquals(none, BrowserKind.parse(""));
        assertEquals(none, BrowserKind.parse("NETSCAPE/COMPUTER"));
        assertEquals("browser.unknown", none.words());
    }
}
