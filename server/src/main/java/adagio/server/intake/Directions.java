// SPDX-License-Identifier: Apache-2.0
package adagio.server.intake;

import adagio.composer.agreement.HealthEffects;
import adagio.composer.wishes.PersonWishes;
import adagio.composer.wishes.PersonWishes.ConditionAnswer;
import adagio.composer.wishes.Spot;
import adagio.score.body.Region;
import adagio.score.body.RegionStatus;
import adagio.score.body.Side;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Clothing;
import adagio.score.stroke.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What a client's card asks of the hands: effects, never causes.
///
/// @param speak whether a word with the client comes before anything else
/// @param touch how firm at most, and how long
/// @param notHere places that hands leave out
/// @param softly the most pressure at places where it is less than elsewhere
/// @param without kinds of strokes that are left out, with the places; no place means everywhere
/// @param ways of lying and single strokes that are left out
/// @param air what is left out on the table and in the air
public record Directions(
        boolean speak,
        Touch touch,
        List<String> notHere,
        Map<String, Integer> softly,
        Map<String, List<String>> without,
        Ways ways,
        Air air) {
    /// Copies the collections.
    public Directions {
        notHere = List.copyOf(notHere);
        softly = Collections.unmodifiableSortedMap(new TreeMap<>(softly));
        without = Collections.unmodifiableSortedMap(new TreeMap<>(without));
    }

    /// How firm, over what, how long.
    ///
    /// @param pressure at most, 0 to 3
    /// @param dressed whether hands work over clothes or cloth
    /// @param minutes at most, 1 to 240; 240 when nothing limits it
    public record Touch(int pressure, boolean dressed, int minutes) {}

    /// What is left out besides places and kinds.
    ///
    /// @param positions in which the client does not lie or sit
    /// @param strokes ids of strokes, with the sides on which they are left out
    /// @param whole false for a card of before strokes were kept: then nothing is composed from it
    public record Ways(List<String> positions, Map<String, List<String>> strokes, boolean whole) {
        /// Copies the collections.
        public Ways {
            positions = List.copyOf(positions);
            strokes = Collections.unmodifiableSortedMap(new TreeMap<>(strokes));
        }
    }

    /// Products and scents.
    ///
    /// @param leftOut ids of products that are not used
    /// @param scents ids of scents that this client likes; none for no scent
    public record Air(List<String> leftOut, List<String> scents) {
        /// Copies the lists.
        public Air {
            leftOut = List.copyOf(leftOut);
            scents = List.copyOf(scents);
        }
    }

    /// What is nowhere limited.
    static final int NO_LIMIT_MINUTES = 240;

    private static final int AN_HOUR_SECONDS = 3600;

    /// Products that smell of something.
    private static final Set<String> SCENTED = Set.of("scented", "essential_oils");

    /// Turns a card into what to do.
    ///
    /// @param wishes what the client says
    /// @param scents ids of scents that the client likes
    /// @param catalogue what is known of places and conditions
    /// @return effects without their causes
    public static Directions of(PersonWishes wishes, List<String> scents, Catalogue catalogue) {
        boolean speak = HealthEffects.of(wishes.conditions(), catalogue).anotherDay();
        var effects = HealthEffects.of(rest(wishes.conditions(), catalogue), catalogue);
        var receiving = effects.receiving();
        var closed = new HashSet<>(receiving.closed());
        wishes.bounds().closed().forEach(spot -> closed.addAll(halves(spot)));
        wishes.bounds().closedForBoth().forEach(spot -> closed.addAll(halves(spot)));
        int most = most(wishes.pressure(), receiving.most(), catalogue);
        boolean limited = receiving.longestSeconds() < AN_HOUR_SECONDS;
        return new Directions(
                        speak,
                        new Touch(
                                most,
                                wishes.clothing() == Clothing.CLOTHES,
                                limited ? receiving.longestSeconds() / 60 : NO_LIMIT_MINUTES),
                        places(closed, catalogue),
                        softly(receiving.most(), closed, most, catalogue),
                        without(receiving.kinds(), catalogue),
                        new Ways(
                                receiving.receiver().stream()
                                        .map(each -> each.id())
                                        .sorted()
                                        .toList(),
                                strokes(receiving.strokes()),
                                true),
                        new Air(
                                effects.products().stream()
                                        .map(each -> each.id())
                                        .sorted()
                                        .toList(),
                                List.of()))
                .scented(scents);
    }

    /// The same card with what its owner likes in the air; nothing where scents are left out.
    ///
    /// @param scents ids of scents
    /// @return the card
    Directions scented(List<String> scents) {
        boolean none = air.leftOut().stream().anyMatch(SCENTED::contains);
        var with = new Air(air.leftOut(), none ? List.of() : scents);
        return new Directions(speak, touch, notHere, softly, without, ways, with);
    }

    private static Map<String, Integer> softly(
            Map<Spot, Integer> caps, Set<Spot> closed, int most, Catalogue catalogue) {
        var softer = new TreeMap<Integer, Set<Spot>>();
        caps.forEach(
                (half, pressure) -> {
                    if (pressure < most && !closed.contains(half)) {
                        softer.computeIfAbsent(pressure, _ -> new HashSet<>()).add(half);
                    }
                });
        var softly = new TreeMap<String, Integer>();
        softer.forEach(
                (pressure, halves) ->
                        places(halves, catalogue).forEach(place -> softly.put(place, pressure)));
        return softly;
    }

    private static Map<String, List<String>> without(
            Map<Kind, Set<Spot>> kinds, Catalogue catalogue) {
        var without = new TreeMap<String, List<String>>();
        kinds.forEach(
                (kind, halves) ->
                        without.put(
                                kind.id(),
                                everywhere(halves, catalogue)
                                        ? List.of()
                                        : places(halves, catalogue)));
        return without;
    }

    private static Map<String, List<String>> strokes(Map<String, Set<Side>> taken) {
        var strokes = new TreeMap<String, List<String>>();
        taken.forEach(
                (id, sides) -> strokes.put(id, sides.stream().map(Side::name).sorted().toList()));
        return strokes;
    }

    /// The answers that do not ask for another day, so that what they ask for is known too.
    private static List<ConditionAnswer> rest(List<ConditionAnswer> answers, Catalogue catalogue) {
        return answers.stream()
                .filter(each -> !HealthEffects.of(List.of(each), catalogue).anotherDay())
                .toList();
    }

    static List<Spot> halves(Spot spot) {
        return switch (spot.side()) {
            case LEFT, RIGHT -> List.of(spot);
            case BOTH, MIDLINE ->
                    List.of(
                            new Spot(spot.region(), Side.LEFT),
                            new Spot(spot.region(), Side.RIGHT));
        };
    }

    /// The pressure that holds nearly everywhere: the wish, or less when every open place has less.
    private static int most(int wished, Map<Spot, Integer> caps, Catalogue catalogue) {
        int highest = 0;
        for (var spot : open(catalogue)) {
            highest = Math.max(highest, caps.getOrDefault(spot, wished));
        }
        return Math.min(wished, highest);
    }

    private static boolean everywhere(Collection<Spot> halves, Catalogue catalogue) {
        return halves.containsAll(open(catalogue));
    }

    static List<Spot> open(Catalogue catalogue) {
        return catalogue.regions().values().stream()
                .filter(each -> each.touch().status() == RegionStatus.OPEN)
                .flatMap(each -> halves(new Spot(each.id(), Side.BOTH)).stream())
                .toList();
    }

    /// Halves as places: both halves are the whole. Places that nobody ever touches are left out.
    private static List<String> places(Collection<Spot> halves, Catalogue catalogue) {
        var places = new ArrayList<String>();
        for (Region region : catalogue.regions().values()) {
            boolean left = halves.contains(new Spot(region.id(), Side.LEFT));
            boolean right = halves.contains(new Spot(region.id(), Side.RIGHT));
            if (region.touch().status() == RegionStatus.NEVER || (!left && !right)) {
                continue;
            }
            boolean whole = (left && right) || !region.where().paired();
            places.add(whole ? region.id() : region.id() + (left ? ".left" : ".right"));
        }
        return places;
    }

    /// Not for logs.
    @Override
    public String toString() {
        return "Directions";
    }
}
