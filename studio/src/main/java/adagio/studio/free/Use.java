// SPDX-License-Identifier: Apache-2.0
package adagio.studio.free;

import java.util.HashMap;
import java.util.Map;

/// What is taken in a stretch of time: by resource (`t/...` a therapist, `r/...` a room, `c/...` a
/// client).
public final class Use {
    private final Stretch stretch;
    private final Map<String, Bits> taken = new HashMap<>();
    private final Bits nothing;

    /// Nothing taken yet.
    ///
    /// @param stretch all that can be said about
    public Use(Stretch stretch) {
        this.stretch = stretch;
        this.nothing = Bits.none(stretch);
    }

    /// The resource id of a therapist.
    ///
    /// @param id of the therapist
    /// @return as claims name it
    public static String therapist(String id) {
        return "t/" + id;
    }

    /// The resource id of a room.
    ///
    /// @param id of the room
    /// @return as claims name it
    public static String room(String id) {
        return "r/" + id;
    }

    /// Takes some quarters of a resource; those outside of the stretch are left out.
    ///
    /// @param resource as claims name it
    /// @param some half-open
    /// @return this
    public Use take(String resource, Stretch some) {
        bits(resource).set(some.from(), some.to());
        return this;
    }

    /// Takes the quarters whose bits are set.
    ///
    /// @param resource as claims name it
    /// @param begin the quarter of the lowest bit
    /// @param word 64 quarters
    public void takeWord(String resource, long begin, long word) {
        bits(resource).setWord(begin, word);
    }

    /// Takes what another use takes, too.
    ///
    /// @param other of the same stretch
    public void add(Use other) {
        if (!other.stretch.equals(stretch)) {
            throw new IllegalArgumentException("the other use is of another stretch");
        }
        other.taken.forEach((resource, bits) -> bits(resource).or(bits));
    }

    /// Takes what a use of another stretch takes, as far as it lies in this one.
    ///
    /// @param other any
    public void addPart(Use other) {
        long begin = Math.max(stretch.from(), other.stretch.from());
        long end = Math.min(stretch.to(), other.stretch.to());
        other.taken.forEach(
                (resource, bits) -> {
                    for (long at = begin; at < end; at += Long.SIZE) {
                        long word = bits.word(at) & mask(end - at);
                        if (word != 0) {
                            bits(resource).setWord(at, word);
                        }
                    }
                });
    }

    private static long mask(long count) {
        return count >= Long.SIZE ? -1L : (1L << count) - 1;
    }

    /// All that can be said about.
    public Stretch stretch() {
        return stretch;
    }

    private Bits bits(String resource) {
        return taken.computeIfAbsent(resource, _ -> Bits.none(stretch));
    }

    /// Not to be changed.
    Bits of(String resource) {
        return taken.getOrDefault(resource, nothing);
    }
}
