// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.repeat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Examples of RFC 5545, section 3.8.5.3, and rules that are written to take for ever.
class RepetitionTest {
    private static final LocalDateTime END = LocalDateTime.of(2030, 1, 1, 0, 0);
    private static final LocalDateTime START = LocalDateTime.of(1997, 9, 2, 9, 0);

    private static List<String> days(String rule, LocalDateTime start, int most) throws Unreadable {
        return occurrences(rule, start, start, END).stream()
                .limit(most)
                .map(each -> each.toLocalDate().toString())
                .toList();
    }

    private static List<LocalDateTime> occurrences(
            String text, LocalDateTime start, LocalDateTime from, LocalDateTime to)
            throws Unreadable {
        var rule = RuleReader.read(text);
        var last = rule.end() instanceof RuleEnd.Until(var until, var _) ? until : END;
        var found = new ArrayList<LocalDateTime>();
        new Repetition(rule, start, last, new Budget(3_000_000)).between(from, to, found::add);
        return found;
    }

    private static LocalDateTime at(String text) {
        return LocalDateTime.parse(text, DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    @Test
    void dailyForTenOccurrences() throws Unreadable {
        assertEquals(10, days("FREQ=DAILY;COUNT=10", START, 99).size());
        assertEquals("1997-09-11", days("FREQ=DAILY;COUNT=10", START, 99).getLast());
    }

    @Test
    void everyOtherWeekOnTuesdayAndThursday() throws Unreadable {
        assertEquals(
                List.of("1997-09-02", "1997-09-04", "1997-09-16", "1997-09-18", "1997-09-30"),
                days("FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH", START, 5));
    }

    @Test
    void theDayAWeekBeginsWithMatters() throws Unreadable {
        var start = at("1997-08-05T09:00:00");
        String rule = "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=";
        assertEquals(
                List.of("1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"),
                days(rule + "MO", start, 9));
        assertEquals(
                List.of("1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"),
                days(rule + "SU", start, 9));
    }

    @Test
    void monthlyOnTheSecondToLastMonday() throws Unreadable {
        assertEquals(
                List.of("1997-09-22", "1997-10-20", "1997-11-17"),
                days("FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", at("1997-09-22T09:00:00"), 3));
    }

    @Test
    void theThirdToTheLastDayOfTheMonth() throws Unreadable {
        assertEquals(
                List.of("1997-09-28", "1997-10-29", "1997-11-28"),
                days("FREQ=MONTHLY;BYMONTHDAY=-3", at("1997-09-28T09:00:00"), 3));
    }

    @Test
    void theThirtiethOfFebruaryIsPassedOver() throws Unreadable {
        assertEquals(
                List.of("2007-01-15", "2007-01-30", "2007-02-15", "2007-03-15", "2007-03-30"),
                days("FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", at("2007-01-15T09:00:00"), 9));
    }

    @Test
    void everyTwentiethMondayOfTheYear() throws Unreadable {
        assertEquals(
                List.of("1997-05-19", "1998-05-18", "1999-05-17"),
                days("FREQ=YEARLY;BYDAY=20MO", at("1997-05-19T09:00:00"), 3));
    }

    @Test
    void mondayOfWeekTwenty() throws Unreadable {
        assertEquals(
                List.of("1997-05-12", "1998-05-11", "1999-05-17"),
                days("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", at("1997-05-12T09:00:00"), 3));
    }

    @Test
    void everyThursdayInMarch() throws Unreadable {
        assertEquals(
                List.of("1997-03-13", "1997-03-20", "1997-03-27", "1998-03-05"),
                days("FREQ=YEARLY;BYMONTH=3;BYDAY=TH", at("1997-03-13T09:00:00"), 4));
    }

    @Test
    void everyFridayTheThirteenth() throws Unreadable {
        assertEquals(
                List.of("1998-02-13", "1998-03-13", "1998-11-13", "1999-08-13", "2000-10-13"),
                days("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", START, 5));
    }

    @Test
    void electionDay() throws Unreadable {
        assertEquals(
                List.of("1996-11-05", "2000-11-07", "2004-11-02"),
                days(
                        "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
                        at("1996-11-05T09:00:00"),
                        3));
    }

    @Test
    void theLastWorkDayOfTheMonth() throws Unreadable {
        assertEquals(
                List.of("1997-09-30", "1997-10-31", "1997-11-28"),
                days("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", START, 3));
    }

    @Test
    void daysOfTheYear() throws Unreadable {
        assertEquals(
                List.of("1997-01-01", "1997-04-10", "1997-07-19", "2000-01-01"),
                days(
                        "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200",
                        at("1997-01-01T09:00:00"),
                        4));
    }

    @Test
    void everyTwentyMinutesFromNineToFive() throws Unreadable {
        String daily = "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40";
        String minutely = "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16";
        var to = START.plusDays(3);
        var expected = occurrences(daily, START, START, to);
        assertEquals(72, expected.size());
        assertEquals(expected, occurrences(minutely, START, START, to));
    }

    @Test
    void everyThreeHoursUntilFive() throws Unreadable {
        assertEquals(
                List.of(
                        at("1997-09-02T09:00:00"),
                        at("1997-09-02T12:00:00"),
                        at("1997-09-02T15:00:00")),
                occurrences("FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z", START, START, END));
    }

    @Test
    void jumpingToAStretchGivesTheSameAsCountingToIt() throws Unreadable {
        var from = at("2026-03-01T00:00:00");
        var to = at("2026-05-01T00:00:00");
        for (String rule :
                List.of(
                        "FREQ=DAILY;INTERVAL=3",
                        "FREQ=WEEKLY;INTERVAL=5;BYDAY=MO,SU",
                        "FREQ=MONTHLY;INTERVAL=7;BYDAY=1WE",
                        "FREQ=YEARLY;INTERVAL=29;BYMONTH=4",
                        "FREQ=HOURLY;INTERVAL=11;BYMINUTE=5,50",
                        "FREQ=MINUTELY;INTERVAL=97;BYDAY=SA")) {
            var counted = occurrences(rule + ";COUNT=200000", START, from, to);
            assertEquals(counted, occurrences(rule, START, from, to), rule);
        }
    }

    @Test
    void aRuleThatNeverMatchesEndsWithItsStretch() throws Unreadable {
        for (String frequency : List.of("YEARLY", "MONTHLY", "DAILY", "HOURLY", "SECONDLY")) {
            String rule = "FREQ=" + frequency + ";BYMONTH=2;BYMONTHDAY=30";
            assertEquals(List.of(), occurrences(rule, START, START, END));
        }
    }

    @Test
    void aRuleThatMatchesEverySecondOfTheYearIsTooMuch() throws Unreadable {
        var all = new StringBuilder("FREQ=YEARLY;BYMONTHDAY=1");
        for (int day = 2; day <= 31; day++) {
            all.append(',').append(day);
        }
        var rule =
                RuleReader.read(
                        all
                                + ";BYHOUR="
                                + upTo(23)
                                + ";BYMINUTE="
                                + upTo(59)
                                + ";BYSECOND="
                                + upTo(59));
        var repetition = new Repetition(rule, START, END, new Budget(3_000_000));
        assertThrows(Budget.Spent.class, () -> repetition.between(START, END, each -> {}));
    }

    private static String upTo(int last) {
        var text = new StringBuilder("0");
        for (int i = 1; i <= last; i++) {
            text.append(',').append(i);
        }
        return text.toString();
    }

    @Test
    void aBillionDaysAreCountedWithoutCounting() throws Unreadable {
        var start = at("1950-01-01T09:00:00");
        String rule = "FREQ=SECONDLY;INTERVAL=7;COUNT=2000000000";
        var found = occurrences(rule, start, at("2026-01-01T00:00:00"), at("2026-01-01T00:01:00"));
        assertEquals(9, found.size());
    }

    @Test
    void aRuleThatIsNoneSaysWhatIsAllowed() {
        var messages =
                List.of(
                        "FREQ=FORTNIGHTLY",
                        "INTERVAL=2",
                        "FREQ=DAILY;BYMONTH=13",
                        "FREQ=DAILY;INTERVAL=0",
                        "FREQ=DAILY;COUNT=-1",
                        "FREQ=WEEKLY;BYDAY=XX",
                        "FREQ=DAILY;FREQ=WEEKLY",
                        "FREQ=DAILY;UNTIL=tomorrow",
                        "FREQ=DAILY;BYHOLIDAY=1");
        for (String each : messages) {
            var unreadable = assertThrows(Unreadable.class, () -> RuleReader.read(each), each);
            assertTrue(unreadable.text().length() > 20, unreadable.text());
        }
        var day = assertThrows(Unreadable.class, () -> RuleReader.read("FREQ=WEEKLY;BYDAY=XX"));
        assertEquals("BYDAY=\"XX\"; MO, TU, WE, TH, FR, SA, SU", day.text());
    }
}
