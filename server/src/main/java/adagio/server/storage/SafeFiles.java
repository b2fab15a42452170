// SPDX-License-Identifier: Apache-2.0
package adagio.server.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// Files that are there whole or not at all, and that only their owner reads.
final class SafeFiles {
    private SafeFiles() {}

    /// Makes a folder that only its owner opens; one that is there stays as it is.
    static void makeFolder(Path folder) throws IOException {
        Path above = folder.toAbsolutePath().getParent();
        if (above == null || Files.isDirectory(folder) || !isPosix(folder)) {
            Files.createDirectories(folder);
            return;
        }
        Files.createDirectories(above);
        var owners = PosixFilePermissions.fromString("rwx------");
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(owners));
    }

    /// Writes a small secret text under its name in one go.
    static void writePrivate(Path file, String text) throws IOException {
        Path part = besides(file, ".part");
        Files.deleteIfExists(part);
        if (isPosix(part)) {
            Files.createFile(
                    part,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(part, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE);
        intoPlace(part, file);
    }

    /// Puts a finished file under its final name, after it is on the disk.
    static void intoPlace(Path part, Path file) throws IOException {
        force(part);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && isPosix(folder)) {
            force(folder);
        }
    }

    private static void force(Path path) throws IOException {
        try (var channel =
                FileChannel.open(
                        path,
                        Files.isDirectory(path)
                                ? StandardOpenOption.READ
                                : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// Copies what is there into a file of its own that only its owner reads.
    static void copyPrivate(Path file, Path copy) throws IOException {
        removeDatabase(copy);
        writePrivate(copy, "");
        try (var out = Files.newOutputStream(copy)) {
            Files.copy(file, out);
        }
    }

    /// Removes a database with all that may lie beside it: a log that a killed program left would
    /// be read with the next file of that name.
    static void removeDatabase(Path file) throws IOException {
        for (String ending : new String[] {"", "-wal", "-shm", "-journal"}) {
            Files.deleteIfExists(besides(file, ending));
        }
    }

    static Path besides(Path file, String ending) {
        return file.resolveSibling(String.valueOf(file.getFileName()) + ending);
    }

    static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    static String sha256(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            byte[] some = new byte[65_536];
            for (int n = stream.read(some); n >= 0; n = stream.read(some)) {
                digest.update(some, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> all;
            try (var walk = Files.walk(folder)) {
                all = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path each : all) {
                Files.deleteIfExists(each);
            }
        }
    }
}
