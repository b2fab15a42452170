// SPDX-License-Identifier: Apache-2.0
package adagio.server.pulse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.pulse.Beats;
import adagio.pulse.Origin;
import adagio.pulse.Rates;
import adagio.pulse.Run;
import adagio.pulse.Trace;
import adagio.server.people.Login;
import adagio.server.people.Pair;
import adagio.server.people.TwoOnDisk;
import adagio.server.storage.CannotStore;
import adagio.server.storage.Database;
import adagio.server.vault.Secrets;
import adagio.server.vault.VaultLocked;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Recordings that somebody keeps, and what two look at together, on a database.
@ParameterizedClass
@EnumSource(Database.class)
class KeptHeartsTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");
    private static final Instant BEGAN = Instant.parse("2026-11-22T20:00:00Z");
    private final Database database;
    @TempDir Path folder;
    private TwoOnDisk two;
    private KeptHearts hearts;
    private Agreement agreement;
    private Login ana;
    private Login ben;
    private Pair pair;
    private final AtomicInteger compared = new AtomicInteger();

    KeptHeartsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws CannotStore {
        two = new TwoOnDisk(database.in(folder), () -> BEGAN);
        ana = two.ana();
        ben = two.ben();
        hearts = new KeptHearts(two.storage());
        agreement = new Agreement(two.storage());
        pair = two.pair();
    }

    @AfterEach
    void close() {
        two.close();
    }

    private static KeptHeart heart(LocalDate day, long seed, double minutes) {
        var random = new SplittableRandom(seed);
        var intervals = new ArrayList<Double>();
        double sum = 0;
        while (sum < minutes * 60_000) {
            double next = 850 + 60 * Math.sin(sum / 9000) + random.nextInt(400) / 10.0;
            intervals.add(next);
            sum += next;
        }
        double[] all = intervals.stream().mapToDouble(Double::doubleValue).toArray();
        var beats = new Beats(new Origin.At(BEGAN, 0), List.of(Run.ofIntervals(1234.5678, all)));
        return new KeptHeart(Secrets.id(), day, beats);
    }

    private static KeptHeart rates() {
        var trace =
                new Trace(
                        new double[] {0, 1, 5.25},
                        new double[] {61, 62.5, 60},
                        new boolean[] {false, true, false});
        return new KeptHeart(Secrets.id(), DAY, new Rates(new Origin.Start(), trace));
    }

    @Test
    void aRecordingComesBackToTheMicrosecondAndThenToTheLastDigit() {
        for (KeptHeart heart : List.of(heart(DAY, 1, 20), rates())) {
            assertTrue(hearts.keep(ana, heart));
            KeptHeart back = hearts.find(ana, heart.id()).orElseThrow();
            assertEquals(heart.day(), back.day());
            assertEquals(heart.recording().origin(), back.recording().origin());
            Trace was = heart.recording().trace();
            Trace is = back.recording().trace();
            assertEquals(was.size(), is.size());
            for (int i = 0; i < was.size(); i++) {
                assertEquals(was.seconds(i), is.seconds(i), 1e-6);
                assertEquals(was.bpm(i), is.bpm(i), 1e-3);
                assertEquals(was.isHole(i), is.isHole(i));
            }
            var written = HeartJson.write(back.day(), back.recording());
            assertEquals(
                    written,
                    HeartJson.write(DAY, HeartJson.read("", written).recording()),
                    "a second time nothing is lost");
        }
    }

    @Test
    void onlyWhoseHeartItIsOpensIt() throws Exception {
        hearts.keep(ana, heart(DAY, 1, 20));
        assertEquals(List.of(), hearts.list(ben));
        assertThrows(IllegalArgumentException.class, () -> hearts.list(two.stranger()));
        assertThrows(VaultLocked.class, () -> hearts.list(two.locked()));
        assertEquals(List.of(), two.readable("intervalsMs", "2026-11-22T20"));
    }

    @Test
    void takenAlongAndBroughtBackItIsTheSame() throws Exception {
        var section = new HeartSection(hearts);
        assertEquals(Optional.empty(), section.export(ana));
        hearts.keep(ana, heart(DAY, 1, 20));
        hearts.keep(ana, rates());
        var json = new JsonMapper().readTree(section.export(ana).orElseThrow().toString());
        assertEquals(List.of(), section.faults(json));
        section.restore(ben, json);
        assertEquals(json, section.export(ben).orElseThrow());
        section.restore(ben, json);
        assertEquals(2, hearts.list(ben).size(), "brought back twice it is there once");
        var broken =
                new JsonMapper()
                        .readTree(
                                "{\"recordings\": [{\"day\": \"2026-11-22\", \"runs\": [{\"startMs\": \"0\","
                                        + " \"intervalsMs\": \"800 -3\"}]}, {\"day\": \"soon\"}, {\"day\":"
                                        + " \"2026-11-22\", \"runs\": []}]}");
        assertEquals(3, section.faults(broken).size());
        assertEquals(1, section.faults(new JsonMapper().readTree("{}")).size());
    }

    @Test
    void moreThanAPersonMayKeepIsNotKept() {
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new KeptHeart(
                                "",
                                DAY,
                                new Beats(
                                        new Origin.Start(),
                                        List.of(Run.ofIntervals(0, filled(250_001))))));
        for (int i = 0; i < 4; i++) {
            assertTrue(hearts.keep(ana, long250()));
        }
        assertFalse(hearts.keep(ana, rates()));
        hearts.remove(ana, hearts.list(ana).getFirst().id());
        assertTrue(hearts.keep(ana, rates()));
    }

    private static KeptHeart long250() {
        var beats = new Beats(new Origin.Start(), List.of(Run.ofIntervals(0, filled(250_000))));
        return new KeptHeart(Secrets.id(), DAY, beats);
    }

    private static double[] filled(int size) {
        var all = new double[size];
        java.util.Arrays.fill(all, 500);
        return all;
    }

    private void choose(Login who, KeptHeart heart) {
        agreement.choose(
                who,
                pair,
                HandedOver.of(heart, heart.recording()),
                both -> {
                    compared.incrementAndGet();
                    return result(both.first().day());
                });
    }

    private static PairResult result(LocalDate day) {
        var curve = new Trace(new double[] {0, 0.5, 2}, new double[] {60, 61, 62}, new boolean[3]);
        return new PairResult(
                day,
                "no_clear_matching",
                List.of("Common."),
                0.5,
                Double.NaN,
                List.of(curve, curve),
                List.of());
    }

    @Test
    void bothChooseOneEveningAndOnlyThenBothSee() {
        choose(ana, heart(DAY, 1, 20));
        assertEquals(Optional.empty(), agreement.mine(ben, pair), "Ben is told nothing");
        assertEquals(List.of(), agreement.results(pair));
        var lengths = two.lengths("pulse_share");
        assertEquals(2, lengths.size());
        assertEquals(lengths.getFirst(), lengths.getLast(), "who chose is not to be seen");
        choose(ben, heart(DAY.minusDays(1), 2, 20));
        assertEquals(0, compared.get(), "another evening is not the same evening");
        choose(ben, heart(DAY, 2, 20));
        assertEquals(1, compared.get());
        assertEquals(0, two.rows("pulse_share"), "what was handed over is gone");
        var seen = agreement.results(pair).getFirst().result();
        assertEquals(DAY, seen.day());
        assertEquals(List.of("Common."), seen.words());
        assertTrue(Double.isNaN(seen.lagSeconds()));
        assertEquals(62, seen.curves().getLast().bpm(2));
        agreement.erase(pair, agreement.results(pair).getFirst().id());
        assertEquals(0, two.rows("pulse_result"));
    }

    @Test
    void takenBackBeforeTheOtherAnsweredNothingStays() {
        choose(ana, heart(DAY, 1, 20));
        agreement.takeBack(ana, pair);
        assertEquals(0, two.rows("pulse_share"));
        choose(ben, heart(DAY, 2, 20));
        assertEquals(0, compared.get());
        agreement.takeBack(ana, pair);
        assertEquals(2, two.rows("pulse_share"), "what one takes back leaves the other's");
        assertTrue(agreement.mine(ben, pair).isPresent());
        agreement.takeBack(ben, pair);
        agreement.takeBack(ben, pair);
        assertEquals(0, two.rows("pulse_share"));
    }

    @Test
    void whatIsTakenBackWhileItIsComparedIsNotUsed() {
        choose(ana, heart(DAY, 1, 20));
        agreement.choose(
                ben,
                pair,
                HandedOver.of(heart(DAY, 2, 20), heart(DAY, 2, 20).recording()),
                both -> {
                    agreement.takeBack(ana, pair);
                    return result(DAY);
                });
        assertEquals(List.of(), agreement.results(pair));
        assertTrue(agreement.mine(ana, pair).isEmpty());
        assertTrue(agreement.mine(ben, pair).isPresent());
    }

    @Test
    void ofADayOnlySixHoursAreHandedOver() {
        var day = heart(DAY, 3, 24 * 60);
        var handed = HandedOver.read(HandedOver.of(day, day.recording()).write()).heart();
        assertTrue(handed.orElseThrow().minutes() <= 361, "" + handed.get().minutes());
        assertTrue(handed.get().minutes() > 60);
        assertEquals(
                KeptHeart.evening(day.recording(), ZoneOffset.UTC, DAY),
                LocalDate.of(2026, 11, 23));
    }

    @Test
    void whoIsErasedLeavesNoHeart() {
        hearts.keep(ana, heart(DAY, 1, 20));
        choose(ana, heart(DAY, 1, 20));
        choose(ben, heart(DAY, 1, 20));
        choose(ben, heart(DAY, 1, 20));
        two.storage().erase(List.of(ana.person(), pair.id()));
        assertEquals(
                0,
                two.rows("pulse_recording") + two.rows("pulse_share") + two.rows("pulse_result"));
    }
}
