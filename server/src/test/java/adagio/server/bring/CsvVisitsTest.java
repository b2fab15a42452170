// SPDX-License-Identifier: Apache-2.0
package adagio.server.bring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adagio.studio.SampleStudio;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvVisitsTest {
    private static final String HEAD = "start,service,therapists,name1,email1,name2,email2\n";

    private static CsvVisits.Read read(String text) {
        return CsvVisits.read(SampleStudio.studio(), text);
    }

    @Test
    void aTableOfAnotherProgramBecomesBookings() {
        var read =
                read(
                        String.join(
                                "\r\n",
                                "\uFEFFservice;name1;start;therapists",
                                "couples-60;\"Ana \"\"A.\"\" Lind\";2027-07-10 10:00;Therapist 2 and therapist-1",
                                "",
                                "Massage for one, 60 minutes;Ben;2027-07-10T10:15:00+02:00;",
                                ""));
        assertEquals(List.of(), read.faults());
        var first = read.visits().getFirst();
        assertEquals(Instant.parse("2027-07-10T09:00:00Z"), first.start());
        assertEquals(List.of("therapist-2", "therapist-1"), first.wish().therapists());
        assertEquals("Ana \"A.\" Lind", first.wish().clients().getFirst().name());
        assertEquals("Guest", first.wish().clients().getLast().name());
        var second = read.visits().getLast();
        assertEquals(Instant.parse("2027-07-10T08:15:00Z"), second.start());
        assertEquals(List.of("any"), second.wish().therapists());
        assertEquals(4, second.line());
    }

    @Test
    void everythingThatIsNoBookingIsSaidWithItsLine() {
        var read =
                read(
                        HEAD
                                + "2027-07-10 10:10,couples-60,any,Ana,,Ben,\n"
                                + "tomorrow,couples-60,any,Ana,,Ben,\n"
                                + "2027-07-10 10:00,couple-60,any,Ana,,Ben,\n"
                                + "2027-07-10 10:00,single-60,nobody,Ana,,,\n"
                                + "2027-07-10 10:00,single-60,any,Ana,no address,,\n"
                                + "tomorrow,singles-60,any,Ana,,,\n");
        assertEquals(0, read.visits().size());
        assertEquals(
                List.of(
                        "line 2: start: found \"2027-07-10 10:10\"; visits begin on quarter-hours, before the year 3000",
                        "line 3: start: found \"tomorrow\"; it looks like 2027-03-10 10:00",
                        "line 4: service: found \"couple-60\"; one of couples-60, single-60; did you mean \"couples-60\"?",
                        "line 5: therapists: \"nobody\" is nobody of this studio",
                        "line 6: found the address \"no address\"; an e-mail address looks like name@example.org",
                        "line 7: service: found \"singles-60\"; one of couples-60, single-60; did you mean \"single-60\"?",
                        "line 7: start: found \"tomorrow\"; it looks like 2027-03-10 10:00"),
                read.faults());
    }

    @Test
    void nothingThatIsWrittenInATableIsLeftOutUnsaid() {
        assertEquals(
                List.of("line 1: the column start is there twice"),
                read("start,start,service,name1\n2027-07-10 10:00,,single-60,Ana\n").faults());
        assertEquals(
                List.of(
                        "line 2: name2: single-60 is for one alone",
                        "line 3: start: found \"+999999999-12-31T00:00Z\"; visits begin on quarter-hours, before the year 3000"),
                read(HEAD
                                + "2027-07-10 10:00,single-60,any,Ana,,Ben,\n"
                                + "+999999999-12-31T00:00Z,single-60,any,Ana,,,\n")
                        .faults());
    }

    @Test
    void aTableThatWasCopiedOrSavedElsewhereIsReadToo() {
        String tabs = "start\tservice\tname1\r2027-07-10 10:00\tsingle-60\tAnn \"A.\" 5\" Lind\r";
        var read = read(tabs);
        assertEquals(List.of(), read.faults());
        assertEquals(
                "Ann \"A.\" 5\" Lind", read.visits().getFirst().wish().clients().getFirst().name());
        var padded = read(HEAD.strip() + ",,\n2027-07-10 10:00,single-60,any,Ana,,,,,\n");
        assertEquals(List.of(), padded.faults());
        assertEquals(1, padded.visits().size());
    }

    @Test
    void whatOneLineGetsIntoAMessWithTakesNoOtherLineAlong() {
        var read =
                read(
                        HEAD
                                + "2027-07-10 10:00,single-60,any,Lind, Ana,,a,b\n"
                                + "2027-03-28 01:30,single-60,any,Ana,,,\n"
                                + "2027-10-31 01:30,single-60,any,Ana,,,\n"
                                + "2027-10-31T01:30:00+01:00,single-60,any,Ana,,,\n"
                                + "2027-07-10 11:00,single-60,any,\"Ana,,,\n"
                                + "2027-07-10 12:00,single-60,any,Ben,,,\n");
        assertEquals(1, read.visits().size());
        assertEquals(
                List.of(
                        "line 2: found 8 values for 7 columns; a value with a comma in it stands in quotes",
                        "line 3: start: the clocks there leave out 2027-03-28T01:30; write it with its offset, such as 2027-03-10T10:00:00+01:00",
                        "line 4: start: the clocks there show twice 2027-10-31T01:30; write it with its offset, such as 2027-03-10T10:00:00+01:00",
                        "line 6: a quote begins in this line and never ends"),
                read.faults());
        assertEquals(
                List.of("some letters are not UTF-8; save the table as UTF-8 and bring it again"),
                read(HEAD + "2027-07-10 10:00,single-60,any,Ren\uFFFD,,,\n").faults());
    }

    @Test
    void aColumnThatNobodyKnowsIsRefusedWithTheNearestOne() {
        assertEquals(
                List.of(
                        "line 1: found the column \"nmae1\"; known are start, service, therapists, name1, email1, name2, email2; did you mean \"name1\"?",
                        "line 1: the column name1 is missing"),
                read("start,service,nmae1\n").faults());
        assertEquals(List.of("the table is empty"), read("\n\n").faults());
    }
}
