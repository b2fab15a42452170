// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.calendar.reading.CalendarReader;
import adagio.calendar.reading.CalendarReading;
import adagio.calendar.reading.Scope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppointmentsTest {
    private static final Instant TEN = Instant.parse("2027-03-10T10:00:00Z");

    private static Appointment appointment(Appointment.State state) {
        return new Appointment(
                "visit.1@adagio",
                TEN,
                90,
                new Appointment.Words("Couples massage, 90; quietly", "Room\n2", ""),
                state,
                3,
                TEN.minusSeconds(60));
    }

    private static CalendarReading read(String text) throws IOException {
        var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return CalendarReader.read(
                "feed",
                in,
                new Scope(TEN.minusSeconds(1), TEN.plusSeconds(99_999), ZoneOffset.UTC, false));
    }

    @Test
    void anAppointmentIsReadBackAsTheTimeItTakes() throws IOException {
        String text =
                Appointments.write(
                        "Studio", List.of(appointment(Appointment.State.CONFIRMED)), List.of(120));
        assertTrue(text.contains("SUMMARY:Couples massage\\, 90\\; quietly\r\n"), text);
        assertTrue(text.contains("LOCATION:Room\\n2\r\n"), text);
        assertTrue(text.contains("SEQUENCE:3\r\n") && text.contains("TRIGGER:-PT120M\r\n"), text);
        var read = (CalendarReading.Read) read(text);
        assertEquals(90 * 60, read.taken().busy().secondsWithin(0, Long.MAX_VALUE / 4));
    }

    @Test
    void oneThatWasCalledOffTakesNoTimeAndStaysInTheFeed() throws IOException {
        String text =
                Appointments.write(
                        "Studio", List.of(appointment(Appointment.State.CANCELLED)), List.of(120));
        assertTrue(text.contains("STATUS:CANCELLED") && !text.contains("VALARM"), text);
        assertEquals(0, ((CalendarReading.Read) read(text)).taken().busy().size());
    }

    @Test
    void aLengthThatIsNoneIsRefused() {
        var words = new Appointment.Words("a", "", "");
        var refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () ->
                                new Appointment(
                                        "u", TEN, 0, words, Appointment.State.CONFIRMED, 0, TEN));
        assertEquals("0 minutes, sequence 0: 1 to 1440, 0 and more", refused.getMessage());
    }
}
