// SPDX-License-Identifier: Apache-2.0
package adagio.guide.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.guide.tones.Block;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AmbienceTest {
    private static final int TEN_MINUTES = 600 * Pcm.RATE;

    @ParameterizedTest
    @EnumSource(AmbienceName.class)
    void anyPlaceInAnyOrderIsTheSequentialReading(AmbienceName name) {
        int length = 20 * Pcm.RATE;
        Bed bed = new Bed(name, 4, List.of(new Paced(48_000, 480_000)));
        float[][] whole = Sounds.read(new Ambience(bed, length), 0, length);
        Ambience other = new Ambience(bed, length);
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

    @ParameterizedTest
    @EnumSource(value = AmbienceName.class, mode = EnumSource.Mode.EXCLUDE, names = "SILENCE")
    void theSeedDecides(AmbienceName name) {
        int count = 5 * Pcm.RATE;
        float[][] one = Sounds.read(new Ambience(new Bed(name, 1), TEN_MINUTES), 960_000, count);
        float[][] same = Sounds.read(new Ambience(new Bed(name, 1), TEN_MINUTES), 960_000, count);
        float[][] other = Sounds.read(new Ambience(new Bed(name, 2), TEN_MINUTES), 960_000, count);
        assertArrayEquals(one[0], same[0]);
        assertArrayEquals(one[1], same[1]);
        assertTrue(Math.abs(Spectra.likeness(one[0], other[0])) < 0.8);
    }

    @ParameterizedTest
    @EnumSource(value = AmbienceName.class, mode = EnumSource.Mode.EXCLUDE, names = "SILENCE")
    void loudnessIsKnownAndNeverJumps(AmbienceName name) {
        Steps steps = Steps.of(new Ambience(new Bed(name, 3), TEN_MINUTES), 0, TEN_MINUTES);
        assertEquals(Ambience.LUFS, steps.integrated(), 0.3);
        assertTrue(steps.highestJump() < 6, "a jump of " + steps.highestJump());
        assertTrue(steps.truePeak() < -6.1, "a peak of " + steps.truePeak());
    }

    @ParameterizedTest
    @EnumSource(value = AmbienceName.class, mode = EnumSource.Mode.EXCLUDE, names = "SILENCE")
    void loudnessIsTheSameForEverySeed(AmbienceName name) {
        for (long seed : List.of(20_261_121L, 9_999_991L)) {
            Ambience sound = new Ambience(new Bed(name, seed), TEN_MINUTES);
            Loudness meter = Loudness.stereo();
            for (int second = 0; second < 600; second += 9) {
                float[][] window = Sounds.read(sound, Sounds.seconds(second), 3 * Pcm.RATE);
                meter.feed(window[0], window[1], 3 * Pcm.RATE);
            }
            assertEquals(Ambience.LUFS, meter.integrated(), 0.3, "seed " + seed);
        }
    }

    @Test
    void silenceIsSilent() {
        float[][] sound =
                Sounds.read(new Ambience(new Bed(AmbienceName.SILENCE, 1), 48_000), 0, 48_000);
        assertEquals(0, Sounds.energy(sound[0]) + Sounds.energy(sound[1]));
    }

    @Test
    void framesOutsideAreSilent() {
        Ambience sound = new Ambience(new Bed(AmbienceName.RAIN, 1), 1_000);
        float[][] read = Sounds.read(sound, -500, 2_000);
        for (int i = 0; i < 2_000; i++) {
            boolean inside = i >= 500 && i < 1_500;
            assertTrue(inside || (read[0][i] == 0 && read[1][i] == 0));
        }
        assertTrue(Sounds.energy(read[0]) > 0);
        assertThrows(
                IllegalArgumentException.class,
                () -> new Ambience(new Bed(AmbienceName.RAIN, 1), -1));
    }

    @ParameterizedTest
    @EnumSource(value = AmbienceName.class, mode = EnumSource.Mode.EXCLUDE, names = "SILENCE")
    void itIsWarmAndWithoutOffset(AmbienceName name) {
        float[] left = Sounds.read(new Ambience(new Bed(name, 8), TEN_MINUTES), 0, 1_440_000)[0];
        double mean = 0;
        for (float value : left) {
            assertTrue(Float.isFinite(value));
            mean += value;
        }
        assertEquals(0, mean / left.length, 1e-4);
        double harsh = 10 * Math.log10(Spectra.energyAbove(6_000, left) / Sounds.energy(left));
        assertTrue(harsh < -30, "above 6 kHz: " + harsh + " dB of the whole");
    }

    @Test
    void itSwellsWithTheBreathWhereItIsPacedAndNowhereElse() {
        Paced paced = new Paced(Sounds.seconds(60), Sounds.seconds(120));
        for (AmbienceName name : Sounds.BEDS) {
            Ambience plain = new Ambience(new Bed(name, 5), TEN_MINUTES);
            Ambience swelling = new Ambience(new Bed(name, 5, List.of(paced)), TEN_MINUTES);
            assertEquals(0, louder(swelling, plain, 40), 1e-3);
            assertEquals(0, louder(swelling, plain, 121), 1e-3);
            if (name == AmbienceName.PADS || name == AmbienceName.BOWLS) {
                for (int breath = 1; breath < 5; breath++) {
                    double in = louder(swelling, plain, 60 + 10 * breath + 3.9);
                    double out = louder(swelling, plain, 60 + 10 * breath - 0.1);
                    assertTrue(in - out > 2 && in - out < 4.7, name + " " + (in - out));
                    assertTrue(in > 1 && out < -1);
                }
            }
        }
    }

    @Test
    void aPacedStretchIsChecked() {
        assertThrows(IllegalArgumentException.class, () -> new Paced(10, 10));
        assertThrows(IllegalArgumentException.class, () -> new Paced(-1, 10));
        assertThrows(IllegalArgumentException.class, () -> new Paced(0, 10, 2));
    }

    @Test
    void theInstrumentsRunAtTheRateOfTheSound() {
        assertEquals(Pcm.RATE, Block.RATE);
    }

    private static double louder(Pcm one, Pcm other, double second) {
        int count = Pcm.RATE / 5;
        long from = Sounds.seconds(second);
        return 10
                * Math.log10(
                        Sounds.energy(Sounds.read(one, from, count)[0])
                                / Sounds.energy(Sounds.read(other, from, count)[0]));
    }
}
