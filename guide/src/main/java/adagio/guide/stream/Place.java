// SPDX-License-Identifier: Apache-2.0
package adagio.guide.stream;

import java.io.IOException;
import java.util.List;

/// Where a reader is: in which of its runs, and at which chunk. Guarded by the lock of the pool.
final class Place {
    /// Whether the reader waits there.
    boolean isWaiting;

    private final List<FrameRun> runs;
    private int index;
    private int chunk;
    private boolean closed;

    /// @param runs the runs of the file, in order, one and more
    Place(List<FrameRun> runs) {
        this.runs = List.copyOf(runs);
    }

    FrameRun run() {
        return runs.get(index);
    }

    int chunk() {
        return chunk;
    }

    List<FrameRun> later() {
        return runs.subList(index + 1, runs.size());
    }

    List<FrameRun> all() {
        return runs;
    }

    void enter(FrameRun run, int at) {
        index = runs.indexOf(run);
        chunk = at;
    }

    void moveTo(int at) {
        chunk = at;
    }

    void close() {
        closed = true;
        run().grown.signalAll();
    }

    void checkOpen() throws IOException {
        if (closed) {
            throw new IOException("The reader was closed.");
        }
    }
}
