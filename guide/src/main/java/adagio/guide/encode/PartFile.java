// SPDX-License-Identifier: Apache-2.0
package adagio.guide.encode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/// A file in the making, beside the place where it will appear. Closed unfinished, it is gone.
final class PartFile implements AutoCloseable {
    /// Opens a channel; the tests put a full disk here.
    interface Opener {
        SeekableByteChannel open(Path part) throws IOException;
    }

    private static final AtomicLong COUNT = new AtomicLong();

    private final Path target;
    private final Path part;
    private final long needed;
    private final SeekableByteChannel channel;
    private boolean finished;

    private PartFile(Path target, Path part, long needed, SeekableByteChannel channel) {
        this.target = target;
        this.part = part;
        this.needed = needed;
        this.channel = channel;
    }

    /// Opens the part file.
    ///
    /// @param target where the whole file goes
    /// @param needed about how many bytes it will have
    static PartFile open(Path target, long needed) throws IOException {
        return open(
                target,
                needed,
                path ->
                        FileChannel.open(
                                path,
                                StandardOpenOption.CREATE_NEW,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE));
    }

    static PartFile open(Path target, long needed, Opener opener) throws IOException {
        Path whole = target.toAbsolutePath();
        Path name = whole.getFileName();
        Path folder = whole.getParent();
        if (name == null || folder == null || Files.isDirectory(whole)) {
            throw new IOException(
                    "%s is a folder; name a file in it, for example %s."
                            .formatted(target, target.resolve("session.mp3")));
        }
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(
                    "There is no folder %s to write %s in. Make it first, or choose another."
                            .formatted(folder, name));
        }
        long pid = ProcessHandle.current().pid();
        Path part =
                whole.resolveSibling("%s.%d-%d.part".formatted(name, pid, COUNT.incrementAndGet()));
        try {
            return new PartFile(whole, part, needed, opener.open(part));
        } catch (AccessDeniedException e) {
            throw new IOException(
                    "Adagio may not write in the folder %s. Choose another, or give yourself the right to write there."
                            .formatted(folder),
                    e);
        } catch (IOException e) {
            throw DiskTrouble.explain(e, whole, needed);
        }
    }

    /// Appends bytes, all of them.
    void write(byte[] bytes, int from, int count) throws IOException {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, from, count);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw DiskTrouble.explain(e, target, needed);
        }
    }

    /// Writes over bytes that are there, and goes back to the end.
    void overwrite(long at, byte[] bytes) throws IOException {
        seek(at);
        write(bytes, 0, bytes.length);
        seek(channel.size());
    }

    void seek(long at) throws IOException {
        channel.position(at);
    }

    long position() throws IOException {
        return channel.position();
    }

    long size() throws IOException {
        return channel.size();
    }

    /// Puts the whole file in its place, in one step.
    void finish() throws IOException {
        try {
            if (channel instanceof FileChannel file) {
                file.force(true);
            }
            channel.close();
            move();
        } catch (IOException e) {
            throw DiskTrouble.explain(e, target, needed);
        }
        finished = true;
    }

    private void move() throws IOException {
        try {
            Files.move(
                    part,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (!finished) {
            Files.deleteIfExists(part);
        }
    }
}
