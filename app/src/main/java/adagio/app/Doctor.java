// SPDX-License-Identifier: Apache-2.0
package adagio.app;

import adagio.server.storage.Examination;
import adagio.server.storage.Examination.Finding;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Says what works here and what is missing; changes nothing.
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description =
                "Says what works here and what is missing, and what to do. 0: all works, 1: something"
                        + " does not.")
final class Doctor implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Place place = new Place();

    @Override
    public Integer call() throws Answer {
        var findings = new ArrayList<Finding>();
        findings.add(java());
        findings.addAll(Examination.of(place.settings()));
        findings.add(lame());
        var out = spec.commandLine().getOut();
        findings.forEach(each -> out.println((each.works() ? "ok  " : "NO  ") + each.text()));
        out.flush();
        return findings.stream().allMatch(Finding::works) ? 0 : 1;
    }

    private static Finding java() {
        return new Finding(
                true,
                "Java "
                        + Runtime.version()
                        + ", "
                        + Runtime.getRuntime().availableProcessors()
                        + " cores, at most "
                        + (Runtime.getRuntime().maxMemory() >> 20)
                        + " MB for objects");
    }

    private static Finding lame() {
        String path = System.getenv().getOrDefault("PATH", "").replace("\"", ""); // of Windows
        var folders = path.split(File.pathSeparator, -1);
        boolean there =
                List.of(folders).stream()
                        .anyMatch(each -> Files.isExecutable(Path.of(each, "lame")));
        return new Finding(
                true,
                there
                        ? "lame: found, whole MP3 files are made faster"
                        : "lame: not here; MP3 files are made without it, more slowly");
    }
}
