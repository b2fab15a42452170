// SPDX-License-Identifier: Apache-2.0
package adagio.guide.sound;

import adagio.guide.tones.Bowl;
import adagio.guide.tones.Chance;
import adagio.guide.tones.Chords;
import adagio.guide.tones.Drift;
import adagio.guide.tones.Drops;
import adagio.guide.tones.Grains;
import adagio.guide.tones.Layer;
import adagio.guide.tones.Level;
import adagio.guide.tones.Strokes;
import adagio.guide.tones.Table;
import adagio.guide.tones.Waves;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// What each ambience is made of. The last gain of each brings it to [Ambience#LUFS].
final class Recipes {
    /// D, A, B, D, E, F sharp, A, B, D, E, F sharp: any of them may sound together.
    private static final double[] NOTES = {
        73.416, 110, 123.471, 146.832, 164.814, 184.997, 220, 246.942, 293.665, 329.628, 369.994
    };

    private static final List<List<Integer>> CHORDS =
            List.of(
                    List.of(0, 1, 3, 5, 8),
                    List.of(0, 1, 4, 6, 8),
                    List.of(0, 3, 5, 7, 9),
                    List.of(0, 1, 4, 7, 10),
                    List.of(1, 3, 4, 6, 9),
                    List.of(0, 2, 5, 6, 8),
                    List.of(1, 4, 5, 7, 8),
                    List.of(0, 1, 3, 6, 9));

    private final long seed;
    private final double scale;
    private final List<Layer> layers = new ArrayList<>();

    private Recipes(long seed, double db) {
        this.seed = seed;
        this.scale = Level.decibels(db);
    }

    static List<Layer> of(AmbienceName name, long seed) {
        return switch (name) {
            case PADS -> new Recipes(seed, -26.19).pads();
            case BOWLS -> new Recipes(seed, -18.36).bowls();
            case BREATH -> new Recipes(seed, -20.7).breath();
            case RAIN -> new Recipes(seed, -20.3).rain();
            case SEA -> new Recipes(seed, -22.2).sea();
            case NIGHT -> new Recipes(seed, -19.31).night();
            case SILENCE -> List.of();
        };
    }

    /// The waiting stretch: an open fifth that hardly moves.
    static List<Layer> waiting() {
        Recipes recipe = new Recipes(1, -31);
        recipe.drone(0, 0.45, 1);
        recipe.drone(1, 0.5, 1);
        recipe.drone(3, 0.6, 1.5);
        recipe.drone(6, 0.35, 2);
        return List.copyOf(recipe.layers);
    }

    private List<Layer> pads() {
        Chords chords = new Chords(CHORDS, new Chance(seed, 1));
        for (int i = 0; i < NOTES.length; i++) {
            int note = i;
            Drift drift = Drift.drawn(2.2, new Chance(seed, 2), i);
            double gain = i < 3 ? 0.42 : 0.66 - 0.02 * i;
            Level.Shape shape =
                    (seconds, paced) -> {
                        double presence = chords.presence(note, seconds);
                        return presence == 0 ? 0 : presence * drift.at(seconds, paced);
                    };
            note(i, i > 1, new Level(gain * scale, i > 6 ? 0.7 : 0, shape));
        }
        air("far air", 0.1, 1, Drift.drawn(2, new Chance(seed, 3), 0));
        return layers;
    }

    private List<Layer> bowls() {
        drone(0, 0.24, 1.5);
        drone(1, 0.27, 1.5);
        drone(3, 0.26, 2);
        drone(6, 0.14, 2.5);
        air("far air", 0.05, 1, Drift.drawn(2, new Chance(seed, 3), 0));
        List<Bowl> bowls =
                List.of(
                        new Bowl(146.832, 32),
                        new Bowl(164.814, 31),
                        new Bowl(220, 28),
                        new Bowl(246.942, 27),
                        new Bowl(293.665, 25));
        layers.add(new Strokes(bowls, 13, new Chance(seed, 4), level(0.66, 0.3, calm())));
        return layers;
    }

