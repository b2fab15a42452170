// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import adagio.composer.wishes.Spot;
import adagio.score.body.GiverPosition;
import adagio.score.body.ReceiverPosition;
import adagio.score.body.Side;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Kind;
import adagio.score.stroke.Stroke;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What is taken away or softened while one person gives and the other receives, piece by piece.
/// Nothing that was taken away can be given back.
final class Narrowing {
    /// What no cap ever goes above.
    static final int HIGHEST = 3;

    static final int HOUR_SECONDS = 3600;

    private final Set<Spot> closed = new HashSet<>();
    private final Map<Spot, Integer> most = new HashMap<>();
    private final Map<Kind, Set<Spot>> kinds = new EnumMap<>(Kind.class);
    private final Map<String, Set<Side>> flags = new HashMap<>();
    private final Set<ReceiverPosition> receiver = EnumSet.noneOf(ReceiverPosition.class);
    private final Set<GiverPosition> giver = EnumSet.noneOf(GiverPosition.class);
    private final Set<String> never = new HashSet<>();
    private boolean thumbs = true;
    private int longest = HOUR_SECONDS;

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

    void never(Collection<String> strokes) {
        never.addAll(strokes);
    }

    /// Takes away what was kept. Strokes that were left out raise again every flag that would leave
    /// out none but them: each of them is out by at least one, and no other is.
    void take(Taken taken, Catalogue catalogue) {
        close(taken.closed());
        taken.most().forEach((half, pressure) -> cap(pressure, Set.of(half)));
        taken.kinds().forEach(this::leaveOut);
        for (String flag : catalogue.care().listAvoidable()) {
            for (var side : Halves.of(Side.BOTH)) {
                var avoiding = avoiding(flag, catalogue);
                if (!avoiding.isEmpty()
                        && avoiding.stream().allMatch(id -> out(taken, id).contains(side))) {
                    raise(flag, Set.of(side));
                }
            }
        }
        withoutReceiver(taken.receiver());
        withoutGiver(taken.giver());
        atMost(taken.longestSeconds());
    }

    private static Set<Side> out(Taken taken, String stroke) {
        return taken.strokes().getOrDefault(stroke, Set.of());
    }

    private static List<String> avoiding(String flag, Catalogue catalogue) {
        return catalogue.strokes().values().stream()
                .filter(stroke -> stroke.fit().avoid().contains(flag))
                .map(Stroke::id)
                .toList();
    }

    /// What was taken away, with strokes in place of flags.
    Taken taken(Catalogue catalogue) {
        var strokes = new HashMap<String, Set<Side>>();
        flags.forEach(
                (flag, sides) ->
                        avoiding(flag, catalogue)
                                .forEach(
                                        stroke ->
                                                strokes.computeIfAbsent(
                                                                stroke,
                                                                _ -> EnumSet.noneOf(Side.class))
                                                        .addAll(sides)));
        return new Taken(closed, most, kinds, strokes, receiver, giver, longest);
    }

    Set<String> never() {
        return never;
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
