// SPDX-License-Identifier: Apache-2.0
package adagio.server.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The one thread that writes to the SQLite file, first come, first served.
///
/// Those who wait while the disk is busy share the next commit: each piece of work has a savepoint
/// of its own, and nobody is answered before the commit is on the disk.
final class FifoWriter implements AutoCloseable {
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_A_COMMIT = 64;
    private final LinkedBlockingQueue<Turn<?>> queue = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Handle handle;
    private final Thread thread;
    private volatile boolean open = true;
    private volatile boolean ended;

    FifoWriter(Handle handle) {
        this.handle = handle;
        this.thread = Thread.ofPlatform().name("sqlite-writer").daemon().start(this::loop);
    }

    <T extends @Nullable Object> T run(Work<T> work) {
        var turn = new Turn<>(work);
        if (!open || !queue.offer(turn)) {
            throw open ? new StorageLost("too many wait to write") : closing();
        }
        if (ended) {
            turn.done.completeExceptionally(closing()); // it came after the last one
        }
        try {
            return turn.done.join();
        } catch (CompletionException failed) {
            throw asThrown(failed.getCause());
        }
    }

    private static StorageLost closing() {
        return new StorageLost("the house is closing");
    }

    private static RuntimeException asThrown(@Nullable Throwable cause) {
        return switch (cause) {
            case RuntimeException failure -> failure;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(cause);
        };
    }

    private void loop() {
        try {
            while (open || !queue.isEmpty()) {
                var batch = new ArrayList<Turn<?>>();
                batch.add(queue.take());
                queue.drainTo(batch, MOST_A_COMMIT - 1);
                commit(batch);
            }
        } catch (InterruptedException _) {
            open = false;
        }
    }

    private void commit(List<Turn<?>> batch) {
        try {
            handle.execute("BEGIN IMMEDIATE");
            for (Turn<?> turn : batch) {
                handle.execute("SAVEPOINT turn");
                if (!turn.runs(handle)) {
                    handle.execute("ROLLBACK TO turn");
                }
                handle.execute("RELEASE turn");
            }
            handle.execute("COMMIT");
            batch.forEach(Turn::settle);
        } catch (RuntimeException | Error failed) {
            rollBack(failed);
            var lost =
                    new StorageLost(
                            "the disk did not take it: " + CannotStore.plain(failed), failed);
            batch.forEach(turn -> turn.done.completeExceptionally(lost));
        }
    }

    private void rollBack(Throwable failed) {
        try {
            handle.execute("ROLLBACK");
        } catch (RuntimeException none) {
            failed.addSuppressed(none);
        }
    }

    @Override
    public void close() {
        open = false;
        queue.add(new Turn<>(_ -> true)); // wakes the thread; the last one in the queue
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        ended = true;
        queue.forEach(turn -> turn.done.completeExceptionally(closing()));
        handle.close();
    }

    /// How much waits to be written.
    int waiting() {
        return queue.size();
    }

    /// One piece of work in the queue.
    private static final class Turn<T extends @Nullable Object> {
        private final Work<T> work;
        private final CompletableFuture<T> done = new CompletableFuture<>();
        private @Nullable T result;
        private @Nullable Throwable failure;

        Turn(Work<T> work) {
            this.work = work;
        }

        boolean runs(Handle handle) {
            try {
                result = work.with(handle);
                return true;
            } catch (RuntimeException | Error thrown) {
                failure = SqliteEngine.asLost(thrown);
                return false;
            }
        }

        @SuppressWarnings("NullAway") // the result is null only where T allows it
        void settle() {
            if (failure == null) {
                done.complete(result);
            } else {
                done.completeExceptionally(failure);
            }
        }
    }
}
