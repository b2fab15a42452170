// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import adagio.score.body.GiverPosition;
import adagio.score.body.Place;
import adagio.score.body.ReceiverPosition;
import adagio.score.body.Side;
import adagio.score.stroke.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that limits say, asked half by half, as words that a test can compare.
///
/// @param open halves that may be touched
/// @param passable halves that may be passed over
/// @param pressure by half
/// @param excluded `kind@half`
/// @param raised flags, with the half when only one is raised
/// @param places `receiver/giver`
record Looked(
        Set<String> open,
        Set<String> passable,
        Map<String, Integer> pressure,
        Set<String> excluded,
        Set<String> raised,
        Set<String> places) {
    /// Asks for all of it.
    static Looked at(Limits limits) {
        var halves = halves();
        var pressure = new TreeMap<String, Integer>();
        halves.forEach(half -> pressure.put(half, limits.pressure(region(half), side(half))));
        return new Looked(
                only(halves, half -> limits.open(region(half), side(half))),
                only(halves, half -> limits.passable(region(half), side(half))),
                pressure,
                excluded(limits, halves),
                raised(limits),
                places(limits));
    }

    private static Set<String> excluded(Limits limits, List<String> halves) {
        return Stream.of(Kind.values())
                .flatMap(
                        kind ->
                                halves.stream()
                                        .filter(
                                                half ->
                                                        limits.excludes(
                                                                kind, region(half), side(half)))
                                        .map(half -> kind.id() + "@" + half))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> raised(Limits limits) {
        var raised = new TreeSet<String>();
        for (String flag : Two.CATALOGUE.care().listAvoidable()) {
            boolean left = limits.raised(flag, Side.LEFT);
            boolean right = limits.raised(flag, Side.RIGHT);
            if (left || right) {
                raised.add(left && right ? flag : flag + (left ? ".left" : ".right"));
            }
        }
        return raised;
    }

    private static Set<String> places(Limits limits) {
        var places = new TreeSet<String>();
        for (var receiver : ReceiverPosition.values()) {
            for (var giver : GiverPosition.values()) {
                if (limits.offers(new Place(receiver, giver))) {
                    places.add(receiver.id() + "/" + giver.id());
                }
            }
        }
        return places;
    }

    private static Set<String> only(
            List<String> halves, java.util.function.Predicate<String> holds) {
        return halves.stream().filter(holds).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Every half of the body: `calf.left`, and `scalp` for what has no sides.
    static List<String> halves() {
        return Two.CATALOGUE.regions().keySet().stream().flatMap(Looked::halves).toList();
    }

    /// The halves of a place.
    static Stream<String> halves(String place) {
        if (place.contains(".") || !Two.CATALOGUE.getRegion(place).where().paired()) {
            return Stream.of(place);
        }
        return Stream.of(place + ".left", place + ".right");
    }

    private static String region(String half) {
        return Two.spot(half).region();
    }

    private static Side side(String half) {
        return Two.spot(half).side();
    }

    /// Whether these limits allow nothing that the others do not.
    boolean within(Looked other) {
        return other.open.containsAll(open)
                && other.passable.containsAll(passable)
                && pressure.entrySet().stream()
                        .allMatch(each -> each.getValue() <= other.most(each.getKey()))
                && excluded.containsAll(other.excluded)
                && other.places.containsAll(places);
    }

    private int most(String half) {
        return pressure.getOrDefault(half, 0);
    }
}
