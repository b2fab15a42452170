// SPDX-License-Identifier: Apache-2.0
package adagio.app;

import adagio.composer.agreement.Agreeing;
import adagio.composer.agreement.Agreement;
import adagio.composer.referee.Referee;
import adagio.composer.wishes.Evening;
import adagio.guide.voice.Sentences;
import adagio.guide.voice.Voices;
import adagio.score.Routine;
import adagio.score.RoutineFault;
import adagio.score.catalogue.Catalogue;
import adagio.score.catalogue.Fault;
import adagio.score.catalogue.Reading;
import adagio.server.document.NotPossible;
import adagio.server.document.RoutineDocument;
import adagio.server.document.RoutineReading;
import adagio.server.document.Verdict;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Judges a catalogue's folder, or a routine: whether it can be played, and for two people's wishes
/// whether it keeps every rule.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Judges a catalogue's folder (every fault with file and line) or a routine. 0: sound,"
                        + " 1: faults.")
final class Check implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Shelf shelf = new Shelf();

    @Parameters(
            paramLabel = "FOLDER|ROUTINE|-",
            description = "a catalogue's folder, a routine's file, or - for standard input")
    private String what = "";

    @Option(
            names = "--wishes",
            paramLabel = "FILE|-",
            description = "two people's wishes; the referee judges the routine by them")
    private String wishes = "";

    @Option(names = "--json", description = "print an adagio-verdict/1")
    private boolean json;

    @Override
    public Integer call() throws Answer {
        return !what.equals("-") && Files.isDirectory(Path.of(what)) ? folder() : routine();
    }

    private int folder() throws Answer {
        List<Fault> faults =
                switch (Shelf.open(Path.of(what))) {
                    case Reading.Read(var catalogue) -> {
                        unsaid(catalogue);
                        yield List.of();
                    }
                    case Reading.Faulty(var found) -> found;
                };
        var out = spec.commandLine().getOut();
        if (json) {
            out.print(Verdict.ofCatalogue(faults));
        } else {
            faults.forEach(
                    fault ->
                            out.println(
                                    Path.of(what).resolve(fault.file())
                                            + ":"
                                            + fault.line()
                                            + ": "
                                            + fault.text()));
            out.println(faults.isEmpty() ? "no faults" : faults.size() + " faults");
        }
        out.flush();
        return faults.isEmpty() ? 0 : 1;
    }

    /// Says on standard error which sentences the built-in voices stay silent for.
    private void unsaid(Catalogue catalogue) throws Answer {
        PrintWriter err = spec.commandLine().getErr();
        var sentences = Sentences.spoken(catalogue.spokenTexts());
        for (String name : Voices.BUILT_IN) {
            var voice = VoiceShelf.get(name, shelf.data());
            var silent = sentences.stream().filter(each -> !voice.knows(each)).toList();
            if (!silent.isEmpty()) {
                err.println(
                        "note: the voice "
                                + name
                                + " stays silent for "
                                + silent.size()
                                + " sentences; their captions are shown:");
                silent.forEach(each -> err.println("  " + each));
            }
        }
        err.flush();
    }

    private int routine() throws Answer {
        var catalogue = shelf.catalogue();
        var routine =
                switch (RoutineDocument.read(Texts.read(what))) {
                    case RoutineReading.Read(var read) -> read;
                    case RoutineReading.Unreadable(var unreadable) ->
                            throw Answer.badInput(what + " is no routine:", unreadable);
                };
        if (wishes.isEmpty()) {
            return verdict(Referee.judge(routine, catalogue));
        }
        return switch (agreeing(routine, catalogue)) {
            case Agreeing.Agreed(var agreement) ->
                    verdict(Referee.judge(routine, agreement, catalogue));
            case Agreeing.AnotherDay() -> {
                spec.commandLine().getOut().print(NotPossible.ANOTHER_DAY.document());
                spec.commandLine().getOut().flush();
                yield 3;
            }
        };
    }

    /// What the two agree on for an evening of the routine's own length, form and goal: those may
    /// have been asked for beside the file.
    private Agreeing agreeing(Routine routine, Catalogue catalogue) throws Answer {
        if (wishes.equals("-") && what.equals("-")) {
            throw Answer.badInput("both from standard input; name a file for one of them");
        }
        var read = new WishesFile(wishes).read(catalogue, spec.commandLine().getErr());
        var evening =
                new Evening(
                        routine.seconds() / 5 * 5, // off the grid is a fault, found later
                        routine.form(),
                        routine.goal(),
                        read.evening().setting(),
                        read.evening().relationship(),
                        read.evening().breathing(),
                        read.evening().pace());
        return Agreement.between(read.a(), read.b(), evening, catalogue);
    }

    private int verdict(List<RoutineFault> faults) {
        var out = spec.commandLine().getOut();
        out.print(Verdict.ofRoutine(faults));
        out.flush();
        return faults.isEmpty() ? 0 : 1;
    }
}
