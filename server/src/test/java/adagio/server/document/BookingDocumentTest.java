// SPDX-License-Identifier: Apache-2.0
package adagio.server.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adagio.studio.free.Quarter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookingDocumentTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/London",
                "Europe/Berlin",
                "America/St_Johns",
                "Australia/Lord_Howe",
                "Asia/Kathmandu",
                "Pacific/Auckland",
                "UTC"
            })
    void everyQuarterOfAYearIsWrittenWithTheOffsetItHasThere(String name) {
        var zone = ZoneId.of(name);
        long first = Quarter.at(Instant.parse("2027-01-01T00:00:00Z"));
        long[] quarters = LongStream.range(first, first + 366 * 96).toArray();
        String expected =
                LongStream.of(quarters)
                        .mapToObj(each -> BookingDocument.time(Quarter.begin(each), zone))
                        .collect(Collectors.joining("\",\"", "{\"starts\":[\"", "\"]}"));
        assertEquals(expected, BookingDocument.starts(quarters, zone));
        assertEquals("{\"starts\":[]}", BookingDocument.starts(new long[0], zone));
    }
}
