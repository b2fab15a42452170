// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The product as its user starts it: the launcher at the root, in a process of its own.
///
/// @param code the exit code
/// @param out standard output
/// @param err standard error
public record Launched(int code, String out, String err) {
    private static final long MOST_MINUTES = 5;

    /// The folder that holds the launcher.
    ///
    /// @return the root of the checkout
    /// @throws IllegalStateException when no folder above this one holds it
    public static Path root() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isExecutable(at.resolve("adagio")) && Files.exists(at.resolve("verify"))) {
                return at;
            }
        }
        throw new IllegalStateException("no launcher above " + Path.of("").toAbsolutePath());
    }

    /// A process that is ready to start.
    ///
    /// @param words what follows `./adagio`
    /// @return the process
    public static ProcessBuilder process(String... words) {
        var command = new ArrayList<>(List.of(root().resolve("adagio").toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command);
        builder.environment().put("ADAGIO_AOT", "0");
        return builder;
    }

    /// Runs a command to its end.
    ///
    /// @param words what follows `./adagio`
    /// @return what came of it
    /// @throws IOException when it cannot be started
    public static Launched run(String... words) throws IOException {
        return run(new byte[0], words);
    }

    /// Runs a command to its end.
    ///
    /// @param in its standard input
    /// @param words what follows `./adagio`
    /// @return what came of it
    /// @throws IOException when it cannot be started
    public static Launched run(byte[] in, String... words) throws IOException {
        var process = process(words).start();
        var out = text(process.getInputStream());
        var err = text(process.getErrorStream());
        try (var stdin = process.getOutputStream()) {
            stdin.write(in);
        } catch (IOException closed) {
            // A command that refuses its words never reads its input.
        }
        try {
            if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException("no end after " + MOST_MINUTES + " minutes");
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        return new Launched(process.exitValue(), out.join(), err.join());
    }

    private static CompletableFuture<String> text(InputStream stream) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (stream) {
                        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                    } catch (IOException broken) {
                        return "";
                    }
                });
    }
}
