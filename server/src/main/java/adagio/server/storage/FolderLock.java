// SPDX-License-Identifier: Apache-2.0
package adagio.server.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Whose a data folder is: one process's when its file is in it, several houses' when they share a
/// database elsewhere. The system lets go of it when a process dies.
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path folder, boolean alone) throws CannotStore {
        try {
            SafeFiles.makeFolder(folder);
            var channel =
                    FileChannel.open(
                            folder.resolve("adagio.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            if (tryLock(channel, alone) == null) {
                channel.close();
                throw CannotStore.inUse(folder);
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new CannotStore(
                    "cannot write in the data folder "
                            + folder
                            + " ("
                            + e.getClass().getSimpleName()
                            + "). Allow it, or take another folder: --data DIR",
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel, boolean alone)
            throws IOException {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, !alone);
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot let go of the data folder", e);
        }
    }
}
