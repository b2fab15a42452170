// SPDX-License-Identifier: Apache-2.0
package adagio.app;

import adagio.server.storage.CannotStore;
import adagio.server.storage.Restore;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Brings a backup back.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Brings back FILE, with FILE.keys beside it. What was there is saved in backups/ of the"
                    + " data folder first. Stop the house before.",
            "With --database it fills an empty PostgreSQL database: the way from the file to there."
        })
final class RestoreCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Place place = new Place();

    @Parameters(paramLabel = "FILE", description = "made by adagio backup")
    private Path file = Path.of("");

    @Override
    public Integer call() throws Answer {
        long rows;
        try {
            rows = Restore.from(file, place.settings());
        } catch (CannotStore refused) {
            throw Answer.badInput(String.valueOf(refused.getMessage()));
        }
        var out = spec.commandLine().getOut();
        out.println(rows + " rows are back from " + file);
        out.flush();
        return 0;
    }
}
