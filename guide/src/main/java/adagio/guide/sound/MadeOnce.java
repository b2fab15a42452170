// SPDX-License-Identifier: Apache-2.0
package adagio.guide.sound;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// The few things used last. Who asks for one that another thread is making waits for that one.
///
/// @param <T> what is made
final class MadeOnce<T> {
    private final int most;
    private final Map<Long, CompletableFuture<T>> kept = new LinkedHashMap<>(16, 0.75f, true);

    /// @param most how many are kept
    MadeOnce(int most) {
        this.most = most;
    }

    /// One of them; a failure is thrown and not kept.
    ///
    /// @param number which
    /// @param maker makes it where it is not kept
    T get(long number, Supplier<T> maker) {
        CompletableFuture<T> mine = new CompletableFuture<>();
        CompletableFuture<T> known;
        synchronized (kept) {
            known = kept.putIfAbsent(number, mine);
            if (kept.size() > most) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return known == null ? make(number, mine, maker) : await(known);
    }

    private T make(long number, CompletableFuture<T> mine, Supplier<T> maker) {
        try {
            T made = maker.get();
            mine.complete(made);
            return made;
        } catch (RuntimeException | Error e) {
            synchronized (kept) {
                kept.remove(number, mine);
            }
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private static <T> T await(CompletableFuture<T> known) {
        try {
            return known.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw e;
            }
        } catch (CancellationException e) {
            throw new IllegalStateException("nobody cancels what is made here", e);
        }
    }
}
