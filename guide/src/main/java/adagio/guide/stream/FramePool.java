// SPDX-License-Identifier: Apache-2.0
package adagio.guide.stream;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The threads that make frames, for all files together, and the order in which they do.
///
/// First what a reader waits for (the newest reader first) and the three chunks behind it; then the
/// chunks that a kept run wants early; then onward from where readers are; then onward in kept
/// runs; then the gaps that were left. A run that nobody reads and nobody keeps rests.
final class FramePool implements AutoCloseable {
    /// Something to do under the lock.
    interface Step {
        void run() throws IOException;
    }

    private record Task(FrameRun run, int chunk, int born) {}

    private static final int AHEAD = 3;
    private static final long LAST_CHUNK_MILLIS = 20_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Deque<Place> places = new ArrayDeque<>();
    private final List<FrameRun> kept = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private boolean closed;

    FramePool(int count) {
        for (int i = 0; i < count; i++) {
            threads.add(Thread.ofPlatform().daemon().name("adagio-frames-" + i).start(this::work));
        }
    }

    Condition newCondition() {
        return lock.newCondition();
    }

    /// Runs a step under the lock, and has the threads look for work again.
    void locked(Step step) throws IOException {
        lock.lock();
        try {
            step.run();
            work.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Runs a step that cannot fail under the lock.
    void quietly(Runnable step) {
        lock.lock();
        try {
            step.run();
            work.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Says no once this is closed. Call under the lock.
    void checkOpen() throws IOException {
        if (closed) {
            throw new IOException("The sound is no longer made: the house is closing.");
        }
    }

    /// Begins no chunk any more. Call under the lock.
    void end() {
        closed = true;
    }

    /// Adds a reader, or a run to be kept. Call under the lock.
    void add(Place place) {
        places.addFirst(place);
    }

    void remove(Place place) {
        places.remove(place);
    }

    void keep(FrameRun run, List<Integer> early) {
        run.keep(early);
        if (!kept.contains(run)) {
            kept.add(run);
        }
    }

    void forget(FrameRun run) {
        kept.remove(run);
    }

    /// Waits until bytes are there at a reader's place.
    ///
    /// @return how many, 1 and more
    long await(Place place, long offset) throws IOException {
        lock.lock();
        try {
            FrameRun run = place.run();
            place.moveTo(FrameRun.chunkAt(offset));
            long there = run.available(offset);
            while (there == 0) {
                place.checkOpen();
                run.checkAlive();
                place.isWaiting = true;
                work.signalAll();
                run.grown.await();
                there = run.available(offset);
            }
            place.checkOpen();
            return there;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The reader was interrupted.", e);
        } finally {
            place.isWaiting = false;
            lock.unlock();
        }
    }

    private void work() {
        Optional<Task> task = next();
        while (task.isPresent()) {
            Task now = task.get();
            now.run.make(now.chunk, now.born);
            task = next();
        }
    }

    private Optional<Task> next() {
        lock.lock();
        try {
            Optional<Task> task = choose();
            while (task.isEmpty() && !closed) {
                work.awaitUninterruptibly();
                task = choose();
            }
            if (closed) {
                return Optional.empty();
            }
            task.ifPresent(t -> t.run.take(t.chunk));
            return task;
        } finally {
            lock.unlock();
        }
    }

    private Optional<Task> choose() {
        return awaited().or(this::early).or(this::onward).or(this::gaps);
    }

    private Optional<Task> awaited() {
        for (int ahead = 0; ahead <= AHEAD; ahead++) {
            for (Place place : places) {
                int chunk = place.chunk() + ahead;
                OptionalInt free = place.run().free(chunk);
                if (place.isWaiting && free.isPresent() && free.getAsInt() == chunk) {
                    return Optional.of(new Task(place.run(), chunk, place.run().life()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Task> early() {
        return kept.stream().flatMap(run -> task(run, run.freeEarly()).stream()).findFirst();
    }

    private Optional<Task> onward() {
        for (Place place : places) {
            Optional<Task> task = task(place.run(), place.run().free(place.chunk()));
            for (FrameRun later : place.later()) {
                task = task.or(() -> task(later, later.free(0)));
            }
            if (task.isPresent()) {
                return task;
            }
        }
        return kept.stream().flatMap(run -> task(run, run.free(0)).stream()).findFirst();
    }

    private Optional<Task> gaps() {
        return places.stream()
                .flatMap(place -> place.all().stream())
                .flatMap(run -> task(run, run.free(0)).stream())
                .findFirst();
    }

    private static Optional<Task> task(FrameRun run, OptionalInt chunk) {
        return chunk.isPresent()
                ? Optional.of(new Task(run, chunk.getAsInt(), run.life()))
                : Optional.empty();
    }

    /// Stops the threads; each ends with its chunk at the latest.
    @Override
    public void close() throws IOException {
        locked(this::end);
        for (Thread thread : threads) {
            try {
                thread.join(LAST_CHUNK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
