// SPDX-License-Identifier: Apache-2.0
package adagio.guide.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class HoldToneTest {
    @Test
    void itIsTenQuietMinutesWithSilentEnds() {
        HoldTone tone = new HoldTone(List.of());
        assertEquals(28_800_000, tone.frames());
        assertEquals(-30, Sounds.measure(tone, 0, Sounds.seconds(120)).integrated(), 1);
        assertEquals(0, Sounds.energy(Sounds.read(tone, 0, 4_800)[0]));
        assertEquals(0, Sounds.energy(Sounds.read(tone, tone.frames() - 4_800, 9_600)[0]));
    }

    @Test
    void itIsAlwaysTheSame() {
        float[][] one = Sounds.read(new HoldTone(List.of()), 5_000_001, 10_000);
        float[][] other = Sounds.read(new HoldTone(List.of()), 5_000_001, 10_000);
        assertArrayEquals(one[0], other[0]);
        assertArrayEquals(one[1], other[1]);
    }

    @Test
    void wordsStandInItAsLoudAsInTheMix() {
        Clip clip = Clip.of(Sounds.speechLike(1, 4));
        HoldTone tone = new HoldTone(List.of(new Placed(48_000, clip)));
        double words = Sounds.measure(tone, 48_000, 48_000 + clip.frames()).integrated();
        assertEquals(-17.8, words, 0.5);
    }

    @Test
    void wordsInTheSilentEndsAreRefused() {
        Clip clip = Clip.of(new float[48_000]);
        assertThrows(
                IllegalArgumentException.class, () -> new HoldTone(List.of(new Placed(0, clip))));
        assertThrows(
                IllegalArgumentException.class,
                () -> new HoldTone(List.of(new Placed(28_799_000, clip))));
    }
}
