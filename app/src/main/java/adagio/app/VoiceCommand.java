// SPDX-License-Identifier: Apache-2.0
package adagio.app;

import adagio.guide.voice.VoiceScript;
import adagio.guide.voice.Voices;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
            description = "Prints the voices that are here.")
    int list(@Mixin Shelf shelf) {
        Voices.BUILT_IN.forEach(spec.commandLine().getOut()::println);
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
}
