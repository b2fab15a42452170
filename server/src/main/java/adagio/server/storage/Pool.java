// SPDX-License-Identifier: Apache-2.0
package adagio.server.storage;

import java.util.ArrayDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
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
    private final Condition allBack = lock.newCondition();
    private final ArrayDeque<Handle> idle = new ArrayDeque<>();
    private boolean open = true;
    private int lent;

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
            lent++;
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        } finally {
            lock.unlock();
        }
        try {
            return jdbi.open();
        } catch (RuntimeException | Error failed) {
            isBack();
            throw failed;
        }
    }

    private void isBack() {
        lock.lock();
        try {
            lent--;
            allBack.signalAll();
        } finally {
            lock.unlock();
        }
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
        isBack();
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

    /// Nothing is opened any more, and whoever asks is told so; what is being read is read to its
    /// end, if that comes soon.
    @Override
    public void close() {
        lock.lock();
        try {
            open = false;
            forget();
            long left = TimeUnit.SECONDS.toNanos(CLOSING_SECONDS);
            while (lent > 0 && left > 0) {
                left = allBack.awaitNanos(left);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
