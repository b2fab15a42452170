// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

import adagio.score.stroke.Goal;
import adagio.score.stroke.Tempo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How the values of a stroke are written.
final class StrokeForms {
    static final List<String> GOALS = Stream.of(Goal.values()).map(Goal::id).toList();

    /// `2, at most 3`: typical and highest.
    static final Fields.Form<int[]> PRESSURE =
            new Fields.Form<>(
                    Pattern.compile("([0-3]), at most ([0-3])"),
                    "2, at most 3",
                    match -> rising(whole(match, 1), whole(match, 2)),
                    new int[] {0, 0});

    /// `30 to 150, typically 60`: shortest, longest, typical.
    static final Fields.Form<int[]> SECONDS =
            new Fields.Form<>(
                    Pattern.compile("([0-9]{1,4}) to ([0-9]{1,4}), typically ([0-9]{1,4})"),
                    "30 to 150, typically 60",
                    match -> seconds(whole(match, 1), whole(match, 2), whole(match, 3)),
                    new int[] {1, 1, 1});

    static final Fields.Form<Integer> LEVEL =
            new Fields.Form<>(Pattern.compile("[1-3]"), "1", match -> whole(match, 0), 1);

    static final Fields.Form<Integer> HANDS =
            new Fields.Form<>(Pattern.compile("[0-2]"), "2", match -> whole(match, 0), 2);

    /// `22.4 s`.
    static final Fields.Form<Double> CYCLE =
            new Fields.Form<>(
                    Pattern.compile("([0-9.]+) s"), "22.4 s", match -> more(number(match, 1)), 1.0);

    /// `45 cm, back 50 cm`: there and back.
    static final Fields.Form<double[]> WAY =
            new Fields.Form<>(
                    Pattern.compile("([0-9.]+) cm(?:, back ([0-9.]+) cm)?"),
                    "45 cm, back 50 cm",
                    match ->
                            new double[] {
                                number(match, 1), match.group(2) == null ? 0 : number(match, 2)
                            },
                    new double[] {0, 0});

    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final Pattern WEIGHT = Pattern.compile("[1-3]");
    private static final String NUMBER = "([0-9.]+)";

    /// One of the four tempos.
    static final Fields.Form<Tempo> TEMPO =
            new Fields.Form<>(
                    Pattern.compile(
                            "(?<breaths>[0-9]+) breaths?"
                                    + "|(?<speed>[0-9.]+) cm/s, "
                                    + NUMBER
                                    + " to "
                                    + NUMBER
                                    + "|(?<each>[0-9.]+) s each, (?<times>[0-9]+) times?"
                                    + "|(?<cycles>[0-9.]+) a minute, "
                                    + NUMBER
                                    + " to "
                                    + NUMBER),
                    "5 breaths, 3.5 cm/s, 2 to 6, 5 s each, 10 times or 6 a minute, 4 to 8",
                    StrokeForms::tempo,
                    new Tempo.Breaths(1));

    private StrokeForms() {}

    /// A goal and its weight.
    ///
    /// @param text such as `relax 3`
    /// @return nothing when it is not written so
    static Optional<Map.Entry<Goal, Integer>> goal(String text) {
        String[] words = BLANKS.split(text, -1);
        if (words.length != 2 || !WEIGHT.matcher(words[1]).matches()) {
            return Optional.empty();
        }
        return Stream.of(Goal.values())
                .filter(goal -> goal.id().equals(words[0]))
                .findFirst()
                .map(goal -> Map.entry(goal, Integer.parseInt(words[1])));
    }

    private static Tempo tempo(MatchResult match) {
        if (match.group("breaths") != null) {
            return new Tempo.Breaths(Integer.parseInt(match.group("breaths")));
        }
        if (match.group("speed") != null) {
            return new Tempo.Speed(
                    more(Double.parseDouble(match.group("speed"))),
                    number(match, 3),
                    number(match, 4));
        }
        if (match.group("each") != null) {
            return new Tempo.Repetitions(
                    more(Double.parseDouble(match.group("each"))),
                    Integer.parseInt(match.group("times")));
        }
        return new Tempo.Cycles(
                more(Double.parseDouble(match.group("cycles"))),
                number(match, 8),
                number(match, 9));
    }

    private static int whole(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static double number(MatchResult match, int group) {
        return Double.parseDouble(match.group(group));
    }

    private static double more(double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException("found " + value + "; more than 0");
        }
        return value;
    }

    private static int[] rising(int typical, int highest) {
        if (highest < typical) {
            throw new IllegalArgumentException(
                    "typically " + typical + ", at most " + highest + "; the second is not less");
        }
        return new int[] {typical, highest};
    }

    private static int[] seconds(int shortest, int longest, int typical) {
        if (shortest <= 0 || typical < shortest || longest < typical) {
            throw new IllegalArgumentException(
                    shortest
                            + " to "
                            + longest
                            + " s, typically "
                            + typical
                            + "; more than 0 and the typical one between");
        }
        return new int[] {shortest, longest, typical};
    }
}
