// SPDX-License-Identifier: Apache-2.0
package adagio.app;

import adagio.composer.Composer;
import adagio.composer.Composing;
import adagio.composer.KeptRitual;
import adagio.composer.agreement.Agreeing;
import adagio.composer.agreement.Agreement;
import adagio.composer.wishes.Evening;
import adagio.composer.wishes.Wishes;
import adagio.score.Form;
import adagio.score.Routine;
import adagio.score.catalogue.Catalogue;
import adagio.score.catalogue.Nearest;
import adagio.score.ritual.Ritual;
import adagio.score.stroke.Goal;
import adagio.server.document.NotPossible;
import adagio.server.document.RoutineDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Prints a routine.
@Command(
        name = "compose",
        mixinStandardHelpOptions = true,
        description = "Prints a routine (adagio-routine/1) for two people.",
        footer = {
            "",
            "  adagio compose --wishes ours.json --minutes 30 | adagio render - --out evening",
            "  adagio compose --routine seed",
            "",
            "Flags win over the file. Exit 3: not possible, or another day; the document on standard",
            "output says what is nearest."
        })
final class Compose implements Callable<Integer> {
    private static final List<String> FORMS = List.of("turns", "one_way", "mutual", "duet");

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Shelf shelf = new Shelf();

    @Option(
            names = "--wishes",
            paramLabel = "FILE|-",
            description =
                    "an adagio-wishes/1, - for standard input; default: two people, no limits")
    private String wishes = "";

    @Option(
            names = "--routine",
            paramLabel = "NAME",
            description = "seed: the first ritual, 20 minutes in turns")
    private String routine = "";

    @Option(names = "--minutes", paramLabel = "N", description = "how long, 1 to 60; default 20")
    private String minutes = "20";

    @Option(names = "--form", paramLabel = "FORM", description = "turns, one_way, mutual or duet")
    private String form = "turns";

    @Option(
            names = "--goal",
            paramLabel = "GOAL",
            description = "relax, circulation, flexibility, bonding, recovery or activation")
    private String goal = "relax";

    @Option(names = "--out", paramLabel = "FILE", description = "default: standard output")
    private Path out = Path.of("");

    @Override
    public Integer call() throws Answer {
        var faults = flags();
        if (!faults.isEmpty()) {
            throw Answer.badInput("compose cannot use what it was given:", faults);
        }
        return routine.isEmpty() ? composed() : kept();
    }

    private List<String> flags() {
        var faults = new ArrayList<String>();
        if (!minutes.matches("[1-9]|[1-5][0-9]|60")) {
            faults.add("--minutes: found " + minutes + "; 1 to 60 whole minutes");
        }
        word(faults, "--form", form, FORMS);
        word(faults, "--goal", goal, Stream.of(Goal.values()).map(Goal::id).toList());
        if (given("--routine")) {
            word(faults, "--routine", routine, List.of("seed"));
        }
        if (given("--routine") && given("--goal")) {
            faults.add("--goal: the first ritual has its own; leave it out with --routine");
        }
        return faults;
    }

    private static void word(List<String> faults, String flag, String found, List<String> known) {
        if (!known.contains(found)) {
            faults.add(
                    flag
                            + ": found \""
                            + found
                            + "\"; "
                            + String.join(", ", known)
                            + Nearest.hint(found, known));
        }
    }

    private boolean given(String flag) {
        return spec.commandLine().getParseResult().hasMatchedOption(flag);
    }

    private int minutes() {
        return Integer.parseInt(minutes);
    }

    private int composed() throws Answer {
        var catalogue = shelf.catalogue();
        var asked = asked(catalogue);
        return switch (Agreement.between(asked.a(), asked.b(), asked.evening(), catalogue)) {
            case Agreeing.AnotherDay _ -> no(NotPossible.ANOTHER_DAY);
            case Agreeing.Agreed(var agreement) -> answer(Composer.compose(agreement, catalogue));
        };
    }

    private Wishes asked(Catalogue catalogue) throws Answer {
        var read = new WishesFile(wishes).read(catalogue, spec.commandLine().getErr());
        var evening = read.evening();
        evening =
                new Evening(
                        given("--minutes") ? 60 * minutes() : evening.seconds(),
                        given("--form")
                                ? Form.valueOf(form.toUpperCase(Locale.ROOT))
                                : evening.form(),
                        given("--goal")
                                ? Goal.valueOf(goal.toUpperCase(Locale.ROOT))
                                : evening.goal(),
                        evening.setting(),
                        evening.relationship(),
                        evening.breathing(),
                        evening.pace());
        return new Wishes(evening, read.a(), read.b());
    }

    private int kept() throws Answer {
        var catalogue = shelf.catalogue();
        var ritual = ritual(catalogue);
        int asked = given("--minutes") ? minutes() : ritual.minutes();
        int nearest = nearest(ritual, asked);
        boolean can = form.equals("turns") && nearest == asked;
        if (!given("--wishes")) {
            return can
                    ? written(ritual.routine(asked, List.of("A", "B")))
                    : no(notPossible(ritual, nearest));
        }
        var two = asked(catalogue);
        // given at home and in turns, whatever the file asks a composed one for
        var evening = two.evening().with(Form.TURNS, 60 * nearest);
        return switch (Agreement.between(two.a(), two.b(), evening, catalogue)) {
            case Agreeing.AnotherDay _ -> no(NotPossible.ANOTHER_DAY);
            case Agreeing.Agreed(var agreement) -> {
                var fitted = KeptRitual.fit(ritual, nearest, agreement, catalogue);
                yield can || fitted instanceof Composing.NotPossible
                        ? answer(fitted)
                        : no(notPossible(ritual, nearest));
            }
        };
    }

    private static int nearest(Ritual ritual, int asked) {
        return ritual.listMinutes().stream()
                .min(Comparator.comparingInt(each -> Math.abs(each - asked)))
                .orElse(ritual.minutes());
    }

    private int no(NotPossible not) throws Answer {
        print(not.document());
        return 3;
    }

    private int written(Routine routine) throws Answer {
        print(RoutineDocument.write(routine));
        return 0;
    }

    private int answer(Composing composing) throws Answer {
        return switch (composing) {
            case Composing.Composed(var best, _) -> written(best);
            case Composing.NotPossible not -> no(NotPossible.of(not));
        };
    }

    private void print(String document) throws Answer {
        if (out.toString().isEmpty()) {
            spec.commandLine().getOut().print(document);
            spec.commandLine().getOut().flush();
        } else {
            Texts.write(out, document);
        }
    }

    private Ritual ritual(Catalogue catalogue) throws Answer {
        var ritual = catalogue.rituals().get("seed_home_ritual");
        if (ritual == null) {
            throw Answer.badInput(
                    "the catalogue has no ritual seed_home_ritual; found "
                            + catalogue.rituals().keySet());
        }
        return ritual;
    }

    private NotPossible notPossible(Ritual ritual, int nearest) {
        var minutes = ritual.listMinutes();
        String text =
                form.equals("turns")
                        ? ritual.name()
                                + " keeps every stroke within its time from "
                                + minutes.getFirst()
                                + " to "
                                + minutes.getLast()
                                + " minutes."
                        : ritual.name() + " is given in turns.";
        return new NotPossible(
                "not_possible",
                List.of(new NotPossible.Reason(form.equals("turns") ? "H16" : "H20", text)),
                List.of(
                        new NotPossible.Nearest(
                                nearest, "turns", nearest + " minutes, in turns.")));
    }
}
