// SPDX-License-Identifier: Apache-2.0
package adagio.studio.free;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.studio.Place;
import adagio.studio.SampleStudio;
import adagio.studio.Studio;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OpeningsTest {
    /// Spring and autumn changes of London and New York, and an ordinary week.
    private static final List<LocalDate> WEEKS =
            List.of(
                    LocalDate.of(2027, 3, 26),
                    LocalDate.of(2027, 10, 29),
                    LocalDate.of(2027, 3, 12),
                    LocalDate.of(2027, 11, 5),
                    LocalDate.of(2027, 4, 3),
                    LocalDate.of(2027, 6, 9));

    private final Random random = new Random(20270310);

    @Test
    void everyAnswerIsTheOneThatTryingAllPairsGives() {
        int possible = 0;
        for (int round = 0; round < 100; round++) {
            LocalDate day = WEEKS.get(round % WEEKS.size());
            Studio studio = new Days(random).studio(day);
            long from = Quarter.notBefore(day.atStartOfDay(studio.zone()).toInstant());
            var window = new Stretch(from, from + 4 * Quarter.A_DAY);
            Instant now = now(day);
            var brute = new BruteForce(studio, now, taken(studio, window));
            var openings = new Openings(studio, window, now, brute.use(window));
            for (var asked : asked(studio)) {
                long[] expected =
                        LongStream.range(window.from(), window.to())
                                .filter(start -> brute.possible(start, asked))
                                .toArray();
                assertArrayEquals(
                        expected,
                        openings.starts(asked),
                        () ->
                                studio.zone()
                                        + " "
                                        + asked
                                        + " "
                                        + differences(expected, openings.starts(asked)));
                possible += expected.length;
                placesAreAmongThem(openings, brute, window, asked);
            }
        }
        assertTrue(possible > 4_000, "only " + possible + " possible starts were met");
    }

    private static List<Instant> differences(long[] expected, long[] found) {
        return LongStream.concat(LongStream.of(expected), LongStream.of(found))
                .filter(
                        each ->
                                LongStream.of(expected).noneMatch(e -> e == each)
                                        || LongStream.of(found).noneMatch(f -> f == each))
                .mapToObj(Quarter::begin)
                .toList();
    }

    private void placesAreAmongThem(
            Openings openings, BruteForce brute, Stretch window, Asked asked) {
        for (int i = 0; i < 20; i++) {
            long start = window.from() + random.nextInt(window.length());
            var placing = openings.place(start, asked, random.nextInt());
            assertEquals(brute.possible(start, asked), placing.isPresent());
            placing.ifPresent(found -> assertTrue(brute.fits(found, asked), found.toString()));
        }
    }

    private Instant now(LocalDate day) {
        return day.minusDays(random.nextInt(30))
                .atTime(random.nextInt(24), 7)
                .toInstant(java.time.ZoneOffset.UTC);
    }

    private List<BruteForce.Taken> taken(Studio studio, Stretch window) {
        var taken = new ArrayList<BruteForce.Taken>();
        var resources = new ArrayList<String>(List.of("c/one", "c/two"));
        studio.therapists().forEach(each -> resources.add(Use.therapist(each.id())));
        studio.rooms().forEach(each -> resources.add(Use.room(each.id())));
        for (int i = 0; i < random.nextInt(40); i++) {
            long from = window.from() - 8 + random.nextInt(window.length() + 16);
            taken.add(
                    new BruteForce.Taken(
                            resources.get(random.nextInt(resources.size())),
                            new Stretch(from, from + 1 + random.nextInt(9))));
        }
        return taken;
    }

    private static List<Asked> asked(Studio studio) {
        var couples = studio.getService("couples");
        var single = studio.getService("single");
        String any = Asked.ANY;
        return List.of(
                new Asked(couples, List.of(any, any), List.of()),
                new Asked(couples, List.of(any, "t1"), List.of("c/one", "c/two")),
                new Asked(couples, List.of("t1", "t0"), List.of("c/two")),
                new Asked(couples, List.of("any.woman", any), List.of()),
                new Asked(couples, List.of(any, "any.woman"), List.of("c/one")),
                new Asked(couples, List.of("any.woman", "any.woman"), List.of()),
                new Asked(couples, List.of("any.man", "any.woman:de"), List.of()),
                new Asked(couples, List.of("any:de", "any.woman"), List.of()),
                new Asked(couples, List.of("any.man", "t0"), List.of()),
                new Asked(single, List.of("any:de"), List.of()),
                new Asked(single, List.of(any), List.of("c/one")),
                new Asked(single, List.of("t0"), List.of()));
    }

    @Test
    void aPreferenceIsReadAsItIsWrittenAndNoIdIsOne() {
        for (String text : List.of("any", "any.woman", "any:de", "any.woman:de", "any:pt-br")) {
            assertEquals(text, Preference.of(text).toString());
        }
        assertFalse(Preference.isAny("anya"));
        assertEquals("non-binary", Preference.word(" Non binary"));
        assertEquals(
                List.of("any", "any:en", "any:fr", "any.man", "any.man:en", "any.man:fr"),
                Preference.choices(SampleStudio.studio()).subList(0, 6));
    }

    @Test
    void anEmptySampleStudioIsOpenFromNineUntilTheLastHourBeforeEight() {
        var studio = SampleStudio.studio();
        var day = LocalDate.of(2027, 3, 10);
        var starts = starts(studio, day, "couples-60");
        assertEquals(Instant.parse("2027-03-10T09:00:00Z"), starts.getFirst());
        assertEquals(Instant.parse("2027-03-10T19:00:00Z"), starts.getLast());
        assertEquals(41, starts.size());
    }

    @Test
    void clocksThatChangeMoveTheHoursWithThem() {
        var studio = SampleStudio.studio();
        assertEquals(
                Instant.parse("2027-03-28T08:00:00Z"),
                starts(studio, LocalDate.of(2027, 3, 28), "couples-60").getFirst());
        assertEquals(
                Instant.parse("2027-10-31T09:00:00Z"),
                starts(studio, LocalDate.of(2027, 10, 31), "couples-60").getFirst());
    }

    private static List<Instant> starts(Studio studio, LocalDate day, String service) {
        long from = Quarter.notBefore(day.atStartOfDay(studio.zone()).toInstant());
        var window = new Stretch(from, from + Quarter.A_DAY);
        var openings =
                new Openings(
                        studio,
                        window,
                        Instant.parse("2027-01-01T00:00:00Z"),
                        new Use(Openings.around(window)));
        var of = studio.getService(service);
        var any = java.util.Collections.nCopies(of.people(), Asked.ANY);
        return LongStream.of(openings.starts(new Asked(of, any, List.of())))
                .mapToObj(Quarter::begin)
                .toList();
    }

    @Test
    void oneWhoComesAloneTakesARoomWithOneTableFirst() {
        var studio = SampleStudio.studio();
        var rooms =
                List.of(
                        new adagio.studio.Room("two", "Two", 2),
                        new adagio.studio.Room("one", "One", 1));
        var small =
                new Studio(
                        "small",
                        new Place("Small", studio.zone(), ""),
                        studio.rules(),
                        studio.services(),
                        studio.therapists(),
                        rooms);
        long start = Quarter.at(Instant.parse("2027-03-10T10:00:00Z"));
        var window = new Stretch(start, start + 1);
        var openings =
                new Openings(
                        small,
                        window,
                        Instant.parse("2027-01-01T00:00:00Z"),
                        new Use(Openings.around(window)));
        for (int turn = 0; turn < 10; turn++) {
            var asked = new Asked(small.getService("single-60"), List.of(Asked.ANY), List.of());
            assertEquals("one", openings.place(start, asked, turn).orElseThrow().room());
        }
        assertFalse(
                openings.place(start - 1, asked(small, "single-60"), 0).isPresent(),
                "outside of what was looked at");
    }

    private static Asked asked(Studio studio, String service) {
        return new Asked(studio.getService(service), List.of(Asked.ANY), List.of());
    }
}
