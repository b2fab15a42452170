// SPDX-License-Identifier: Apache-2.0
package adagio.checks.faults;

import adagio.checks.Launched;
import adagio.checks.booking.StudioClient;
import adagio.server.SignedIn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The product as a process, with the sample studio and the sample household.
final class FaultHouse implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;
    private static final Pattern ANA = Pattern.compile("Ana signs in with (\\S+),");
    private final Path data;
    private final String database;
    private Path log;
    private String passphrase = "";
    private String address = "";
    private @Nullable Process process;

    /// One that is not open yet.
    ///
    /// @param data its folder
    /// @param database empty for the file in it
    FaultHouse(Path data, String database) {
        this.data = data;
        this.database = database;
        this.log = data.resolveSibling(data.getFileName() + ".log");
    }

    /// Puts what it says elsewhere than beside its folder.
    void logInto(Path file) {
        log = file;
    }

    /// Starts it and waits until it says where it is.
    ///
    /// @throws IOException when it ends instead, with what it said
    void open() throws IOException {
        open("0");
    }

    /// Starts it again at the address it had, where pages that are open still ask.
    ///
    /// @throws IOException when it ends instead, with what it said
    void openWhereItWas() throws IOException {
        open(String.valueOf(URI.create(address).getPort()));
    }

    private void open(String port) throws IOException {
        var builder =
                Launched.process(
                        "serve",
                        "--port",
                        port,
                        "--data",
                        data.toString(),
                        "--database=" + database,
                        "--sample");
        builder.environment().put("ADAGIO_TOKEN", StudioClient.TOKEN);
        builder.environment().put("ADAGIO_NIGHTLY", "off");
        Files.writeString(log, "");
        Process started = builder.redirectError(log.toFile()).start();
        process = started;
        var out =
                new BufferedReader(
                        new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
        String said = String.valueOf(out.readLine());
        if (!said.startsWith("Adagio is at http")) {
            started.onExit().join();
            throw new IOException("it did not open: " + said + " " + said());
        }
        address = said.substring(said.indexOf("http"), said.length() - 1);
    }

    /// Starts it again; when that does not go by itself, that is counted.
    ///
    /// @return whether it is open
    boolean reopen(Tally tally) {
        try {
            open();
            return true;
        } catch (IOException refused) {
            tally.helped();
            tally.require(false, String.valueOf(refused.getMessage()));
            return false;
        }
    }

    /// What it wrote to standard error since its last start.
    String said() throws IOException {
        return Files.readString(log);
    }

    String address() {
        return address;
    }

    Path data() {
        return data;
    }

    long pid() {
        return process().pid();
    }

    private Process process() {
        var running = process;
        if (running == null) {
            throw new IllegalStateException("it was never opened");
        }
        return running;
    }

    /// Where its rows are, to be read beside it.
    String jdbc() {
        return database.isEmpty()
                ? "jdbc:sqlite:file:" + data.resolve("adagio.sqlite") + "?mode=ro"
                : database;
    }

    StudioClient studio() {
        return new StudioClient(address, "sample");
    }

    /// Ana, whose passphrase the first start printed.
    SignedIn ana() throws IOException {
        var guest = new SignedIn(address, "");
        if (passphrase.isEmpty()) {
            passphrase =
                    Eventually.get(
                            () -> {
                                var found = ANA.matcher(said());
                                return found.find() ? found.group(1) : "";
                            },
                            text -> !text.isEmpty());
        }
        if (passphrase.isEmpty()) {
            throw new IOException("it never said who Ana is: " + said());
        }
        var answer = guest.post("/sign-in", "name", "Ana", "passphrase", passphrase);
        String cookie = answer.headers().firstValue("Set-Cookie").orElse("none=;");
        return new SignedIn(address, cookie.substring(0, cookie.indexOf(';')));
    }

    /// `kill -9`.
    void kill() {
        // The launcher becomes the program; what it may have started goes with it.
        var running = process;
        if (running != null) {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.toHandle().destroyForcibly();
            running.onExit().join();
        }
    }

    /// SIGTERM, without waiting.
    void terminate() {
        process().toHandle().destroy();
    }

    /// Waits for its end.
    ///
    /// @return the exit code, -1 when it did not end
    int exitCode() {
        try {
            return process().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    ? process().exitValue()
                    : -1;
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /// Runs a command of the product on its folder.
    Launched command(String... words) throws IOException {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString(), "--database=" + database));
        return Launched.run(all.toArray(String[]::new));
    }

    @Override
    public void close() {
        kill();
    }
}
