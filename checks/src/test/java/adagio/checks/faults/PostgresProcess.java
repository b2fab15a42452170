// SPDX-License-Identifier: Apache-2.0
package adagio.checks.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL of its own that can be killed and started again on the same port and folder.
final class PostgresProcess implements AutoCloseable {
    private final Path folder;
    private final int port;
    private @Nullable EmbeddedPostgres server;

    private PostgresProcess(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    static PostgresProcess open(Path folder) throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var process = new PostgresProcess(folder, port);
        process.start();
        return process;
    }

    String database() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    }

    /// Starts it again. What a killed one left in shared memory may still be in use for a moment.
    void start() throws IOException {
        Eventually.get(this::tryStart, started -> started);
    }

    private boolean tryStart() {
        try {
            letGo();
            server =
                    EmbeddedPostgres.builder()
                            .setPort(port)
                            .setDataDirectory(folder)
                            .setCleanDataDirectory(false)
                            .setServerConfig("max_connections", "40")
                            .setServerConfig("synchronous_commit", "on")
                            .start();
            return true;
        } catch (IOException | IllegalStateException notYet) {
            return false;
        }
    }

    /// What started the killed one still holds the folder.
    private void letGo() throws IOException {
        var before = server;
        server = null;
        if (before != null) {
            before.close();
        }
    }

    /// `kill -9` of the postmaster and all its children.
    void kill() throws IOException {
        var pid = Files.readString(folder.resolve("postmaster.pid")).lines().findFirst();
        ProcessHandle.of(Long.parseLong(pid.orElseThrow()))
                .ifPresent(
                        postmaster -> {
                            var all = postmaster.descendants().toList();
                            postmaster.destroyForcibly();
                            all.forEach(ProcessHandle::destroyForcibly);
                            postmaster.onExit().join();
                            all.forEach(each -> each.onExit().join());
                        });
    }

    @Override
    public void close() throws IOException {
        kill();
        letGo();
    }
}
