// SPDX-License-Identifier: Apache-2.0
package adagio.server.intake;

import adagio.composer.agreement.HealthEffects;
import adagio.composer.agreement.Party;
import adagio.composer.agreement.Taken;
import adagio.composer.wishes.PersonWishes;
import adagio.composer.wishes.PersonWishes.Bounds;
import adagio.composer.wishes.Spot;
import adagio.score.body.ReceiverPosition;
import adagio.score.body.Side;
import adagio.score.care.Product;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Clothing;
import adagio.score.stroke.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A client as a duet is composed for them: what to do, and nothing of why.
public final class DirectionsParty {
    private static final int LONGEST_SECONDS = 3600;

    private DirectionsParty() {}

    /// One of the two.
    ///
    /// @param directions a whole card
    /// @param letter `A` or `B`
    /// @param catalogue what is known of places
    /// @return narrows an agreement at least as the answers do
    public static Party of(Directions directions, String letter, Catalogue catalogue) {
        if (!directions.ways().whole()) {
            throw new IllegalArgumentException("the card is of before strokes were kept");
        }
        var wishes =
                new PersonWishes(
                        letter,
                        true,
                        directions.touch().pressure(),
                        directions.touch().dressed() ? Clothing.CLOTHES : Clothing.SKIN,
                        Bounds.NONE,
                        List.of(),
                        Set.of());
        var effects =
                new HealthEffects(
                        false,
                        taken(directions, catalogue),
                        Taken.NOTHING,
                        false,
                        some(Product.values(), Product::id, directions.air().leftOut()),
                        List.of());
        return new Party(wishes, List.of(effects), Set.of());
    }

    private static Taken taken(Directions directions, Catalogue catalogue) {
        var most = new HashMap<Spot, Integer>();
        directions
                .softly()
                .forEach((place, press) -> halves(place).forEach(half -> most.put(half, press)));
        var kinds = new HashMap<Kind, Set<Spot>>();
        for (Kind kind : Kind.values()) {
            if (directions.without().containsKey(kind.id())) {
                var places = directions.without().getOrDefault(kind.id(), List.of());
                kinds.put(
                        kind,
                        places.isEmpty() ? Set.copyOf(Directions.open(catalogue)) : halves(places));
            }
        }
        Map<String, Set<Side>> strokes =
                directions.ways().strokes().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        each ->
                                                each.getValue().stream()
                                                        .map(Side::valueOf)
                                                        .collect(Collectors.toSet())));
        return new Taken(
                halves(directions.notHere()),
                most,
                kinds,
                strokes,
                some(
                        ReceiverPosition.values(),
                        ReceiverPosition::id,
                        directions.ways().positions()),
                Set.of(),
                Math.min(60 * directions.touch().minutes(), LONGEST_SECONDS));
    }

    private static <T> Set<T> some(T[] all, Function<T, String> id, List<String> wanted) {
        return Stream.of(all)
                .filter(each -> wanted.contains(id.apply(each)))
                .collect(Collectors.toSet());
    }

    private static Set<Spot> halves(Collection<String> places) {
        var halves = new HashSet<Spot>();
        places.forEach(place -> halves.addAll(halves(place)));
        return halves;
    }

    /// `calf.left`, or `calf` for both halves.
    private static List<Spot> halves(String place) {
        int dot = place.indexOf('.');
        return dot < 0
                ? Directions.halves(new Spot(place, Side.BOTH))
                : List.of(
                        new Spot(
                                place.substring(0, dot),
                                place.endsWith(".left") ? Side.LEFT : Side.RIGHT));
    }
}
