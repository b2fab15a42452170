// SPDX-License-Identifier: Apache-2.0
package adagio.bench;

import java.util.ArrayList;
import java.util.List;

/// Keeps every core of the machine busy until it is closed.
final class Busy implements AutoCloseable {
    private final List<Thread> threads = new ArrayList<>();

    Busy(int cores) {
        for (int i = 0; i < cores; i++) {
            threads.add(Thread.ofPlatform().daemon().name("busy-" + i).start(Busy::spin));
        }
    }

    private static void spin() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
