// SPDX-License-Identifier: Apache-2.0
package adagio.app;

import adagio.server.WebHouse;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command `adagio`.
@Command(
        name = "adagio",
        mixinStandardHelpOptions = true,
        version = "adagio 1",
        subcommands = {
            Serve.class,
            Compose.class,
            Render.class,
            Check.class,
            VoiceCommand.class,
            Keeping.Out.class,
            Keeping.Back.class,
            Keeping.Away.class,
            Keeping.Invite.class,
            Doctor.class,
            FindTimesCommand.class,
            Pulse.class,
            Hrv.class
        },
        description = "A massage for two: composed, guided, played. Without a word it serves.",
        footer = {
            "",
            "Exit codes: 0 done, 1 the answer is no, 2 bad input, 3 not possible or not today.",
            "First evening: ./adagio, then open the address it prints."
        })
public final class Main {
    /// Libraries say only what somebody has to act on; kept, so that the level stays.
    private static final Logger LIBRARIES = Logger.getLogger("");

    /// What it cannot load it throws as well, and the storage knows a way or says so.
    private static final Logger SQLITE = Logger.getLogger("org.sqlite");

    private Main() {}

    /// Runs one command; without a word, or with only options of `serve`, it serves.
    ///
    /// @param words what was typed
    public static void main(String[] words) {
        int code = run(words);
        if (code != 0) {
            System.exit(code);
        }
    }

    /// Runs one command.
    ///
    /// @param words what was typed
    /// @return the exit code
    static int run(String... words) {
        LIBRARIES.setLevel(Level.WARNING);
        SQLITE.setLevel(Level.OFF);
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        String[] all = withServe(words);
        if (all[0].equals("serve")) {
            WebHouse.prepare();
        }
        return line(all[0])
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::failed)
                .execute(all);
    }

    /// The root without its commands: to look at one command's options takes a while, and a run
    /// needs those of one.
    @Command(name = "adagio", mixinStandardHelpOptions = true, version = "adagio 1")
    private static final class Root {}

    /// A line that knows the command of a word; all of them when it is none of theirs.
    private static CommandLine line(String word) {
        var commands = Main.class.getAnnotation(Command.class);
        for (Class<?> command : commands == null ? new Class<?>[0] : commands.subcommands()) {
            var about = command.getAnnotation(Command.class);
            if (about != null && about.name().equals(word)) {
                return new CommandLine(new Root()).addSubcommand(word, command);
            }
        }
        return new CommandLine(new Main());
    }

    private static int failed(Exception failure, CommandLine line, CommandLine.ParseResult typed) {
        switch (failure) {
            case Answer answer -> {
                line.getErr().print(answer.getMessage());
                line.getErr().flush();
                return answer.code();
            }
            default -> {
                line.getErr().println("adagio: this is a fault of the program, not yours:");
                failure.printStackTrace(line.getErr());
                return 1;
            }
        }
    }

    private static String[] withServe(String[] words) {
        boolean serves =
                words.length == 0
                        || (words[0].startsWith("--")
                                && !Arrays.asList("--help", "--version").contains(words[0]));
        if (!serves) {
            return words;
        }
        var all = new String[words.length + 1];
        all[0] = "serve";
        System.arraycopy(words, 0, all, 1, words.length);
        return all;
    }
}
