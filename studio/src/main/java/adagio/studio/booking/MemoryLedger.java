// SPDX-License-Identifier: Apache-2.0
package adagio.studio.booking;

import adagio.studio.free.Stretch;
import adagio.studio.free.Use;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A ledger of maps, one writer at a time: the model that the databases are compared with.
public final class MemoryLedger implements Ledger {
    private State state = new State();

    /// Nothing booked.
    public MemoryLedger() {}

    @Override
    public synchronized <T> T write(Function<Lines, T> work) {
        var trial = new State(state);
        T result = work.apply(trial);
        state = trial;
        return result;
    }

    @Override
    public synchronized <T> T read(Function<Lines, T> work) {
        return work.apply(new State(state));
    }

    @Override
    public synchronized Use use(List<String> resources, Stretch stretch) {
        return state.use(resources, stretch);
    }

    private record Slot(String resource, long quarter) {}

    private static final class State implements Lines {
        private final Map<String, KeptKey> keys;
        private final Map<String, Booking> bookings;
        private final Map<String, Block> blocks;
        private final Map<Slot, String> claims;

        State() {
            this(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        }

        State(State other) {
            this(
                    new HashMap<>(other.keys),
                    new HashMap<>(other.bookings),
                    new HashMap<>(other.blocks),
                    new HashMap<>(other.claims));
        }

        private State(
                Map<String, KeptKey> keys,
                Map<String, Booking> bookings,
                Map<String, Block> blocks,
                Map<Slot, String> claims) {
            this.keys = keys;
            this.bookings = bookings;
            this.blocks = blocks;
            this.claims = claims;
        }

        @Override
        public boolean putKey(String key, String fingerprint, String bookingId) {
            return keys.putIfAbsent(key, new KeptKey(fingerprint, bookingId)) == null;
        }

        @Override
        public KeptKey getKey(String key) {
            return Optional.ofNullable(keys.get(key)).orElseThrow();
        }

        @Override
        public Use use(List<String> resources, Stretch stretch) {
            var use = new Use(stretch);
            claims.keySet().stream()
                    .filter(each -> resources.contains(each.resource()))
                    .forEach(
                            each ->
                                    use.take(
                                            each.resource(),
                                            new Stretch(each.quarter(), each.quarter() + 1)));
            return use;
        }

        @Override
        public boolean claim(String id, List<Claim> wanted) {
            for (Claim claim : wanted) {
                for (long q = claim.stretch().from(); q < claim.stretch().to(); q++) {
                    if (claims.putIfAbsent(new Slot(claim.resource(), q), id) != null) {
                        return false;
                    }
                }
            }
            return true;
        }

        @Override
        public void release(String id, List<Claim> had) {
            claims.values().removeIf(id::equals);
        }

        @Override
        public void add(Booking booking) {
            bookings.put(booking.id(), booking);
        }

        @Override
        public Optional<Booking> find(String id) {
            return Optional.ofNullable(bookings.get(id));
        }

        @Override
        public Optional<Booking> lock(String id) {
            return find(id);
        }

        @Override
        public void replace(Booking booking) {
            bookings.put(booking.id(), booking);
        }

        @Override
        public boolean hasLapsed(long now) {
            return bookings.values().stream().anyMatch(each -> lapsed(each, now));
        }

        private static boolean lapsed(Booking booking, long now) {
            return booking.status() == Status.TENTATIVE && booking.lapses() <= now;
        }

        @Override
        public List<Booking> lapse(long now) {
            var over =
                    bookings.values().stream()
                            .filter(each -> lapsed(each, now))
                            .map(Booking::cancelled)
                            .toList();
            over.forEach(this::replace);
            return over;
        }

        @Override
        public void add(Block block) {
            blocks.put(block.id(), block);
        }

        @Override
        public Optional<Block> removeBlock(String id) {
            return Optional.ofNullable(blocks.remove(id));
        }
    }
}
