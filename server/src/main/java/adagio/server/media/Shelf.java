// SPDX-License-Identifier: Apache-2.0
package adagio.server.media;

import adagio.server.live.LiveEvenings;
import adagio.server.tonight.Chosen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;

/// The playables that were asked for lately, found by choice and by key. It keeps the last
/// thirty-two that were used; an older one is closed, and prepared again when its evening asks.
public final class Shelf {
    private static final Logger LOG = Logger.getLogger(Shelf.class.getName());
    private static final int MOST = 32;
    private final Playables playables;
    private final LinkedHashMap<Asked, CompletableFuture<Playable>> shelf =
            new LinkedHashMap<>(64, 0.75f, true);

    private final LiveEvenings live;
    private final LongConsumer prepared;

    /// A sound of one day, or of today.
    private record Asked(Chosen.Sound sound, long day) {
        static final long TODAY = -1;
    }

    /// An empty shelf.
    ///
    /// @param playables makes what is asked for
    /// @param live knows what other houses made
    public Shelf(Playables playables, LiveEvenings live) {
        this(playables, live, _ -> {});
    }

    /// A shelf of which somebody counts how long it prepares.
    ///
    /// @param playables makes what is asked for
    /// @param live knows what other houses made
    /// @param prepared takes nanoseconds
    public Shelf(Playables playables, LiveEvenings live, LongConsumer prepared) {
        this.playables = playables;
        this.prepared = prepared;
        this.live = live;
    }

    /// Begins to prepare a sound, and returns at once.
    ///
    /// @param sound a routine and how it sounds
    public void begin(Chosen.Sound sound) {
        var _ = future(new Asked(sound, Asked.TODAY));
    }

    /// The playable of a choice; waits until it is prepared.
    ///
    /// @param sound the choice
    /// @return the playable
    /// @throws CompletionException when it could not be made; the next call tries again
    public Playable get(Chosen.Sound sound) {
        var playable = future(new Asked(sound, Asked.TODAY)).join();
        live.hear(playable.key(), sound);
        return playable;
    }

    /// Finds a playable by its key; one that another house made is made here again.
    ///
    /// @param key from an address
    /// @return empty when nobody asked for it lately
    public Optional<Playable> find(String key) {
        var here = prepared(key);
        return here.isPresent() ? here : live.heard(key).flatMap(heard -> again(key, heard));
    }

    /// The day is that of its first use; it may have been made the day before.
    private Optional<Playable> again(String key, LiveEvenings.Heard heard) {
        return LongStream.of(heard.day(), heard.day() - 1)
                .mapToObj(day -> future(new Asked(heard.sound(), day)).join())
                .filter(playable -> playable.key().equals(key))
                .findFirst();
    }

    private synchronized Optional<Playable> prepared(String key) {
        for (var entry : List.copyOf(shelf.entrySet())) {
            var future = entry.getValue();
            if (future.state() == Future.State.SUCCESS && future.resultNow().key().equals(key)) {
                shelf.get(entry.getKey());
                return Optional.of(future.resultNow());
            }
        }
        return Optional.empty();
    }

    private synchronized CompletableFuture<Playable> future(Asked asked) {
        var known = shelf.get(asked);
        if (known != null) {
            return known;
        }
        var future = new CompletableFuture<Playable>();
        shelf.put(asked, future);
        if (shelf.size() > MOST) {
            var oldest = shelf.pollFirstEntry().getValue();
            var _ = oldest.thenAccept(Playable::close);
        }
        Thread.ofVirtual().name("prepare").start(() -> prepare(asked, future));
        return future;
    }

    private void prepare(Asked asked, CompletableFuture<Playable> future) {
        try {
            long began = System.nanoTime();
            var playable =
                    asked.day() == Asked.TODAY
                            ? playables.prepare(asked.sound())
                            : playables.prepare(asked.sound(), asked.day());
            prepared.accept(System.nanoTime() - began);
            future.complete(playable);
        } catch (CancellationException closing) {
            future.completeExceptionally(new CompletionException(closing));
        } catch (RuntimeException | Error e) {
            LOG.log(Level.SEVERE, "a recording could not be prepared", e);
            synchronized (this) {
                shelf.remove(asked, future);
            }
            future.completeExceptionally(e);
        }
    }
}