    private List<Layer> breath() {
        drone(0, 0.2, 1.5);
        drone(1, 0.22, 1.5);
        drone(3, 0.26, 2);
        drone(6, 0.16, 2.5);
        drone(9, 0.1, 3);
        Waves sleep = new Waves(11.3, 4.5, 6, 6, new Chance(seed, 5));
        Waves deeper = new Waves(11.3, 4.5, 6, 9, new Chance(seed, 5));
        air("low air", 0.3, 0.3, sleep);
        air("air", 0.3, 1, deeper);
        return layers;
    }

    private List<Layer> rain() {
        air("roof", 0.24, 0.2, Drift.drawn(1.5, new Chance(seed, 6), 0));
        air("rain", 0.4, 0.8, Drift.drawn(1.5, new Chance(seed, 6), 1));
        layers.add(new Drops(new Chance(seed, 7), 42, level(0.5, 0.5, calm())));
        drone(1, 0.1, 2);
        drone(3, 0.08, 2);
        drone(6, 0.05, 2);
        return layers;
    }

    private List<Layer> sea() {
        Waves low = new Waves(12.1, 5, 7, 4, new Chance(seed, 8));
        Waves wash = new Waves(12.1, 4.2, 6.5, 6, new Chance(seed, 8));
        Waves foam = new Waves(12.1, 3.2, 7, 9, new Chance(seed, 8));
        air("deep water", 0.6, 0, low);
        air("wash", 0.5, 0.3, wash);
        air("foam", 0.22, 1, foam);
        return layers;
    }

    private List<Layer> night() {
        drone(0, 0.24, 2);
        drone(1, 0.26, 2);
        drone(2, 0.16, 3);
        drone(4, 0.22, 3);
        drone(7, 0.1, 3);
        Waves gusts = new Waves(23, 9, 12, 8, new Chance(seed, 9));
        air("low air", 0.28, 0.4, gusts);
        air("far air", 0.06, 1, gusts);
        List<Bowl> bells =
                List.of(
                        new Bowl(587.33, 9),
                        new Bowl(659.26, 8),
                        new Bowl(880, 7),
                        new Bowl(987.77, 6));
        layers.add(new Strokes(bells, 17, new Chance(seed, 10), level(0.3, 0.3, calm())));
        return layers;
    }

    private void drone(int note, double gain, double driftDb) {
        Drift drift = Drift.drawn(driftDb, new Chance(seed, 20), note);
        note(note, note > 1, level(gain, note > 4 ? 0.8 : 0, drift));
    }

    private void note(int note, boolean wide, Level level) {
        layers.add(grains(Table.note(NOTES[note]), wide, level));
    }

    private void air(String colour, double gain, double bright, Level.Shape shape) {
        Table table = Table.noise(colour, colour(colour));
        boolean wide = !colour.startsWith("deep");
        layers.add(grains(table, wide, level(gain, bright, shape)));
    }

    private Grains grains(Table table, boolean wide, Level level) {
        int number = layers.size();
        return new Grains(table, 197 + 5 * number, new Chance(seed, 100 + number), wide, level);
    }

    private Level level(double gain, double bright, Level.Shape shape) {
        return new Level(gain * scale, bright, shape);
    }

    private static Level.Shape calm() {
        return (_, _) -> 1;
    }

    private static DoubleUnaryOperator colour(String name) {
        return switch (name) {
            case "far air" -> hertz -> band(hertz, 350, 1_600);
            case "low air" -> hertz -> band(hertz, 120, 420);
            case "air" -> hertz -> band(hertz, 320, 1_500);
            case "roof" -> hertz -> band(hertz, 90, 350);
            case "rain" -> hertz -> band(hertz, 600, 2_600);
            case "deep water" -> hertz -> band(hertz, 50, 130);
            case "wash" -> hertz -> band(hertz, 140, 600);
            case "foam" -> hertz -> band(hertz, 600, 2_600);
            default -> throw new IllegalArgumentException("no colour is called " + name);
        };
    }

    /// Noise between two frequencies with soft slopes: 12 dB an octave below, 18 above.
    private static double band(double hertz, double low, double high) {
        double below = Math.pow(low / hertz, 4);
        double above = Math.pow(hertz / high, 6);
        return 1 / Math.sqrt((1 + below) * (1 + above) * hertz);
    }
}
