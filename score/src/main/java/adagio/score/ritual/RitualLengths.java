// SPDX-License-Identifier: Apache-2.0
package adagio.score.ritual;

import adagio.score.ritual.Ritual.RitualStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Makes a ritual longer or shorter: each stroke in proportion, both sides alike, on the 5 s grid,
/// none shorter or longer than its catalogue entry allows.
///
/// @param bounds shortest and longest seconds of one side, by stroke id
public record RitualLengths(Map<String, Bounds> bounds) {
    private static final int GRID = 5;

    /// How long a stroke may last.
    ///
    /// @param shortest seconds
    /// @param longest seconds
    public record Bounds(int shortest, int longest) {}

    /// Copies the map.
    public RitualLengths {
        bounds = Map.copyOf(bounds);
    }

    List<Integer> listMinutes(Ritual ritual) {
        return IntStream.rangeClosed(1, 60)
                .filter(minutes -> fits(ritual, minutes))
                .boxed()
                .toList();
    }

    private boolean fits(Ritual ritual, int minutes) {
        int touch = touchSeconds(ritual, minutes);
        int least = 0;
        int most = 0;
        for (var step : ritual.steps()) {
            if (step instanceof RitualStep.Touch stroke) {
                least += shortest(stroke);
                most += longest(stroke);
            }
        }
        return touch >= least && touch <= most && !shares(ritual, touch).isEmpty();
    }

    private int shortest(RitualStep.Touch stroke) {
        int least =
                bounds.getOrDefault(stroke.stroke(), new Bounds(stroke.seconds(), 0)).shortest();
        return Math.min(stroke.seconds(), (least + GRID - 1) / GRID * GRID);
    }

    private int longest(RitualStep.Touch stroke) {
        int most = bounds.getOrDefault(stroke.stroke(), new Bounds(0, stroke.seconds())).longest();
        return Math.max(stroke.seconds(), most / GRID * GRID);
    }

    /// Seconds of touch in one half when the whole lasts so long.
    private static int touchSeconds(Ritual ritual, int minutes) {
        int half = (60 * minutes - ritual.swapSeconds() - ritual.restSeconds()) / 2;
        return half
                - ritual.steps().stream()
                        .filter(step -> !(step instanceof RitualStep.Touch))
                        .mapToInt(RitualStep::seconds)
                        .sum();
    }

    Ritual stretched(Ritual ritual, int minutes) {
        if (!fits(ritual, minutes)) {
            throw new IllegalArgumentException(
                    ritual.name()
                            + " cannot last "
                            + minutes
                            + " minutes; it can last "
                            + listMinutes(ritual));
        }
        var seconds = shares(ritual, touchSeconds(ritual, minutes));
        var steps = new ArrayList<RitualStep>();
        for (var step : ritual.steps()) {
            steps.add(
                    step instanceof RitualStep.Touch(var stroke, var side, int pressure, _, var why)
                            ? new RitualStep.Touch(
                                    stroke, side, pressure, seconds.getOrDefault(stroke, 0), why)
                            : step);
        }
        return new Ritual(
                ritual.id(),
                ritual.name(),
                ritual.place(),
                ritual.swapSeconds(),
                ritual.restSeconds(),
                steps,
                this);
    }

    /// Seconds of each stroke, the same for all its steps, that add up to the touch; empty when the
    /// grid allows none.
    private Map<String, Integer> shares(Ritual ritual, int touch) {
        var strokes = new LinkedHashMap<String, RitualStep.Touch>();
        var count = new HashMap<String, Integer>();
        for (var step : ritual.steps()) {
            if (step instanceof RitualStep.Touch stroke) {
                strokes.putIfAbsent(stroke.stroke(), stroke);
                count.merge(stroke.stroke(), 1, Integer::sum);
            }
        }
        int written =
                strokes.values().stream()
                        .mapToInt(
                                stroke -> stroke.seconds() * count.getOrDefault(stroke.stroke(), 0))
                        .sum();
        var seconds = new HashMap<String, Integer>();
        strokes.forEach((id, stroke) -> seconds.put(id, stroke.seconds()));
        int missing = touch - written;
        double factor = (double) touch / written;
        while (missing != 0) {
            boolean odd = missing / GRID % 2 != 0;
            var next =
                    mostOff(
                            strokes,
                            odd ? single(count) : count,
                            seconds,
                            new Need(missing, factor));
            if (next.isEmpty()) {
                return Map.of();
            }
            int step = missing > 0 ? GRID : -GRID;
            seconds.merge(next, step, Integer::sum);
            missing -= step * count.getOrDefault(next, 1);
        }
        return seconds;
    }

    /// The strokes that come once: only they can take a single step of the grid.
    private static Map<String, Integer> single(Map<String, Integer> count) {
        var single = new HashMap<>(count);
        single.values().removeIf(times -> times % 2 == 0);
        return single;
    }

    private record Need(int missing, double factor) {}

    /// The stroke that is farthest from its share and can still move; empty when none can.
    private String mostOff(
            Map<String, RitualStep.Touch> strokes,
            Map<String, Integer> count,
            Map<String, Integer> seconds,
            Need need) {
        String best = "";
        double most = Double.NEGATIVE_INFINITY;
        int sign = need.missing() > 0 ? 1 : -1;
        for (var entry : strokes.entrySet()) {
            String id = entry.getKey();
            int then = seconds.getOrDefault(id, 0) + sign * GRID;
            int times = count.getOrDefault(id, 0);
            boolean can =
                    times > 0
                            && times * GRID <= Math.abs(need.missing())
                            && then >= shortest(entry.getValue())
                            && then <= longest(entry.getValue());
            double off =
                    sign
                            * (entry.getValue().seconds() * need.factor() - then)
                            / entry.getValue().seconds();
            if (can && off > most) {
                most = off;
                best = id;
            }
        }
        return best;
    }
}
