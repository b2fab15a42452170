// SPDX-License-Identifier: Apache-2.0
package adagio.app;

import adagio.guide.voice.PackCheck;
import adagio.guide.voice.VoiceScript;
import adagio.guide.voice.Voices;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Voices: what is here, what to read aloud for one's own, what is missing in one.
@Command(
        name = "voice",
        mixinStandardHelpOptions = true,
        description = "Voices that are here, and how to record one's own.")
final class VoiceCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Prints the voices that are here, the default first.")
    int list(@Mixin Shelf shelf) {
        var out = spec.commandLine().getOut();
        for (var offer : Voices.here(shelf.data()).list()) {
            out.printf("%-12s %s%n", offer.name(), offer.description());
        }
        out.flush();
        return 0;
    }

    @Command(
            name = "script",
            mixinStandardHelpOptions = true,
            description = "Prints what to read aloud for a recorded voice.")
    int script(@Mixin Shelf shelf) throws Answer {
        spec.commandLine().getOut().print(VoiceScript.print(shelf.catalogue().spokenTexts()));
        spec.commandLine().getOut().flush();
        return 0;
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Says what is missing, too loud or too long in a recorded voice.")
    int check(
            @Mixin Shelf shelf,
            @Parameters(paramLabel = "DIR", description = "the folder of the recordings")
                    Path folder)
            throws Answer {
        if (!Files.isDirectory(folder)) {
            throw Answer.badInput(
                    folder
                            + " is no folder; a recorded voice is a folder of WAV files, see"
                            + " adagio voice script");
        }
        var findings = PackCheck.check(folder, shelf.catalogue().spokenTexts());
        var out = spec.commandLine().getOut();
        findings.forEach(out::println);
        out.println(findings.isEmpty() ? "nothing missing" : findings.size() + " findings");
        out.flush();
        return findings.isEmpty() ? 0 : 1;
    }
}
