// SPDX-License-Identifier: Apache-2.0
package adagio.app;

import adagio.server.HouseholdCode;
import adagio.server.LoginsEnded;
import adagio.server.storage.Backup;
import adagio.server.storage.CannotStore;
import adagio.server.storage.Restore;
import adagio.server.storage.StorageSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What the host does with what is kept, beside a running house: a backup out and back, the end of
/// logins, and a code for one more household.
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

    /// Ends logins, for whoever runs the house. A name is read from standard input, because what is
    /// typed after a command stands in the list of processes and in the shell's history.
    @Command(
            name = "sign-out",
            mixinStandardHelpOptions = true,
            description = {
                "Signs somebody out on every device: reads a name from standard input. Works while the"
                        + " house is running.",
                "Nothing else changes; they sign in again with what they have. 1: nobody is called so."
            })
    static final class Away implements Callable<Integer> {
        private static final int LONGEST = 200;
        @Spec private CommandSpec spec = CommandSpec.create();
        @Mixin private Place place = new Place();

        @Option(names = "--everybody", description = "everybody at home, in all households")
        private boolean everybody;

        @Override
        public Integer call() throws Answer {
            StorageSettings settings = place.settings();
            LoginsEnded ended;
            try {
                ended = everybody ? LoginsEnded.ofAll(settings) : LoginsEnded.of(settings, name());
            } catch (CannotStore refused) {
                throw Answer.badInput(String.valueOf(refused.getMessage()));
            }
            if (!everybody && ended.people() == 0) {
                throw Answer.no("adagio: nobody here is called so; capitals make no difference\n");
            }
            var out = spec.commandLine().getOut();
            out.println(ended.logins() == 1 ? "1 login ended" : ended.logins() + " logins ended");
            out.flush();
            return 0;
        }

        @SuppressWarnings("SystemConsoleNull") // there is none where nobody can type
        private String name() throws Answer {
            var err = spec.commandLine().getErr();
            var console = System.console();
            if (console != null && console.isTerminal()) {
                err.print("Whose logins? Name: ");
                err.flush();
            }
            try {
                var in =
                        new BufferedReader(
                                new InputStreamReader(System.in, StandardCharsets.UTF_8));
                String line = in.readLine();
                if (line == null || line.isBlank() || line.length() > LONGEST) {
                    throw Answer.badInput(
                            "a name is read from standard input, and there was none of 1 to "
                                    + LONGEST
                                    + " letters. For everybody: adagio sign-out --everybody");
                }
                return line.strip();
            } catch (IOException broken) {
                throw Answer.badInput("the name could not be read: " + broken.getMessage());
            }
        }
    }

    /// Lets one more household in: a code for whoever runs the house to hand on.
    @Command(
            name = "invite-household",
            mixinStandardHelpOptions = true,
            description = {
                "Prints a code with which somebody sets up one more household in this house, at /set-up."
                        + " It counts once, and lapses. Works while the house is running.",
                "What two households keep here they keep apart: neither sees the other."
            })
    static final class Invite implements Callable<Integer> {
        private static final int MOST_DAYS = 30;
        private static final DateTimeFormatter UNTIL =
                DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);
        @Spec private CommandSpec spec = CommandSpec.create();
        @Mixin private Place place = new Place();

        @Option(
                names = "--days",
                paramLabel = "N",
                defaultValue = "7",
                description =
                        "how long it counts, 1 to " + MOST_DAYS + "; default ${DEFAULT-VALUE}")
        private int days;

        @Option(
                names = "--take-back",
                description = "makes none; the codes that nobody has used yet no longer count")
        private boolean takeBack;

        @Override
        public Integer call() throws Answer {
            if (days < 1 || days > MOST_DAYS) {
                throw Answer.badInput(
                        "--days: found " + days + "; 1 to " + MOST_DAYS + " whole days");
            }
            var out = spec.commandLine().getOut();
            try {
                if (takeBack) {
                    int back = HouseholdCode.takeBack(place.settings());
                    out.println(back == 1 ? "1 code taken back" : back + " codes taken back");
                } else {
                    var code = HouseholdCode.make(place.settings(), Duration.ofDays(days));
                    out.println(code.text());
                    tell(code);
                }
            } catch (CannotStore refused) {
                throw Answer.badInput(String.valueOf(refused.getMessage()));
            }
            out.flush();
            return 0;
        }

        private void tell(HouseholdCode code) {
            var err = spec.commandLine().getErr();
            var until = code.until().truncatedTo(ChronoUnit.MINUTES).atZone(ZoneId.systemDefault());
            err.println(
                    "It counts once, until "
                            + UNTIL.format(until)
                            + ". Who gets it opens this at the address of the house: /set-up?code="
                            + code.text());
            err.flush();
        }
    }
}
