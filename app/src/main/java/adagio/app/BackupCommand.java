// SPDX-License-Identifier: Apache-2.0
package adagio.app;

import adagio.server.storage.Backup;
import adagio.server.storage.CannotStore;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Saves everything, beside a running house or without one.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Saves everything to FILE and the keys apart to FILE.keys, then restores both into a"
                    + " scratch folder and examines them. Works while the house is running.",
            "Keep FILE.keys somewhere else: with both, everything can be read."
        })
final class BackupCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Place place = new Place();

    @Parameters(paramLabel = "FILE", description = "a new file")
    private Path file = Path.of("");

    @Override
    public Integer call() throws Answer {
        long rows;
        try {
            rows = Backup.make(place.settings(), file);
        } catch (CannotStore refused) {
            throw Answer.badInput(String.valueOf(refused.getMessage()));
        }
        var out = spec.commandLine().getOut();
        out.println(file + ": " + rows + " rows, restored once and found whole");
        out.println(file + ".keys: the keys; keep them apart");
        out.flush();
        return 0;
    }
}
