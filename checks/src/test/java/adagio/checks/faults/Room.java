// SPDX-License-Identifier: Apache-2.0
package adagio.checks.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A folder on a small disk that can be filled and emptied: a mount of its own where that is
/// allowed, else a limit on how long the files of a process may become.
sealed interface Room extends AutoCloseable {
    int MEGABYTES = 48;

    /// Where to work.
    Path folder();

    /// Leaves no room.
    ///
    /// @param pid of the house that is to feel it
    void fill(long pid) throws IOException;

    /// Makes room again.
    void free(long pid) throws IOException;

    /// What kind of a full disk it is, for the table.
    String kind();

    @Override
    void close() throws IOException;

    /// A small disk, or what comes next to it.
    static Room in(Path folder) throws IOException {
        Files.createDirectories(folder);
        boolean mounted =
                ran(
                        List.of(
                                "mount",
                                "-t",
                                "tmpfs",
                                "-o",
                                "size=" + MEGABYTES + "m",
                                "tmpfs",
                                folder.toString()));
        return mounted ? new Mounted(folder) : new Limited(folder);
    }

    private static boolean ran(List<String> command) throws IOException {
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return process.onExit().join().exitValue() == 0;
    }

    /// A mount that is as full as a file in it makes it.
    record Mounted(Path folder) implements Room {
        private Path filler() {
            return folder.resolve("filler");
        }

        @Override
        public void fill(long pid) throws IOException {
            byte[] some = new byte[4096];
            try (OutputStream out = Files.newOutputStream(filler())) {
                for (int i = 0; i < MEGABYTES << 8; i++) {
                    out.write(some);
                }
            } catch (IOException full) {
                return;
            }
            throw new IOException("the disk does not become full");
        }

        @Override
        public void free(long pid) throws IOException {
            Files.delete(filler());
        }

        @Override
        public String kind() {
            return "disk full (a mount of " + MEGABYTES + " MB)";
        }

        @Override
        public void close() throws IOException {
            var unused = ran(List.of("umount", "-l", folder.toString()));
        }
    }

    /// A process whose files may not grow.
    record Limited(Path folder) implements Room {
        @Override
        public void fill(long pid) throws IOException {
            limit(pid, "4096:unlimited");
        }

        @Override
        public void free(long pid) throws IOException {
            limit(pid, "unlimited:unlimited");
        }

        private static void limit(long pid, String bytes) throws IOException {
            if (!ran(List.of("prlimit", "--pid", Long.toString(pid), "--fsize=" + bytes))) {
                throw new IOException("prlimit is not allowed");
            }
        }

        @Override
        public String kind() {
            return "no file may grow (prlimit)";
        }

        @Override
        public void close() {
            // the folder goes with the scratch folder around it
        }
    }
}
