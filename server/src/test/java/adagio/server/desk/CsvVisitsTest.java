// SPDX-License-Identifier: Apache-2.0
package adagio.server.desk;

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
                                + "2027-07-10 10:00,single-60,any,Ana,no address,,\n");
        assertEquals(0, read.visits().size());
        assertEquals(
                List.of(
                        "line 2: start: found \"2027-07-10 10:10\"; visits begin on quarter-hours",
                        "line 3: start: found \"tomorrow\"; it looks like 2027-03-10 10:00",
                        "line 4: service: found \"couple-60\"; one of couples-60, single-60; did you mean \"couples-60\"?",
                        "line 5: therapists: \"nobody\" is nobody of this studio",
                        "line 6: found the address \"no address\"; an e-mail address has an @"),
                read.faults());
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
