// SPDX-License-Identifier: Apache-2.0
package adagio.server.reflection;

import adagio.reflection.Arc;
import adagio.reflection.EightWeeks;
import adagio.reflection.Item;
import adagio.reflection.Mark;
import adagio.reflection.Pair;
import adagio.reflection.statistics.Difference;
import adagio.reflection.statistics.Difference.Findings;
import adagio.reflection.statistics.Level;
import adagio.reflection.statistics.Slope;
import adagio.reflection.statistics.Trend;
import adagio.server.web.Messages;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/// What the numbers of an arc say, in sentences of `reflection.properties`. No sentence says that
/// something is better, or why it is so.
final class FindingWords {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private final Messages say;

    FindingWords(Messages say) {
        this.say = say;
    }

    /// A day as it is said.
    static String day(LocalDate day) {
        return day.format(DAY);
    }

    /// Of an item, what can be said of it.
    List<String> of(Arc arc, Item item) {
        return item == Item.TENSION
                ? difference(arc.difference())
                : weekly(arc.level(item), arc.trend(item));
    }

    private List<String> difference(Difference difference) {
        return switch (difference) {
            case Difference.TooLittle(int pairs) -> List.of(little("difference", pairs));
            case Difference.NoChange(var findings) ->
                    List.of(
                            say.say("difference.none", findings.rank().pairs()),
                            say.say(
                                    "difference.fits",
                                    signed(findings.shift().interval().low()),
                                    signed(findings.shift().interval().high())),
                            counts(findings));
            case Difference.Changed(var findings) -> {
                double by = findings.shift().estimate();
                yield List.of(
                        say.say(
                                by < 0 ? "difference.lower" : "difference.higher",
                                findings.rank().pairs(),
                                plain(Math.abs(by))),
                        say.say(
                                "difference.between",
                                signed(findings.shift().interval().low()),
                                signed(findings.shift().interval().high()),
                                Math.round(1 / findings.rank().p())),
                        counts(findings));
            }
        };
    }

    private String counts(Findings findings) {
        return say.say(
                "difference.counts",
                findings.sign().fell(),
                findings.rank().zeros(),
                findings.sign().rose());
    }

    private List<String> weekly(Level level, Trend trend) {
        return switch (trend) {
            case Trend.TooLittle(int weeks) -> List.of(little("trend", weeks));
            case Trend.NoChange(var slope) ->
                    List.of(
                            say.say("trend.none", slope.points()),
                            say.say(
                                    "trend.fits",
                                    signed(slope.interval().low()),
                                    signed(slope.interval().high())),
                            level(level));
            case Trend.Changed(var slope) ->
                    List.of(
                            say.say(
                                    slope.perWeek() > 0 ? "trend.rose" : "trend.fell",
                                    slope.points(),
                                    plain(Math.abs(slope.perWeek()))),
                            chance(slope),
                            level(level));
        };
    }

    private String chance(Slope slope) {
        return say.say(
                "trend.between",
                signed(slope.interval().low()),
                signed(slope.interval().high()),
                Math.round(1 / slope.p()));
    }

    private String level(Level level) {
        return switch (level) {
            case Level.TooLittle(int answers) -> little("trend", answers);
            case Level.Around(var _, double median, var interval) ->
                    say.say(
                            "level.around",
                            plain(median),
                            plain(interval.low()),
                            plain(interval.high()));
        };
    }

    private String little(String what, int found) {
        return found == 0 ? say.say(what + ".nothing") : say.say(what + ".little");
    }

    /// All that a picture shows, for whoever does not see it.
    String described(Arc arc, Item item) {
        var words = new ArrayList<String>();
        words.add(say.say("arc.begins", day(arc.weeks().monday())));
        if (item == Item.TENSION) {
            for (Pair pair : arc.tension()) {
                words.add(say.say("arc.pair", day(pair.day()), pair.before(), pair.after()));
            }
        } else {
            for (Mark mark : arc.list(item)) {
                words.add(say.say("arc.week", arc.weeks().week(mark.day()) + 1, mark.value()));
            }
        }
        var weeks = new TreeSet<Integer>();
        arc.evenings().forEach(each -> weeks.add(arc.weeks().week(each) + 1));
        words.add(
                weeks.isEmpty()
                        ? say.say("arc.evenings.none")
                        : say.say(
                                "arc.evenings",
                                weeks.stream()
                                        .map(String::valueOf)
                                        .reduce((x, y) -> x + ", " + y)
                                        .orElse("")));
        return String.join(" ", words);
    }

    /// The eight weeks in one line.
    String span(EightWeeks weeks) {
        return say.say("arc.span", day(weeks.monday()), day(weeks.end().minusDays(1)));
    }

    private static String plain(double value) {
        return value == Math.rint(value)
                ? String.valueOf((long) value)
                : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String signed(double value) {
        String text = plain(Math.abs(value));
        return value < 0 && !text.equals("0.0") ? "\u2212" + text : value > 0 ? "+" + text : "0";
    }
}
