// SPDX-License-Identifier: Apache-2.0
package adagio.server.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import adagio.studio.SampleStudio;
import adagio.studio.Studio;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookingReaderTest {
    private static final Studio STUDIO = SampleStudio.studio();
    private static final String REST =
            """
            "service": "couples-60", "clients": [ { "name": "Ana" }, { "name": "Ben" } ] }""";

    private static List<String> faults(BookingReading reading) {
        return assertInstanceOf(BookingReading.Unreadable.class, reading).faults();
    }

    private static List<String> changing(String text) {
        return faults(BookingReader.changed(text, STUDIO, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31T00:00:00Z",
                "-999999999-01-01T00:00:00Z",
                "3000-01-01T00:00:00Z",
                "1969-12-31T23:45:00Z"
            })
    void aStartThatNoBookHasIsAFaultOfTheRequest(String start) {
        assertEquals(
                List.of(
                        "start: found \""
                                + start
                                + "\"; visits begin on a quarter-hour, before the year 3000"),
                faults(BookingReader.wanted("{ \"start\": \"" + start + "\", " + REST, STUDIO)));
    }

    @Test
    void eachFaultOfAFieldIsSaidOnceAndInItsOwnWords() {
        assertEquals(
                List.of(
                        "start: found \"5\"; a time with its offset, as in"
                                + " 2027-03-10T10:00:00+00:00"),
                faults(BookingReader.wanted("{ \"start\": 5, " + REST, STUDIO)));
        assertEquals(
                List.of(
                        "status: found \"CONFIRMED\"; one of confirmed, cancelled; did you mean"
                                + " \"confirmed\"?"),
                changing("{ \"status\": \"CONFIRMED\" }"));
        assertEquals(
                List.of("status: found \"tentative\"; one of confirmed, cancelled"),
                changing("{ \"status\": \"tentative\" }"));
        assertEquals(
                List.of("status: found 5; a text belongs here, one of confirmed, cancelled"),
                changing("{ \"status\": 5 }"));
        assertEquals(
                List.of("therapists: found \"any\"; a list [ ] belongs here"),
                changing("{ \"therapists\": \"any\" }"));
        assertEquals(List.of("found nothing; an object { } belongs here"), changing(""));
    }

    @Test
    void whatIsNoJsonIsSaidWithItsPlaceAndWithoutTheParsersSettings() {
        String early = "it ends too early; a bracket or a quotation mark is not closed";
        assertEquals(List.of("not JSON at line 1, column 2: " + early), changing("{"));
        assertEquals(
                List.of("not JSON at line 1, column 2: " + early),
                faults(BookingReader.wanted("{", STUDIO)));
        String more = "something follows after the end; one document { } is all of it";
        assertEquals(List.of("not JSON at line 1, column 4: " + more), changing("{} {}"));
        String mark = "a byte order mark; save the text as UTF-8 without one";
        assertEquals(List.of("not JSON at line 1, column 1: " + mark), changing("\ufeff{}"));
    }

    @Test
    void whatIsCancelledIsNotMovedByTheSameRequest() {
        assertEquals(
                List.of("status: a booking that is cancelled is not moved too; send one of them"),
                changing("{ \"status\": \"cancelled\", \"start\": \"2027-03-10T10:00:00Z\" }"));
    }
}
