// SPDX-License-Identifier: Apache-2.0
package adagio.app;

import adagio.server.storage.Backup;
import adagio.server.storage.CannotStore;
import adagio.server.storage.Restore;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The two ways of a backup: out and back.
final class Keeping {
    private Keeping() {}

    /// Saves everything, beside a running house or without one.
    @Command(
            name = "backup",
            mixinStandardHelpOptions = true,
            description = {
                "Saves everything to FILE and the keys apart to FILE.keys, then restores both into a"
                        + " scratch folder and examines them. Works while the house is running.",
                "Keep FILE.keys somewhere else: with both, everything can be read."
            })
    static final class Out implements Callable<Integer> {
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

    /// Brings a backup back.
    @Command(
            name = "restore",
            mixinStandardHelpOptions = true,
            description = {
                "Brings back FILE, with FILE.keys beside it. What was there is saved in backups/ of the"
                        + " data folder first. Stop the house before.",
                "With --database it fills an empty PostgreSQL database: the way from the file to there."
            })
    static final class Back implements Callable<Integer> {
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
}
