// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.rhythm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.calendar.Interval;
import adagio.calendar.Intervals;
import adagio.calendar.Taken;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is proposed to people, by example. What holds for every calendar is in `EveryCalendarTest`.
class FindTimesTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final List<Interval> busy = new ArrayList<>();
    private final List<Interval> important = new ArrayList<>();

    private static Interval interval(String from, String to) {
        return new Interval(
                LocalDateTime.parse(from).atZone(LONDON).toInstant(),
                LocalDateTime.parse(to).atZone(LONDON).toInstant());
    }

    private void busy(String from, String to) {
        busy.add(interval(from, to));
    }

    private List<DueSession> find(Rhythm rhythm, int weeks) {
        var taken = new Taken(Intervals.of(busy), Intervals.of(important));
        return FindTimes.find(new Question(rhythm, taken, MONDAY, weeks, LONDON));
    }

    private static Rhythm rhythm(Cadence cadence) {
        return Rhythm.of(cadence, 20, Hours.USUAL);
    }

    private static List<String> starts(DueSession session) {
        return session.proposals().stream()
                .map(each -> each.start().toLocalDateTime().toString())
                .toList();
    }

    /// Monday to Friday from nine to half past five.
    private void officeWeek() {
        for (int day = 0; day < 5; day++) {
            var date = MONDAY.plusDays(day);
            busy(date + "T09:00", date + "T17:30");
        }
    }

    @Test
    void withAllTheTimeInTheWorldItIsTheEvening() {
        var proposals = find(rhythm(Cadence.WEEKLY), 1).getFirst().proposals();
        assertEquals(3, proposals.size());
        for (var each : proposals) {
            int hour = each.start().getHour();
            assertTrue(hour >= 19 && hour <= 20, each.toString());
        }
    }

    @Test
    void anOfficeWeekGivesItsEveningsAndTheWeekend() {
        officeWeek();
        var session = find(rhythm(Cadence.WEEKLY), 1).getFirst();
        assertEquals(MONDAY, session.from());
        assertEquals(MONDAY.plusDays(7), session.to());
        assertEquals(
                List.of("2026-11-23T20:00", "2026-11-25T20:00", "2026-11-28T20:30"),
                starts(session).stream().sorted().toList());
        assertEquals(Reason.FULL_DAY, session.proposals().getFirst().reasons().getFirst());
    }

    @Test
    void theEarlyMorningIsOfferedWhenThereIsNothingElse() {
        for (int day = 0; day < 7; day++) {
            var date = MONDAY.plusDays(day);
            busy(date + "T08:00", date + "T23:00");
        }
        for (var each : find(rhythm(Cadence.WEEKLY), 1).getFirst().proposals()) {
            assertTrue(each.start().getHour() == 7, each.toString());
            assertEquals(Reason.EARLY, each.reasons().getFirst());
        }
    }

    @Test
    void aGapWithoutRoomIsOfferedLastAndSaysSo() {
        var date = MONDAY;
        busy(date + "T00:00", date + "T20:02");
        busy(date + "T20:22", date.plusDays(7) + "T00:00");
        var session = find(rhythm(Cadence.WEEKLY), 1).getFirst();
        assertEquals(List.of("2026-11-23T20:02"), starts(session));
        assertTrue(session.proposals().getFirst().reasons().contains(Reason.JUST_FITS));
    }

    @Test
    void roomBeforeAndAfterIsPreferred() {
        var day = new Hours(18 * 60, 22 * 60);
        busy("2026-11-23T18:00", "2026-11-23T19:45");
        busy("2026-11-23T20:30", "2026-11-23T20:45");
        busy("2026-11-24T00:00", "2026-11-30T00:00");
        var first = find(Rhythm.of(Cadence.WEEKLY, 20, day), 1).getFirst().proposals().getFirst();
        assertEquals("2026-11-23T21:15", first.start().toLocalDateTime().toString());
        assertTrue(first.reasons().contains(Reason.ROOM));
    }

    @Test
    void nothingThatFitsIsSaidWithoutNamingAnybody() {
        busy("2026-11-23T00:00", "2026-11-30T00:00");
        var sessions = find(rhythm(Cadence.WEEKLY), 2);
        assertEquals(List.of(), sessions.getFirst().proposals());
        assertEquals(
                "Not both free for 20 minutes between 07:00 and 22:30 on any of these days.",
                sessions.getFirst().reason());
        assertEquals(3, sessions.getLast().proposals().size());
    }

    @Test
    void twoAWeekAreDueOnDifferentDays() {
        officeWeek();
        var sessions = find(rhythm(Cadence.TWO_PER_WEEK), 2);
        assertEquals(4, sessions.size());
        assertEquals(MONDAY, sessions.getFirst().from());
        assertEquals(sessions.getFirst().to(), sessions.get(1).from());
        assertEquals(MONDAY.plusDays(7), sessions.get(1).to());
    }

    @Test
    void theDaysOfAWeekAreSharedWhereThereIsTime() {
        busy("2026-11-23T00:00", "2026-11-28T00:00"); // away until Friday night
        var sessions = find(rhythm(Cadence.TWO_PER_WEEK), 1);
        assertEquals(LocalDate.of(2026, 11, 29), sessions.getFirst().to());
        assertEquals(2, sessions.getFirst().proposals().size());
        assertEquals(2, sessions.getLast().proposals().size());
    }

    @Test
    void everyOtherWeekIsDueInAFortnight() {
        var sessions = find(rhythm(Cadence.FORTNIGHTLY), 3);
        assertEquals(2, sessions.size());
        assertEquals(MONDAY.plusDays(14), sessions.getFirst().to());
        assertEquals(MONDAY.plusDays(21), sessions.getLast().to());
    }

    @Test
    void missingAWeekIsNothingAndTheNextIsAsItWouldHaveBeen() {
        officeWeek();
        busy("2026-12-02T18:00", "2026-12-02T22:00");
        for (var cadence : Cadence.values()) {
            if (cadence != Cadence.FORTNIGHTLY) {
                var all = find(rhythm(cadence), 3);
                var taken = new Taken(Intervals.of(busy), Intervals.none());
                var later =
                        FindTimes.find(
                                new Question(
                                        rhythm(cadence), taken, MONDAY.plusDays(7), 2, LONDON));
                assertEquals(all.subList(all.size() / 3, all.size()), later);
            }
        }
    }

    @Test
    void theEveningBeforeSomethingImportantIsShortAndLight() {
        officeWeek();
        important.add(interval("2026-11-26T09:00", "2026-11-26T10:00"));
        var first = find(rhythm(Cadence.WEEKLY), 1).getFirst().proposals().getFirst();
        assertEquals("2026-11-25T20:00", first.start().toLocalDateTime().toString());
        assertTrue(first.reasons().contains(Reason.IMPORTANT_TOMORROW));
    }

    @Test
    void beforeSomethingImportantItIsOverThirtyMinutesToTwoHoursEarlier() {
        busy("2026-11-24T00:00", "2026-11-30T00:00");
        busy("2026-11-23T00:00", "2026-11-23T12:00");
        busy("2026-11-23T19:00", "2026-11-23T23:00");
        important.add(interval("2026-11-23T19:00", "2026-11-23T20:00"));
        var first = find(rhythm(Cadence.WEEKLY), 1).getFirst().proposals().getFirst();
        long minutes =
                java.time.Duration.between(first.end(), important.getFirst().start().atZone(LONDON))
                        .toMinutes();
        assertTrue(minutes >= 30 && minutes <= 120, first.toString());
        assertTrue(first.reasons().contains(Reason.IMPORTANT_LATER));
    }

    @Test
    void whatMattersToOneIsNeverSaid() {
        officeWeek();
        var set = Intervals.of(List.of(interval("2026-11-26T09:00", "2026-11-26T10:00")));
        var one = new Taken(Intervals.of(busy), set);
        var other = new Taken(Intervals.none(), Intervals.none());
        var question =
                new Question(
                        rhythm(Cadence.WEEKLY),
                        Taken.together(List.of(one, other)),
                        MONDAY,
                        1,
                        LONDON);
        for (var each : FindTimes.find(question).getFirst().proposals()) {
            assertFalse(each.reasons().contains(Reason.IMPORTANT_TOMORROW));
        }
    }

    @Test
    void daysAndHoursTheyChoseComeFirstAndQuietHoursNever() {
        var rhythm =
                new Rhythm(
                        Cadence.WEEKLY,
                        20,
                        Hours.USUAL,
                        Set.of(DayOfWeek.SUNDAY),
                        List.of(new Hours(15 * 60, 17 * 60)),
                        List.of(new Hours(19 * 60, 24 * 60)),
                        new Slack(15, 45));
        var session = find(rhythm, 1).getFirst();
        var first = session.proposals().getFirst();
        assertEquals(DayOfWeek.SUNDAY, first.start().getDayOfWeek());
        assertTrue(first.start().getHour() >= 15 && first.start().getHour() < 17);
        assertTrue(first.reasons().contains(Reason.LIKED_DAY));
        assertTrue(first.reasons().contains(Reason.LIKED_HOUR));
        for (var each : session.proposals()) {
            assertTrue(each.end().getHour() < 19 || each.end().getMinute() == 0, each.toString());
        }
    }

    @Test
    void hoursAreOfOneDay() {
        assertEquals(new Hours(0, 1440), Hours.find("00:00-24:00").orElseThrow());
        assertEquals("07:00 to 22:30", Hours.USUAL.toString());
        for (String each : List.of("22:00-07:00", "7-22", "25:00-26:00", "10:00-10:00", "")) {
            assertTrue(Hours.find(each).isEmpty(), each);
        }
    }
}
