// SPDX-License-Identifier: Apache-2.0
package adagio.server.storage;

import java.util.ArrayDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// A few open connections, opened when they are first needed, the last used taken first.
final class Pool implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;
    private static final long CLOSING_SECONDS = 15;
    private final Jdbi jdbi;
    private final int most;
    private final Semaphore places;
    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<Handle> idle = new ArrayDeque<>();
    private boolean open = true;

    Pool(Jdbi jdbi, int most) {
        this.most = most;
        this.jdbi = jdbi;
        this.places = new Semaphore(most, true);
    }

    Storage.Load load() {
        return new Storage.Load(most, most - places.availablePermits(), places.getQueueLength());
    }

    Handle take() {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new StorageLost("too many wait to read");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new StorageLost("interrupted while waiting");
        }
        try {
            return idleOrNew();
        } catch (RuntimeException | Error failed) {
            places.release();
            throw failed;
        }
    }

    private Handle idleOrNew() {
        lock.lock();
        try {
            if (!open) {
                throw new StorageLost("the house is closing");
            }
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        } finally {
            lock.unlock();
        }
        return jdbi.open();
    }

    /// Takes a connection back.
    ///
    /// @param whole false throws it away
    void giveBack(Handle handle, boolean whole) {
        boolean kept = false;
        lock.lock();
        try {
            if (whole && open) {
                idle.push(handle);
                kept = true;
            }
        } finally {
            lock.unlock();
        }
        if (!kept) {
            closeQuietly(handle);
        }
        places.release();
    }

    /// Throws the waiting connections away, after one of them was found broken.
    void forget() {
        lock.lock();
        try {
            idle.forEach(Pool::closeQuietly);
            idle.clear();
        } finally {
            lock.unlock();
        }
    }

    private static void closeQuietly(Handle handle) {
        try {
            handle.close();
        } catch (RuntimeException broken) {
            System.getLogger(Pool.class.getName())
                    .log(System.Logger.Level.DEBUG, "a connection was broken already", broken);
        }
    }

    /// Nothing is opened any more; what is being read is read to its end, if that comes soon.
    @Override
    public void close() {
        lock.lock();
        try {
            open = false;
        } finally {
            lock.unlock();
        }
        forget();
        try {
            if (places.tryAcquire(most, CLOSING_SECONDS, TimeUnit.SECONDS)) {
                places.release(most);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
