package adagio.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command `adagio`.
@Command(
        name = "adagio",
        mixinStandardHelpOptions = true,
        version = "1",
        
        description = "Compose, guide and keep a massage between two people.")
public final class Main {
    private Main() {}

    /// Runs one command; without a word it serves.
    ///
    /// @param words what was typed
    public static void main(String[] words) {
        int code =
                new CommandLine(new Main())
                        .execute(words.length == 0 ? new String[] {"serve"} : words);
        if (code != 0) {
            System.exit(code);
        }
    }
}
