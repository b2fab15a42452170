// SPDX-License-Identifier: Apache-2.0
package adagio.server.devices;

import adagio.server.limits.Allowance;
import adagio.server.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;

/// How often somebody may try codes that are not good: from one place, so that whoever tries many
/// shuts nobody out but themselves. The same code again is no other try: a page whose evening is
/// over asks for its line for as long as it is open.
final class Misses {
    /// How many codes from one place in [#SPAN].
    static final int MOST = 20;

    /// When a place begins anew.
    static final Duration SPAN = Duration.ofMinutes(10);

    private static final int MOST_REMEMBERED = 10_000;
    private final InstantSource clock;
    private final List<Allowance> shared;
    private final LinkedHashMap<String, Instant> tried = new LinkedHashMap<>();
    private final LinkedHashMap<String, ArrayDeque<Instant>> places = new LinkedHashMap<>();

    private Misses(InstantSource clock, List<Allowance> shared) {
        this.clock = clock;
        this.shared = shared;
    }

    /// Those of a house alone, in its memory.
    static Misses here(InstantSource clock) {
        return new Misses(clock, List.of());
    }

    /// Those of several houses, in their database.
    static Misses shared(Storage storage, InstantSource clock) {
        var of = new Allowance.Of("join", MOST, SPAN);
        return new Misses(clock, List.of(new Allowance(storage, clock, of)));
    }

    /// Whether a place may try another code.
    synchronized boolean left(String where) {
        if (!shared.isEmpty()) {
            return shared.getFirst().left(where);
        }
        var times = places.getOrDefault(where, new ArrayDeque<>());
        times.removeIf(this::isOver);
        return times.size() < MOST;
    }

    /// A code was not good.
    synchronized void count(String where, String code) {
        if (!isAnother(where + "/" + code)) {
            return;
        }
        if (shared.isEmpty()) {
            places.computeIfAbsent(where, _ -> new ArrayDeque<>()).add(clock.instant());
            if (places.size() > MOST_REMEMBERED) {
                places.pollFirstEntry();
            }
        } else {
            var _ = shared.getFirst().allows(where);
        }
    }

    private boolean isAnother(String miss) {
        var before = tried.get(miss);
        tried.putLast(miss, clock.instant());
        if (tried.size() > MOST_REMEMBERED) {
            tried.pollFirstEntry();
        }
        return before == null || isOver(before);
    }

    private boolean isOver(Instant miss) {
        return miss.isBefore(clock.instant().minus(SPAN));
    }
}
