// SPDX-License-Identifier: Apache-2.0
package adagio.app;

import adagio.score.catalogue.Catalogue;
import adagio.score.catalogue.Nearest;
import adagio.score.ritual.Ritual;
import adagio.server.document.NotPossible;
import adagio.server.document.RoutineDocument;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
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
        footer = {"", "  adagio compose --routine seed | adagio render - --out evening"})
final class Compose implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Shelf shelf = new Shelf();

    @Option(
            names = "--routine",
            paramLabel = "NAME",
            required = true,
            description = "seed: the first ritual, 20 minutes in turns")
    private String routine = "";

    @Option(
            names = "--minutes",
            paramLabel = "N",
            description = "its length; default as it is written")
    private int minutes;

    @Option(
            names = "--form",
            paramLabel = "FORM",
            defaultValue = "turns",
            description = "the first ritual is in turns")
    private String form = "";

    @Option(names = "--out", paramLabel = "FILE", description = "default: standard output")
    private Path out = Path.of("");

    @Override
    public Integer call() throws Answer {
        var ritual = ritual(shelf.catalogue());
        int asked =
                spec.commandLine().getParseResult().hasMatchedOption("--minutes")
                        ? minutes
                        : ritual.minutes();
        if (asked < 1 || asked > 60) {
            throw Answer.badInput("--minutes: found " + asked + "; 1 to 60 whole minutes");
        }
        if (!List.of("turns", "one_way", "mutual").contains(form)) {
            throw Answer.badInput(
                    "--form: found \""
                            + form
                            + "\"; turns, one_way or mutual"
                            + Nearest.hint(form, List.of("turns", "one_way", "mutual")));
        }
        if (!form.equals("turns") || !ritual.listMinutes().contains(asked)) {
            print(notPossible(ritual, asked).document());
            return 3;
        }
        print(RoutineDocument.write(ritual.routine(asked, List.of("A", "B"))));
        return 0;
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
        if (!routine.equals("seed")) {
            throw Answer.badInput(
                    "--routine: found \""
                            + routine
                            + "\"; seed"
                            + Nearest.hint(routine, List.of("seed")));
        }
        var ritual = catalogue.rituals().get("seed_home_ritual");
        if (ritual == null) {
            throw Answer.badInput(
                    "the catalogue has no ritual seed_home_ritual; found "
                            + catalogue.rituals().keySet());
        }
        return ritual;
    }

    private NotPossible notPossible(Ritual ritual, int asked) {
        int nearest =
                ritual.listMinutes().stream()
                        .min(Comparator.comparingInt(each -> Math.abs(each - asked)))
                        .orElse(ritual.minutes());
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
