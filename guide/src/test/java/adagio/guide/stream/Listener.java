// SPDX-License-Identifier: Apache-2.0
package adagio.guide.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/// Somebody who reads on a thread of their own.
final class Listener {
    private final Thread thread;
    private final CompletableFuture<Integer> read = new CompletableFuture<>();

    /// Begins to read once.
    Listener(ByteSource.Reader reader) {
        thread = Thread.ofPlatform().daemon().start(() -> read(reader));
    }

    private void read(ByteSource.Reader reader) {
        try {
            read.complete(reader.read(new byte[288]));
        } catch (IOException e) {
            read.completeExceptionally(e);
        }
    }

    /// Returns when the reader waits.
    Listener awaitWaiting() {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return this;
    }

    /// What came of it.
    int await() {
        return read.join();
    }

    /// Reads to the end.
    static byte[] all(ByteSource source, long from) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[5_000];
        try (ByteSource.Reader reader = source.open(from)) {
            int count = reader.read(buffer);
            while (count > 0) {
                bytes.write(buffer, 0, count);
                count = reader.read(buffer);
            }
        }
        return bytes.toByteArray();
    }
}
