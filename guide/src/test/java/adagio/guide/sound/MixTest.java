// SPDX-License-Identifier: Apache-2.0
package adagio.guide.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MixTest {
    private static final long LEAD_IN = 3L * Pcm.RATE;
    private static final Layout FOUR_MINUTES = new Layout(LEAD_IN, 240L * Pcm.RATE);
    private static final List<Placed> SPEECH = someSpeech();

    @Test
    void anyPlaceInAnyOrderAndFromTwoThreadsIsTheSequentialReading() {
        int length = 40 * Pcm.RATE;
        Bed bed = new Bed(AmbienceName.BOWLS, 4, List.of(new Paced(48_000, 480_000)));
        List<Placed> speech = List.of(said(5, 3), said(12, 4), said(30, 5));
        List<Long> bells = List.of(Sounds.seconds(20));
        Layout layout = new Layout(LEAD_IN, length - LEAD_IN);
        float[][] whole = Sounds.read(new Mix(bed, speech, bells, layout), 0, length);
        Mix other = new Mix(bed, speech, bells, layout);
        IntStream.range(0, 60)
                .parallel()
                .forEach(
                        trial -> {
                            RandomGenerator random = Sounds.random(trial);
                            int from = random.nextInt(length - 10_000);
                            int count = 1 + random.nextInt(10_000);
                            float[][] piece = Sounds.read(other, from, count);
                            for (int c = 0; c < 2; c++) {
                                assertArrayEquals(
                                        Arrays.copyOfRange(whole[c], from, from + count),
                                        piece[c],
                                        1e-6f);
                            }
                        });
    }

    @Test
    void moreReadersAtOnceThanAreKeptEachHearTheirPlace() {
        int length = 60 * Pcm.RATE;
        Layout layout = new Layout(0, length);
        Bed bed = new Bed(AmbienceName.RAIN, 4);
        float[][] whole = Sounds.read(new Mix(bed, List.of(), List.of(), layout), 0, length);
        Mix mix = new Mix(bed, List.of(), List.of(), layout);
        var right = new AtomicInteger();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int reader = 0; reader < 48; reader++) {
                int from = reader * (length / 48);
                int count = length / 48 + (reader == 47 ? length % 48 : 0);
                readers.execute(
                        () -> {
                            float[][] piece = Sounds.read(mix, from, count);
                            float[] there = Arrays.copyOfRange(whole[1], from, from + count);
                            if (Arrays.equals(there, piece[1])) {
                                right.incrementAndGet();
                            }
                        });
            }
        }
        assertEquals(48, right.get());
    }

    @Test
    void aClipThatCouldNotBeMadeIsTriedAnewByTheNextReader() {
        var tries = new AtomicInteger();
        Clip clip =
                new Clip() {
                    @Override
                    public int frames() {
                        return 4_800;
                    }

                    @Override
                    public float[] samples() {
                        if (tries.incrementAndGet() == 1) {
                            throw new IllegalStateException("the voice is busy");
                        }
                        float[] sound = new float[4_800];
                        Arrays.fill(sound, 0.1f);
                        return sound;
                    }
                };
        Bed silence = new Bed(AmbienceName.SILENCE, 1);
        Layout layout = new Layout(0, 5L * Pcm.RATE);
        Mix mix = new Mix(silence, List.of(new Placed(0, clip)), List.of(), layout);
        assertThrows(IllegalStateException.class, () -> Sounds.read(mix, 0, 100));
        assertTrue(Sounds.read(mix, 0, 100)[0][50] > 0.05f);
        assertEquals(2, tries.get());
    }

    @ParameterizedTest
    @EnumSource(AmbienceName.class)
    void withVoiceItIsAtMinus18AndUnderItsPeak(AmbienceName name) {
        Mix mix = new Mix(new Bed(name, 2), SPEECH, List.of(), FOUR_MINUTES);
        Loudness meter = Sounds.measure(mix, 0, mix.frames());
        assertEquals(-18, meter.integrated(), 1);
        assertTrue(meter.truePeak() < -1.5, "a peak of " + meter.truePeak());
    }

    @ParameterizedTest
    @EnumSource(value = AmbienceName.class, mode = EnumSource.Mode.EXCLUDE, names = "SILENCE")
    void withoutVoiceItIsAtMinus18AndNeverJumps(AmbienceName name) {
        Bed bed = new Bed(name, 2, List.of(new Paced(0, Sounds.seconds(120))));
        Mix mix = new Mix(bed, List.of(), List.of(), FOUR_MINUTES);
        Loudness meter = Sounds.measure(mix, 0, mix.frames());
        assertEquals(-18, meter.integrated(), 1);
        assertTrue(meter.truePeak() < -1.5, "a peak of " + meter.truePeak());
        Steps steps = Steps.of(mix, Sounds.seconds(15), Sounds.seconds(231));
        assertTrue(steps.highestJump() < 6, "a jump of " + steps.highestJump());
    }

    @ParameterizedTest
    @EnumSource(value = AmbienceName.class, mode = EnumSource.Mode.EXCLUDE, names = "SILENCE")
    void theVoiceStandsAtLeast8AboveItsBed(AmbienceName name) {
        List<Placed> mute = new ArrayList<>();
        for (Placed placed : SPEECH) {
            mute.add(new Placed(placed.at(), Clip.of(new float[placed.clip().frames()])));
        }
        Mix bedAlone = new Mix(new Bed(name, 2), mute, List.of(), FOUR_MINUTES);
        Mix voiceAlone = new Mix(new Bed(AmbienceName.SILENCE, 2), SPEECH, List.of(), FOUR_MINUTES);
        Loudness voice = Loudness.stereo();
        Loudness bed = Loudness.stereo();
        for (Placed placed : SPEECH) {
            feed(voice, voiceAlone, placed);
            feed(bed, bedAlone, placed);
        }
        assertTrue(voice.integrated() - bed.integrated() > 8);
    }

    @Test
    void theBedStepsBackBeforeTheVoiceAndComesBackAfterIt() {
        List<Placed> speech = List.of(mute(30, 4), mute(36.4, 2), mute(60, 3));
        Bed bed = new Bed(AmbienceName.RAIN, 3);
        Mix ducked = new Mix(bed, speech, List.of(), FOUR_MINUTES);
        Mix plain = new Mix(bed, List.of(), List.of(), FOUR_MINUTES);
        assertEquals(0, gainDb(ducked, plain, 29.75), 0.05);
        assertEquals(-4.25, gainDb(ducked, plain, 29.89), 0.6);
        assertEquals(-8.5, gainDb(ducked, plain, 30.02), 0.05);
        assertEquals(-8.5, gainDb(ducked, plain, 35.2), 0.05);
        assertEquals(-8.5, gainDb(ducked, plain, 38.3), 0.05);
        assertEquals(-4.25, gainDb(ducked, plain, 38.89), 0.3);
        assertEquals(0, gainDb(ducked, plain, 39.5), 0.05);
        assertEquals(0, gainDb(ducked, plain, 59.7), 0.05);
        assertEquals(-8.5, gainDb(ducked, plain, 62.9), 0.05);
    }

    @Test
    void theLeadInIsSilentAndTheBedFadesOverEightSecondsAtBothEnds() {
        Mix mix = new Mix(new Bed(AmbienceName.RAIN, 3), List.of(), List.of(), FOUR_MINUTES);
        float[][] lead = Sounds.read(mix, -100, (int) LEAD_IN + 100);
        assertEquals(0, Sounds.energy(lead[0]) + Sounds.energy(lead[1]));
        assertEquals(FOUR_MINUTES.frames(), mix.frames());
        Ambience full = new Ambience(new Bed(AmbienceName.RAIN, 3), FOUR_MINUTES.routineFrames());
        double level = gainDb(mix, full, 100);
        assertEquals(-6.02, gainDb(mix, full, 3.99) - level, 0.2);
        assertEquals(0, gainDb(mix, full, 8.1) - level, 0.01);
        assertEquals(-6.02, gainDb(mix, full, 235.99) - level, 0.2);
        float[][] end = Sounds.read(mix, mix.frames() - 2_400, 4_000);
        for (float value : end[0]) {
            assertEquals(0, value, 5e-5);
        }
    }

    @Test
    void aBellRingsAtItsPlaceWithoutABed() {
        List<Long> bells = List.of(Sounds.seconds(50));
        Mix mix = new Mix(new Bed(AmbienceName.SILENCE, 1), List.of(), bells, FOUR_MINUTES);
        long at = LEAD_IN + Sounds.seconds(50);
        assertEquals(0, Sounds.energy(Sounds.read(mix, at - 48_000, 48_000)[0]));
        double loud = Sounds.measure(mix, at, at + 48_000).integrated();
        assertTrue(loud > -30 && loud < -20, "a bell of " + loud + " LUFS");
        assertTrue(Sounds.measure(mix, at + 480_000, at + 528_000).integrated() < loud - 20);
    }

    @Test
    void evenAShoutBetweenTheSamplesStaysUnderThePeak() {
        float[] shout = new float[10 * Pcm.RATE];
        for (int i = 0; i < shout.length; i++) {
            shout[i] = (float) (Math.sin(Math.PI * i / 2 + Math.PI / 4) * Math.min(1, i / 4e5));
        }
        List<Placed> speech = List.of(new Placed(48_000, Clip.of(shout)));
        Mix mix = new Mix(new Bed(AmbienceName.SEA, 1), speech, List.of(), FOUR_MINUTES);
        double peak = Sounds.measure(mix, 0, Sounds.seconds(16)).truePeak();
        assertTrue(peak < -1.5 && peak > -2.5, "a peak of " + peak);
    }

    @Test
    void clipsAreMadeWhenTheyAreNear() {
        AtomicInteger made = new AtomicInteger();
        List<Placed> speech = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            speech.add(new Placed(Sounds.seconds(10 * i + 5), counted(made)));
        }
        Mix mix = new Mix(new Bed(AmbienceName.SILENCE, 1), speech, List.of(), FOUR_MINUTES);
        assertEquals(0, made.get());
        Sounds.read(mix, LEAD_IN + Sounds.seconds(105), 48_000);
        assertEquals(1, made.get());
    }

    @Test
    void placesOutsideTheRoutineAreRefused() {
        Bed bed = new Bed(AmbienceName.SILENCE, 1);
        IllegalArgumentException late =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> new Mix(bed, List.of(mute(239, 4)), List.of(), FOUR_MINUTES));
        assertEquals(
                "the clip at frame 11472000 ends at 11664000, behind the end at 11520000: place it"
                        + " earlier",
                late.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Mix(bed, List.of(), List.of(-1L), FOUR_MINUTES));
        assertThrows(IllegalArgumentException.class, () -> new Layout(-1, 10));
        assertThrows(IllegalArgumentException.class, () -> new Placed(-1, Clip.of(new float[1])));
    }

    private static void feed(Loudness meter, Mix mix, Placed placed) {
        int count = placed.clip().frames();
        float[][] sound = Sounds.read(mix, LEAD_IN + placed.at(), count);
        meter.feed(sound[0], sound[1], count);
    }

    private static Clip counted(AtomicInteger made) {
        return new Clip() {
            @Override
            public int frames() {
                return 48_000;
            }

            @Override
            public float[] samples() {
                made.incrementAndGet();
                return new float[48_000];
            }
        };
    }

    /// The gain between two mixes of the same bed at a second of the routine's clock.
    private static double gainDb(Pcm one, Pcm other, double second) {
        long at = Sounds.seconds(second);
        long here = one instanceof Mix ? LEAD_IN + at : at;
        long there = other instanceof Mix ? LEAD_IN + at : at;
        double up = Sounds.energy(Sounds.read(one, here, 960)[0]);
        return 10 * Math.log10(up / Sounds.energy(Sounds.read(other, there, 960)[0]));
    }

    private static List<Placed> someSpeech() {
        List<Placed> result = new ArrayList<>();
        for (double at : new double[] {6, 13, 45, 51, 90, 130, 137, 180, 215}) {
            result.add(said(at, 4 + at % 3));
        }
        return result;
    }

    private static Placed said(double second, double length) {
        float[] clip = Sounds.speechLike((long) second, length);
        return new Placed(Sounds.seconds(second), Clip.of(clip));
    }

    private static Placed mute(double second, double length) {
        float[] clip = new float[(int) Sounds.seconds(length)];
        return new Placed(Sounds.seconds(second), Clip.of(clip));
    }
}
