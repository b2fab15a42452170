// SPDX-License-Identifier: Apache-2.0
package adagio.app;

import adagio.composer.referee.Referee;
import adagio.guide.Choices;
import adagio.guide.Recording;
import adagio.guide.encode.AudioFiles;
import adagio.guide.encode.AudioFormat;
import adagio.guide.narration.Talk;
import adagio.guide.sound.AmbienceName;
import adagio.score.Person;
import adagio.score.Routine;
import adagio.score.catalogue.Nearest;
import adagio.score.engraving.Engraving;
import adagio.server.document.RoutineDocument;
import adagio.server.document.RoutineReading;
import adagio.server.document.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes the media of a routine.
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description =
                "Makes sound, captions, cues, cue sheet and score of a routine; prints the names of"
                        + " the files. A damaged or unsafe routine ends with 1 and its"
                        + " verdict.")
final class Render implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Shelf shelf = new Shelf();

    @Parameters(paramLabel = "ROUTINE|-", description = "a routine's file, - for standard input")
    private String routine = "";

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "a folder")
    private Path out = Path.of("");

    @Option(
            names = "--audio",
            paramLabel = "KIND",
            defaultValue = "mp3",
            description = "mp3, opus, flac or wav; default ${DEFAULT-VALUE}")
    private String audio = "";

    @Option(
            names = "--voice",
            paramLabel = "NAME",
            defaultValue = "robin",
            description = "see adagio voice list; default ${DEFAULT-VALUE}")
    private String voice = "";

    @Option(
            names = "--ambience",
            paramLabel = "NAME",
            defaultValue = "pads",
            description =
                    "pads, bowls, breath, rain, sea, night or silence; default ${DEFAULT-VALUE}")
    private String ambience = "";

    @Option(
            names = "--talk",
            paramLabel = "HOW",
            defaultValue = "full",
            description = "full, brief or quiet; default ${DEFAULT-VALUE}")
    private String talk = "";

    @Option(
            names = "--part",
            paramLabel = "A|B",
            defaultValue = "both",
            description = "only what A or B needs to hear; default ${DEFAULT-VALUE}")
    private String part = "";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "another number, another ambience and other lines")
    private long seed;

    @Override
    public Integer call() throws Answer {
        var format = word("--audio", audio, AudioFormat.values());
        var choices =
                new Choices(
                        VoiceShelf.get(voice, shelf.data()),
                        word("--ambience", ambience, AmbienceName.values()),
                        word("--talk", talk, Talk.values()),
                        word("--part", part, Person.values()),
                        seed);
        var catalogue = shelf.catalogue();
        var read = read();
        var faults = Referee.judge(read, catalogue);
        if (!faults.isEmpty()) {
            throw Answer.no(Verdict.ofRoutine(faults));
        }
        var score = Engraving.score(read, catalogue);
        if (score.duet() && choices.listener() == Person.BOTH) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "A duet has a line for each table: this is A's; --part B makes the other.");
        }
        write(Recording.of(score, choices, catalogue), format);
        return 0;
    }

    private <E extends Enum<E>> E word(String option, String found, E[] values) throws Answer {
        for (E each : values) {
            if (each.name().equalsIgnoreCase(found)) {
                return each;
            }
        }
        var known = Stream.of(values).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
        throw Answer.badInput(
                option
                        + ": found \""
                        + found
                        + "\"; "
                        + String.join(", ", known)
                        + Nearest.hint(found, known));
    }

    private Routine read() throws Answer {
        return switch (RoutineDocument.read(Texts.read(routine))) {
            case RoutineReading.Read(var read) -> read;
            case RoutineReading.Unreadable(var faults) ->
                    throw Answer.badInput(
                            (routine.equals("-") ? "standard input" : routine) + " is no routine:",
                            faults);
        };
    }

    private void write(Recording recording, AudioFormat format) throws Answer {
        try {
            Files.createDirectories(out);
        } catch (FileAlreadyExistsException file) {
            throw Answer.badInput("--out: " + out + " is a file; name a folder");
        } catch (IOException unwritable) {
            throw Answer.badInput("--out: " + out + " cannot be made: " + Texts.reason(unwritable));
        }
        text("captions.vtt", recording.captions(0));
        text("cues.vtt", recording.cues(0));
        text("score.json", recording.score(0));
        sheet(recording);
        sound(recording, format);
    }

    private void text(String name, String text) throws Answer {
        Texts.write(out.resolve(name), text);
        made(name);
    }

    private void sheet(Recording recording) throws Answer {
        var bytes = new ByteArrayOutputStream();
        try {
            recording.cueSheet(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory is always written", impossible);
        }
        Texts.write(out.resolve("cue-sheet.pdf"), bytes.toByteArray());
        made("cue-sheet.pdf");
    }

    private void sound(Recording recording, AudioFormat format) throws Answer {
        String name = "session." + format.extension();
        var progress = new Progress();
        try {
            AudioFiles.write(
                    recording.sound(),
                    format,
                    out.resolve(name),
                    (done, total) -> progress.at(name, done, total));
        } catch (IOException unwritable) {
            throw Answer.badInput(String.valueOf(unwritable.getMessage()));
        } finally {
            progress.end();
        }
        made(name);
    }

    private void made(String name) {
        spec.commandLine().getOut().println(out.resolve(name));
        spec.commandLine().getOut().flush();
    }
}
