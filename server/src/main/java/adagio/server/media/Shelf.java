// SPDX-License-Identifier: Apache-2.0
package adagio.server.media;

import adagio.server.tonight.Chosen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The playables that were asked for lately, found by choice and by key. It keeps the last
/// thirty-two that were used; an older one is closed, and prepared again when its evening asks.
public final class Shelf {
    private static final Logger LOG = Logger.getLogger(Shelf.class.getName());
    private static final int MOST = 32;
    private final Playables playables;
    private final LinkedHashMap<Chosen.Sound, CompletableFuture<Playable>> shelf =
            new LinkedHashMap<>(64, 0.75f, true);

    /// An empty shelf.
    ///
    /// @param playables makes what is asked for
    public Shelf(Playables playables) {
        this.playables = playables;
    }

    /// Begins to prepare a sound, and returns at once.
    ///
    /// @param sound a routine and how it sounds
    public void begin(Chosen.Sound sound) {
        var _ = future(sound);
    }

    /// The playable of a choice; waits until it is prepared.
    ///
    /// @param sound the choice
    /// @return the playable
    /// @throws CompletionException when it could not be made; the next call tries again
    public Playable get(Chosen.Sound sound) {
        return future(sound).join();
    }

    /// Finds a prepared playable by its key.
    ///
    /// @param key from an address
    /// @return empty when nobody asked for it lately
    public synchronized Optional<Playable> find(String key) {
        for (var entry : List.copyOf(shelf.entrySet())) {
            var future = entry.getValue();
            if (future.state() == Future.State.SUCCESS && future.resultNow().key().equals(key)) {
                shelf.get(entry.getKey());
                return Optional.of(future.resultNow());
            }
        }
        return Optional.empty();
    }

    private synchronized CompletableFuture<Playable> future(Chosen.Sound sound) {
        var known = shelf.get(sound);
        if (known != null) {
            return known;
        }
        var future = new CompletableFuture<Playable>();
        shelf.put(sound, future);
        if (shelf.size() > MOST) {
            var oldest = shelf.pollFirstEntry().getValue();
            var _ = oldest.thenAccept(Playable::close);
        }
        Thread.ofVirtual().name("prepare").start(() -> prepare(sound, future));
        return future;
    }

    private void prepare(Chosen.Sound sound, CompletableFuture<Playable> future) {
        try {
            future.complete(playables.prepare(sound));
        } catch (RuntimeException | Error e) {
            LOG.log(Level.SEVERE, "a recording could not be prepared", e);
            synchronized (this) {
                shelf.remove(sound, future);
            }
            future.completeExceptionally(e);
        }
    }
}
