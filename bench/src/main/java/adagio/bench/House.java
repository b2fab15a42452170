// SPDX-License-Identifier: Apache-2.0
package adagio.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// `./adagio serve` as a process, with an empty data folder, from its start to its first page.
final class House implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;
    private final Process process;
    private final String address;
    private final double millisToFirstPage;

    private House(Process process, String address, double millisToFirstPage) {
        this.process = process;
        this.address = address;
        this.millisToFirstPage = millisToFirstPage;
    }

    /// Starts one and waits for the first 200 of `/`.
    ///
    /// @param environment on top of this process's
    static House open(Place place, Map<String, String> environment)
            throws IOException, InterruptedException {
        return open(place, environment, "");
    }

    /// Starts one on a database.
    ///
    /// @param environment on top of this process's
    /// @param database `jdbc:postgresql://...`, empty for the file in the data folder
    static House open(Place place, Map<String, String> environment, String database)
            throws IOException, InterruptedException {
        return open(
                place, environment, database, Files.createTempDirectory(place.scratch(), "data"));
    }

    /// Starts one on a folder in which something may be kept already.
    ///
    /// @param environment on top of this process's
    /// @param database `jdbc:postgresql://...`, empty for the file in the data folder
    /// @param data the data folder
    static House open(Place place, Map<String, String> environment, String database, Path data)
            throws IOException, InterruptedException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var builder =
                new ProcessBuilder(
                        place.root().resolve("adagio").toString(),
                        "serve",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.toString(),
                        "--database=" + database);
        builder.environment().putAll(environment);
        Path log = place.scratch().resolve("serve-" + port + ".log");
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        String address = "http://127.0.0.1:" + port + "/";
        long began = System.nanoTime();
        Process process = builder.start();
        while (!answers(address)) {
            if (process.waitFor(3, TimeUnit.MILLISECONDS)
                    || System.nanoTime() - began > PATIENCE_SECONDS * 1e9) {
                process.destroyForcibly();
                throw new IOException(
                        "adagio serve gave no page; it said: " + Files.readString(log));
            }
        }
        return new House(process, address, (System.nanoTime() - began) / 1e6);
    }

    private static boolean answers(String address) {
        try {
            var page = (HttpURLConnection) URI.create(address).toURL().openConnection();
            page.setConnectTimeout(1_000);
            page.setReadTimeout(30_000);
            try (var body = page.getInputStream()) {
                body.readAllBytes();
            }
            return page.getResponseCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    /// Leaves it alone for a while.
    ///
    /// @param seconds how long
    /// @throws IOException when it ended meanwhile
    void rest(int seconds) throws IOException, InterruptedException {
        if (process.waitFor(seconds, TimeUnit.SECONDS)) {
            throw new IOException("adagio serve ended with " + process.exitValue());
        }
    }

    /// Waits until it does nothing by itself any more: after a start it makes the usual evening's
    /// sound, which takes some twenty seconds of one core.
    void settle() throws IOException, InterruptedException {
        double before = cpuSeconds();
        for (int i = 0; i < 60; i++) {
            rest(2);
            double now = cpuSeconds();
            if (now - before < 0.2) {
                return;
            }
            before = now;
        }
    }

    String address() {
        return address;
    }

    /// One of its pages.
    ///
    /// @param path begins with a slash
    URI at(String path) {
        return URI.create(address).resolve(path);
    }

    double millisToFirstPage() {
        return millisToFirstPage;
    }

    /// Its memory in MB, see [Machine#megabytes].
    double megabytes(String line) {
        return Machine.megabytes(Long.toString(process.pid()), line);
    }

    /// Processor seconds it has used since it began.
    double cpuSeconds() {
        return Machine.secondsOf(Long.toString(process.pid()));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
