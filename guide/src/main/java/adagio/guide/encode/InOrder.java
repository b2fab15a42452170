// SPDX-License-Identifier: Apache-2.0
package adagio.guide.encode;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Makes pieces on several threads and takes them in their order, few at a time.
final class InOrder {
    /// Makes one piece, on any thread.
    interface Maker<T> {
        T make(int piece) throws IOException;
    }

    /// Takes one piece, on the calling thread.
    interface Taker<T> {
        void take(int piece, T made) throws IOException;
    }

    private InOrder() {}

    /// Makes and takes all pieces. No thread is ever interrupted: sound may be read from files.
    static <T> void run(int pieces, Maker<T> maker, Taker<T> taker) throws IOException {
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8);
        ExecutorService pool =
                Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().daemon().name("adagio-encode-", 0).factory());
        Queue<Future<T>> ahead = new ArrayDeque<>();
        try {
            int asked = 0;
            for (int piece = 0; piece < pieces; piece++) {
                for (; asked < Math.min(pieces, piece + threads + 1); asked++) {
                    int next = asked;
                    ahead.add(pool.submit(() -> maker.make(next)));
                }
                taker.take(piece, await(ahead.remove()));
            }
        } finally {
            ahead.forEach(future -> future.cancel(false));
            pool.shutdown();
        }
    }

    private static <T> T await(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped before the file was whole. Nothing was left behind.", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case IOException failure -> throw failure;
                case null, default ->
                        throw new IOException("Making the sound failed: " + e.getMessage(), e);
            }
        }
    }
}
