// SPDX-License-Identifier: Apache-2.0
package adagio.app;

import adagio.guide.voice.Sentences;
import adagio.guide.voice.Voices;
import adagio.score.catalogue.Catalogue;
import adagio.score.catalogue.Fault;
import adagio.score.catalogue.Reading;
import adagio.score.engraving.RoutineCheck;
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

/// Judges a catalogue's folder, or whether a routine can be played.
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
        var out = spec.commandLine().getOut();
        var faults =
                switch (RoutineDocument.read(Texts.read(what))) {
                    case RoutineReading.Read(var routine) ->
                            RoutineCheck.faults(routine, shelf.catalogue());
                    case RoutineReading.Unreadable(var unreadable) ->
                            throw Answer.badInput(what + " is no routine:", unreadable);
                };
        out.print(Verdict.ofRoutine(faults));
        out.flush();
        return faults.isEmpty() ? 0 : 1;
    }
}
