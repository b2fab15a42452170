// SPDX-License-Identifier: Apache-2.0
package adagio.guide.stream;

import adagio.guide.encode.DiskTrouble;
import adagio.guide.encode.Mp3Layout;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folder of frames: `HASH.frames` is whole, `HASH.PID-N.part` is in the making.
///
/// @param path the folder
/// @param mostBytes whole files may take this much together, the oldest go first
record FrameFolder(Path path, long mostBytes) {
    private static final String WHOLE = ".frames";
    private static final Pattern PART = Pattern.compile("[0-9a-f]{64}\\.(\\d{1,18})-\\d+\\.part");
    private static final AtomicLong COUNT = new AtomicLong();

    /// Opens the folder, makes it if need be, and clears what killed processes left half made.
    static FrameFolder open(Path path, long mostBytes) throws IOException {
        try {
            Files.createDirectories(path);
            if (!Files.isWritable(path)) {
                throw new IOException("no right to write there");
            }
            for (Path file : list(path)) {
                if (isAbandoned(file)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new IOException(
                    "The folder %s for sound cannot be used: %s. Choose another, or give Adagio the right to write there."
                            .formatted(path, e.getMessage()),
                    e);
        }
        return new FrameFolder(path, mostBytes);
    }

    /// Another process that lives may be writing; our own number is from before a restart, because
    /// one process opens a folder once.
    private static boolean isAbandoned(Path file) {
        Matcher part = PART.matcher(String.valueOf(file.getFileName()));
        if (!part.matches()) {
            return false;
        }
        long pid = Long.parseLong(part.group(1));
        return pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /// The name that a key has on disk and in entity tags.
    static String hash(String key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(("mp3/1 " + key).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Path whole(String hash) {
        return path.resolve(hash + WHOLE);
    }

    /// Whether the whole file is there and can be trusted; one of another length is removed.
    boolean has(String hash, long frames) throws IOException {
        Path file = whole(hash);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        if (Files.size(file) == frames * Mp3Layout.FRAME_BYTES && beginsRight(file)) {
            return true;
        }
        Files.deleteIfExists(file);
        return false;
    }

    private static boolean beginsRight(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer frame = ByteBuffer.allocate(Mp3Layout.FRAME_BYTES);
            channel.read(frame, 0);
            Mp3Layout.check(frame.array(), 0);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// Makes an empty file that takes no room for what is not in it yet.
    Path newPart(String hash, long bytes) throws IOException {
        long pid = ProcessHandle.current().pid();
        Path part = path.resolve("%s.%d-%d.part".formatted(hash, pid, COUNT.incrementAndGet()));
        try (FileChannel channel =
                FileChannel.open(
                        part,
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.SPARSE)) {
            channel.position(0);
        } catch (IOException e) {
            throw DiskTrouble.explain(e, part, bytes);
        }
        return part;
    }

    /// Puts a whole file in its place.
    Path finish(Path part, String hash) throws IOException {
        return Files.move(
                part,
                whole(hash),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /// Removes the oldest whole files until the rest fits.
    ///
    /// @param inUse hashes of files that stay
    void trim(Set<String> inUse) throws IOException {
        List<Path> files =
                list(path).stream()
                        .filter(file -> file.toString().endsWith(WHOLE))
                        .sorted(Comparator.comparing(FrameFolder::age).thenComparing(file -> file))
                        .toList();
        long bytes = 0;
        for (Path file : files) {
            bytes += size(file);
        }
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            if (bytes > mostBytes && !inUse.contains(name.substring(0, name.indexOf('.')))) {
                bytes -= size(file);
                Files.deleteIfExists(file);
            }
        }
    }

    private static FileTime age(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private static long size(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }
}
