// SPDX-License-Identifier: Apache-2.0
package adagio.server.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-, 0, 100",
        "bytes=40-, 40, 100",
        "bytes=40-49, 40, 50",
        "bytes=40-1000, 40, 100",
        "bytes=99-99, 99, 100",
        "bytes=-10, 90, 100",
        "bytes=-1000, 0, 100"
    })
    void aRangeIsCutToWhatThereIs(String header, long from, long to) {
        assertEquals(new ByteRange.Part(from, to), ByteRange.of(header, 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
    void whatLiesBehindTheEndIsOutside(String header) {
        assertEquals(new ByteRange.Outside(), ByteRange.of(header, 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes=-", "bytes=5-4", "bytes=a-b", "bytes=0-1,5-6", "lines=0-1"})
    void aDamagedRangeIsIgnored(String header) {
        assertEquals(new ByteRange.All(), ByteRange.of(header, 100));
    }

    @Test
    void hugeNumbersDoNotOverflow() {
        assertEquals(
                new ByteRange.Outside(),
                ByteRange.of("bytes=999999999999999999-999999999999999999", 100));
        assertEquals(new ByteRange.All(), ByteRange.of("bytes=9999999999999999999999-", 100));
    }
}
