// SPDX-License-Identifier: Apache-2.0
package adagio.app;

import adagio.pulse.Recording;
import adagio.pulse.Stretch;
import adagio.pulse.document.HrvDocument;
import adagio.pulse.document.PlainWords;
import adagio.pulse.reading.Asked;
import adagio.pulse.variability.OnePerson;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says how the time between the beats of one heart varies.
@Command(
        name = "hrv",
        mixinStandardHelpOptions = true,
        description =
                "Heart-rate variability of one recording: FIT, TCX, Apple Health, CSV or text, by what is"
                        + " in it.",
        footer = {"", "  adagio hrv evening.fit"})
final class Hrv implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE|-", description = "a recording, or - for standard input")
    private String file = "";

    @Option(names = "--json", description = "print an adagio-hrv/1")
    private boolean json;

    @Option(names = "--salvage", description = "take what is whole of a broken file")
    private boolean salvage;

    @Override
    public Integer call() throws Answer {
        var line = spec.commandLine();
        Optional<Recording> recording = Hearts.read(file, new Asked(salvage, false), line.getErr());
        Optional<OnePerson> person =
                recording
                        .map(all -> Stretch.of(all.trace()).find(all, 0).orElse(all))
                        .map(OnePerson::of);
        if (json) {
            line.getOut().print(HrvDocument.write(person));
        } else {
            PlainWords.of(person).forEach(line.getOut()::println);
        }
        line.getOut().flush();
        return 0;
    }
}
