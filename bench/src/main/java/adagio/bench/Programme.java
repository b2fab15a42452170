// SPDX-License-Identifier: Apache-2.0
package adagio.bench;

import adagio.guide.Choices;
import adagio.guide.Recording;
import adagio.guide.narration.Talk;
import adagio.guide.sound.AmbienceName;
import adagio.guide.sound.Pcm;
import adagio.guide.voice.Voices;
import adagio.score.Person;
import adagio.score.catalogue.Catalogue;
import adagio.score.engraving.Engraving;
import java.nio.file.Path;
import java.util.List;

/// The ritual as sound, the way `adagio render` makes it.
final class Programme {
    private Programme() {}

    /// Lead-in and ritual, with the voice `robin` that says all there is to say.
    ///
    /// @param minutes one that the ritual can have; 60 is three rituals of twenty on end
    static Pcm of(AmbienceName ambience, int minutes, long seed) {
        return minutes == 60
                ? new OnEnd(of(ambience, 20, seed), 3)
                : ritual(ambience, minutes, seed);
    }

    private static Pcm ritual(AmbienceName ambience, int minutes, long seed) {
        var catalogue = Catalogue.builtIn();
        var ritual = catalogue.rituals().values().iterator().next();
        var score = Engraving.score(ritual.routine(minutes, List.of("A", "B")), catalogue);
        var voice = Voices.here(Path.of("no-data-folder")).find("robin").orElseThrow();
        var choices = new Choices(voice, ambience, Talk.FULL, Person.BOTH, seed);
        return Recording.of(score, choices, catalogue).sound();
    }

    /// One sound several times. A reading that crosses a seam lies in the silent lead-in there.
    private record OnEnd(Pcm one, int times) implements Pcm {
        @Override
        public long frames() {
            return one.frames() * times;
        }

        @Override
        public void read(long from, float[] left, float[] right, int count) {
            one.read(Math.floorMod(from, one.frames()), left, right, count);
        }
    }
}
