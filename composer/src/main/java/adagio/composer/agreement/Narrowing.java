// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import adagio.composer.wishes.Spot;
import adagio.score.body.GiverPosition;
import adagio.score.body.ReceiverPosition;
import adagio.score.body.Side;
import adagio.score.stroke.Kind;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What is taken away or softened while one person gives and the other receives, piece by piece.
/// Nothing that was taken away can be given back.
final class Narrowing {
    /// What no cap ever goes above.
    static final int HIGHEST = 3;

    private static final int HOUR = 3600;

    private final Set<Spot> closed = new HashSet<>();
    private final Map<Spot, Integer> most = new HashMap<>();
    private final Map<Kind, Set<Spot>> kinds = new EnumMap<>(Kind.class);
    private final Map<String, Set<Side>> flags = new HashMap<>();
    private final Set<ReceiverPosition> receiver = EnumSet.noneOf(ReceiverPosition.class);
    private final Set<GiverPosition> giver = EnumSet.noneOf(GiverPosition.class);
    private boolean thumbs = true;
    private int longest = HOUR;

    void close(Collection<Spot> halves) {
        closed.addAll(halves);
    }

    void cap(int pressure, Collection<Spot> halves) {
        halves.forEach(half -> most.merge(half, pressure, Math::min));
    }

    void leaveOut(Kind kind, Collection<Spot> halves) {
        kinds.computeIfAbsent(kind, _ -> new HashSet<>()).addAll(halves);
    }

    void raise(String flag, Collection<Side> halves) {
        flags.computeIfAbsent(flag, _ -> EnumSet.noneOf(Side.class)).addAll(halves);
    }

    void withoutReceiver(Collection<ReceiverPosition> positions) {
        receiver.addAll(positions);
    }

    void withoutGiver(Collection<GiverPosition> positions) {
        giver.addAll(positions);
    }

    void spareThumbs() {
        thumbs = false;
    }

    void atMost(int seconds) {
        longest = Math.min(longest, seconds);
    }

    boolean closed(Spot half) {
        return closed.contains(half);
    }

    int most(Spot half) {
        return most.getOrDefault(half, HIGHEST);
    }

    boolean without(ReceiverPosition position) {
        return receiver.contains(position);
    }

    boolean without(GiverPosition position) {
        return giver.contains(position);
    }

    Set<Kind> without(Spot half) {
        return kinds.entrySet().stream()
                .filter(each -> each.getValue().contains(half))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    Map<String, Set<Side>> flags() {
        return flags;
    }

    boolean thumbs() {
        return thumbs;
    }

    int longest() {
        return longest;
    }
}
