// SPDX-License-Identifier: Apache-2.0
package adagio.bench.compose;

import adagio.composer.Composer;
import adagio.composer.Composing;
import adagio.composer.agreement.Agreeing;
import adagio.composer.agreement.Agreement;
import adagio.composer.wishes.DrawnWishes;
import adagio.score.Form;
import adagio.score.catalogue.Catalogue;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGeneratorFactory;

/// Whole wishes of one class, drawn by lot: the agreement, the search, the writing and the referee.
/// Only wishes with an answer count.
///
/// @param name such as `60 min, one way`
/// @param form how the two share it
/// @param seconds how long
/// @param limit milliseconds that 95 of 100 may take, 0 for no limit
public record Evenings(String name, Form form, int seconds, int limit) {
    private static final Catalogue CATALOGUE = Catalogue.builtIn();
    private static final int WARMING = 100;

    /// The classes of the goal P1.
    public static final List<Evenings> ALL =
            List.of(
                    new Evenings("5 min, turns", Form.TURNS, 300, 0),
                    new Evenings("20 min, turns", Form.TURNS, 1200, 15),
                    new Evenings("20 min, one way", Form.ONE_WAY, 1200, 15),
                    new Evenings("20 min, mutual", Form.MUTUAL, 1200, 15),
                    new Evenings("60 min, turns", Form.TURNS, 3600, 100),
                    new Evenings("60 min, one way", Form.ONE_WAY, 3600, 500));

    /// What was measured.
    ///
    /// @param millis of each evening, sorted
    /// @param labels of each evening, sorted
    /// @param largest the evening that took longest, in words
    /// @param unproven evenings that could not be weighed up for certain
    public record Measured(List<Double> millis, List<Double> labels, String largest, int unproven) {
        /// Sorts.
        public Measured {
            millis = millis.stream().sorted().toList();
            labels = labels.stream().sorted().toList();
        }

        /// Milliseconds that 95 of 100 do not pass.
        ///
        /// @return NaN when nothing was measured
        public double high() {
            return part(millis, 95);
        }

        private static double part(List<Double> all, int percent) {
            return all.isEmpty()
                    ? Double.NaN
                    : all.get(Math.min(all.size() - 1, all.size() * percent / 100));
        }

        /// As the table has it.
        ///
        /// @return p50, p95 and most, and labels
        public String text() {
            return String.format(
                    Locale.ROOT,
                    "p50 %.1f, p95 %.1f, most %.1f CPU ms; labels p50 %.0f, p95 %.0f, most %.0f"
                            + " (%d evenings, %d unproven); the slowest: %s",
                    part(millis, 50),
                    high(),
                    part(millis, 100),
                    part(labels, 50),
                    part(labels, 95),
                    part(labels, 100),
                    millis.size(),
                    unproven,
                    largest);
        }
    }

    /// Draws and composes, twice each: the second time counts, once enough were composed to be
    /// warm. Processor time of this thread: it reads no file and waits for nobody, so on an idle
    /// core it is what the wall shows.
    ///
    /// @param many evenings with an answer
    /// @param secondsInAll the latest to begin another one
    /// @return the figures
    public Measured measure(int many, int secondsInAll) {
        long end = System.nanoTime() + secondsInAll * 1_000_000_000L;
        var lot = RandomGeneratorFactory.of("L64X128MixRandom").create(20261122L + seconds);
        var drawn = new DrawnWishes(CATALOGUE, lot);
        var millis = new ArrayList<Double>();
        var labels = new ArrayList<Double>();
        String largest = "none";
        int unproven = 0;
        int warmed = 0;
        while (millis.size() < many && System.nanoTime() < end) {
            var wishes = drawn.next(form, seconds);
            var agreeing = Agreement.between(wishes.a(), wishes.b(), wishes.evening(), CATALOGUE);
            if (!(agreeing instanceof Agreeing.Agreed(var agreement))) {
                continue;
            }
            var first = Composer.compose(agreement, CATALOGUE);
            unproven += unproven(first) ? 1 : 0;
            if (warmed++ < WARMING || !(first instanceof Composing.Composed)) {
                continue;
            }
            long began = cpuNanos();
            var found = Agreement.between(wishes.a(), wishes.b(), wishes.evening(), CATALOGUE);
            if (found instanceof Agreeing.Agreed(var again)
                    && Composer.compose(again, CATALOGUE)
                            instanceof Composing.Composed(_, int looked)) {
                double took = (cpuNanos() - began) / 1e6;
                if (millis.stream().allMatch(each -> each < took)) {
                    var evening = again.evening();
                    largest = evening.goal().id() + " on " + evening.setting().id();
                }
                millis.add(took);
                labels.add((double) looked);
            }
        }
        return new Measured(millis, labels, largest, unproven);
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static boolean unproven(Composing found) {
        return found instanceof Composing.NotPossible(var reasons, _, _)
                && reasons.getFirst().text().contains("weighed up");
    }
}
