// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.rhythm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.calendar.Taken;
import adagio.calendar.reading.Ics;
import adagio.calendar.reading.Scope;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What holds for every pair of calendars, tried on random ones of two people in two zones, minute
/// by minute, in weeks on which clocks change.
class EveryCalendarTest {
    private static final int PAIRS = Integer.getInteger("adagio.pairs", 80);
    private static final Pattern POINTING =
            Pattern.compile(
                    "(?i)\\b(one of|partner|his|her|their|theirs|he|she|mine|yours|other person|who|"
                            + "somebody|someone|calendar)\\b");
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Europe/London"), ZoneId.of("America/New_York"));
    private static final List<LocalDate> WEEKS =
            List.of(
                    LocalDate.of(2026, 3, 2),
                    LocalDate.of(2026, 3, 23),
                    LocalDate.of(2026, 10, 19),
                    LocalDate.of(2026, 10, 26),
                    LocalDate.of(2026, 6, 3));

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20261122);

    /// A calendar as text, and the minutes of it that are busy, found the slow way.
    private record Someone(List<String> events, BitSet minutes) {
        String text() {
            return Ics.calendar(String.join("\n", events));
        }
    }

    private record Trial(LocalDate from, int weeks, ZoneId zone, Hours hours, Cadence cadence) {
        long minute(ZonedDateTime at) {
            return (at.toEpochSecond() - from.minusDays(1).atStartOfDay(zone).toEpochSecond()) / 60;
        }

        Scope scope() {
            return new Scope(
                    from.minusDays(1).atStartOfDay(zone).toInstant(),
                    from.plusDays(7L * weeks + 2).atStartOfDay(zone).toInstant(),
                    zone,
                    true);
        }
    }

    private Trial trial() {
        var hours =
                List.of(
                        Hours.USUAL,
                        new Hours(0, 1440),
                        new Hours(17 * 60, 22 * 60),
                        new Hours(0, 180));
        return new Trial(
                WEEKS.get(random.nextInt(WEEKS.size())),
                1 + random.nextInt(3),
                ZONES.get(random.nextInt(2)),
                hours.get(random.nextInt(hours.size())),
                List.of(Cadence.values()).get(random.nextInt(4)));
    }

    /// Days full of events, single ones and daily ones, five-minute wise.
    private Someone someone(Trial trial, ZoneId home, int most) {
        var events = new ArrayList<String>();
        var minutes = new BitSet();
        int count = random.nextInt(most);
        for (int i = 0; i < count; i++) {
            var date = trial.from().plusDays(random.nextInt(7 * trial.weeks()) - 1L);
            var time = LocalTime.of(random.nextInt(24), 5 * random.nextInt(12));
            int length = 5 * (1 + random.nextInt(random.nextInt(4) == 0 ? 200 : 24));
            int times = random.nextInt(5) == 0 ? 1 + random.nextInt(6) : 1;
            String free = random.nextInt(6) == 0 ? "\nTRANSP:TRANSPARENT" : "";
            events.add(
                    "BEGIN:VEVENT\nUID:%d%s\nDTSTART;TZID=%s:%s\nDURATION:PT%dM%s%s\nEND:VEVENT"
                            .formatted(
                                    events.size(),
                                    home.getId().charAt(0),
                                    home,
                                    LOCAL.format(date.atTime(time)),
                                    length,
                                    times == 1 ? "" : "\nRRULE:FREQ=DAILY;COUNT=" + times,
                                    free));
            for (int day = 0; free.isEmpty() && day < times; day++) {
                var start = ZonedDateTime.ofLocal(date.plusDays(day).atTime(time), home, null);
                long from = Math.max(0, trial.minute(start));
                minutes.set((int) from, (int) Math.max(from, trial.minute(start) + length));
            }
        }
        return new Someone(events, minutes);
    }

    private static List<DueSession> find(Trial trial, String... calendars) {
        var taken =
                Taken.together(
                        Arrays.stream(calendars)
                                .map(each -> Ics.taken(each, trial.scope()))
                                .toList());
        return FindTimes.find(
                new Question(
                        Rhythm.of(trial.cadence(), 20, trial.hours()),
                        taken,
                        trial.from(),
                        trial.weeks(),
                        trial.zone()));
    }

    @Test
    void aProposalIsFreeForBothWithinTheHoursAndItsDays() {
        int proposals = 0;
        for (int i = 0; i < PAIRS; i++) {
            var trial = trial();
            var one = someone(trial, ZONES.get(0), 60);
            var other = someone(trial, ZONES.get(1), 60);
            for (var session : find(trial, one.text(), other.text())) {
                for (var each : session.proposals()) {
                    proposals++;
                    int from = (int) trial.minute(each.start());
                    assertTrue(one.minutes().get(from, from + 20).isEmpty(), each + "");
                    assertTrue(other.minutes().get(from, from + 20).isEmpty(), each + "");
                    assertInHours(trial, session, each);
                    assertFalse(each.reasons().isEmpty());
                }
                assertTrue(session.proposals().size() <= 3);
            }
        }
        assertTrue(proposals > 2 * PAIRS, proposals + " proposals");
    }

    private static void assertInHours(Trial trial, DueSession session, Proposal each) {
        var date = each.start().toLocalDate();
        assertFalse(date.isBefore(session.from()) || !date.isBefore(session.to()), each + "");
        for (int minute = 0; minute < 20; minute++) {
            var at = each.start().plusMinutes(minute);
            assertTrue(
                    trial.hours().contains(60 * at.getHour() + at.getMinute()), each + " at " + at);
        }
    }

    @Test
    void whereSomethingFitsSomethingIsOffered() {
        int none = 0;
        for (int i = 0; i < PAIRS; i++) {
            var trial = trial();
            var one = someone(trial, ZONES.get(0), 200);
            var other = someone(trial, ZONES.get(1), 200);
            var busy = (BitSet) one.minutes().clone();
            busy.or(other.minutes());
            for (var session : find(trial, one.text(), other.text())) {
                int days = 0;
                for (var day = session.from(); day.isBefore(session.to()); day = day.plusDays(1)) {
                    days += fits(trial, day, busy) ? 1 : 0;
                }
                int offered = session.proposals().size();
                assertTrue(offered >= Math.min(3, days), trial + " " + session + " " + days);
                assertEquals(days == 0, offered == 0, trial + " " + session);
                none += offered == 0 ? 1 : 0;
            }
        }
        assertTrue(none > 5, "only " + none + " weeks were full");
    }

    /// Every minute of a day is tried as a start.
    private static boolean fits(Trial trial, LocalDate day, BitSet busy) {
        var end = day.plusDays(1).atStartOfDay(trial.zone());
        int free = 0;
        for (var at = day.atStartOfDay(trial.zone()); at.isBefore(end); at = at.plusMinutes(1)) {
            boolean in = trial.hours().contains(60 * at.getHour() + at.getMinute());
            free = in && !busy.get((int) trial.minute(at)) ? free + 1 : 0;
            if (free == 20) {
                return true;
            }
        }
        return false;
    }

    @Test
    void nobodyCanTellWhoseCalendarItWas() {
        for (int i = 0; i < PAIRS / 2; i++) {
            var trial = trial();
            var one = someone(trial, ZONES.get(0), 40);
            var other = someone(trial, ZONES.get(1), 40);
            var found = find(trial, one.text(), other.text());
            assertEquals(found, find(trial, other.text(), one.text()));
            var mine = new ArrayList<>(one.events());
            var yours = new ArrayList<>(other.events());
            for (int moved = random.nextInt(20); moved > 0 && !mine.isEmpty(); moved--) {
                yours.add(mine.remove(random.nextInt(mine.size())));
            }
            String left = Ics.calendar(String.join("\n", mine));
            assertEquals(
                    found,
                    find(trial, left, Ics.calendar(String.join("\n", yours))),
                    "handed over");
            assertEquals(found, find(trial, one.text(), other.text()), "asked again");
        }
    }

    @Test
    void noReasonPointsAtAnybody() {
        var texts = new ArrayList<>(Arrays.stream(Reason.values()).map(Reason::text).toList());
        texts.add(find(trial(), "BEGIN:VCALENDAR\nEND:VCALENDAR").getFirst().reason());
        for (String each : texts) {
            assertFalse(POINTING.matcher(each).find(), each);
        }
    }

    @Test
    void theSessionsOfAWeekHaveDifferentDays() {
        for (int i = 0; i < PAIRS; i++) {
            var trial = trial();
            var one = someone(trial, ZONES.get(0), 120);
            var days = new HashSet<LocalDate>();
            for (var session : find(trial, one.text())) {
                var own = new HashSet<LocalDate>();
                session.proposals().forEach(each -> own.add(each.start().toLocalDate()));
                own.forEach(each -> assertTrue(days.add(each), each + " is there twice"));
            }
        }
    }
}
