// SPDX-License-Identifier: Apache-2.0
package adagio.composer.model;

import adagio.composer.agreement.Limits;
import adagio.score.body.Place;
import adagio.score.body.ReceiverPosition;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Kind;
import adagio.score.stroke.Phase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// Sorts what can be done into openings, blocks and closings.
final class Offers {
    private static final int OPENING_SHORTEST = 5;
    private static final int OPENING_LONGEST = 12;
    private static final int CLOSING_SHORTEST = 3;
    private static final int SHORT_HOLD = 3;
    private static final int SHORT_LAST_HOLD = 2;
    private static final int SHORT_STROKE = 15;
    private static final int STILLNESS = 300;
    private static final String FEET = "feet";

    private final Catalogue catalogue;
    private final Elements elements;
    private final List<String> groups;
    private final boolean mutual;
    private final SequencedMap<Place, List<Element>> places;

    Offers(Catalogue catalogue, Limits limits, Elements elements, List<String> groups) {
        this.catalogue = catalogue;
        this.elements = elements;
        this.groups = groups;
        this.mutual = elements.mutual();
        this.places = worthwhile(Halves.places(catalogue, limits, elements));
    }

    /// Leaves out a place when another one with the same receiver position has all its strokes and
    /// is no harder on the giver.
    private static SequencedMap<Place, List<Element>> worthwhile(
            SequencedMap<Place, List<Element>> all) {
        var kept = new LinkedHashMap<>(all);
        var names = new HashMap<Place, Set<String>>();
        all.forEach((place, elements) -> names.put(place, names(elements)));
        for (var place : all.keySet()) {
            boolean spare =
                    kept.keySet().stream()
                            .filter(other -> !other.equals(place))
                            .anyMatch(other -> covers(other, place, names));
            if (spare || all.getOrDefault(place, List.of()).isEmpty()) {
                kept.remove(place);
            }
        }
        return kept;
    }

    private static boolean covers(Place other, Place place, Map<Place, Set<String>> names) {
        return other.receiver() == place.receiver()
                && (!Arcs.kneels(other.giver()) || Arcs.kneels(place.giver()))
                && names.getOrDefault(other, Set.of())
                        .containsAll(names.getOrDefault(place, Set.of()));
    }

    private static Set<String> names(List<Element> elements) {
        var names = new HashSet<String>();
        elements.forEach(each -> names.add(each.stroke().id()));
        return names;
    }

    /// The first touches.
    ///
    /// @param shortForm whether any hold will do
    List<Frame> openings(boolean shortForm) {
        return shortForm ? holds(SHORT_HOLD) : openings();
    }

    /// The last touches.
    ///
    /// @param shortForm whether any hold will do
    List<Frame> closings(boolean shortForm) {
        return shortForm ? holds(SHORT_LAST_HOLD) : closings();
    }

    private List<Frame> holds(int shortest) {
        var frames = new ArrayList<Frame>();
        places.forEach(
                (place, all) ->
                        all.stream()
                                .filter(Offers::still)
                                .map(each -> each.with(atLeast(each.time(), shortest)))
                                .forEach(each -> frames.add(frame(place, each))));
        return frames;
    }

    private static Element.Time atLeast(Element.Time time, int shortest) {
        int least = Math.min(shortest, time.longest());
        return new Element.Time(least, Math.max(least, time.typical()), time.longest(), 1);
    }

    private List<Frame> openings() {
        var frames = new ArrayList<Frame>();
        places.forEach(
                (place, all) ->
                        all.stream()
                                .filter(each -> !each.pair() && each.phase() == Phase.OPEN)
                                .filter(Offers::still)
                                .filter(each -> each.time().longest() >= OPENING_SHORTEST)
                                .filter(each -> each.time().shortest() <= OPENING_LONGEST)
                                .forEach(each -> frames.add(frame(place, opening(each)))));
        return frames;
    }

    private static boolean still(Element element) {
        return element.kind() == Kind.HOLD || element.kind() == Kind.BREATH;
    }

    private static Element opening(Element each) {
        var time = each.time();
        int shortest = Math.max(time.shortest(), OPENING_SHORTEST + OPENING_SHORTEST % time.step());
        int longest = Math.max(shortest, time.atMost(OPENING_LONGEST).longest());
        int typical = Math.clamp(time.typical(), shortest, longest);
        return still(each, new Element.Time(shortest, typical, longest, time.step()));
    }

    private List<Frame> closings() {
        var frames = new ArrayList<Frame>();
        places.forEach(
                (place, all) ->
                        all.stream()
                                .filter(each -> !each.pair() && each.phase() == Phase.CLOSE)
                                .filter(each -> each.kind() != Kind.REST)
                                .filter(each -> each.time().longest() >= CLOSING_SHORTEST)
                                .forEach(each -> frames.add(frame(place, closing(each)))));
        return frames;
    }

    private static Element closing(Element each) {
        var time = each.time();
        int shortest = Math.max(time.shortest(), CLOSING_SHORTEST);
        return each.with(
                new Element.Time(shortest, Math.max(shortest, time.typical()), time.longest(), 1));
    }

    /// A frame of stillness is worth its time, whatever the goal.
    private static Element still(Element each, Element.Time time) {
        var worth = each.worth();
        return new Element(
                each.stroke(),
                each.sides(),
                each.pressure(),
                time,
                new Worth(worth.once(), worth.slope() + STILLNESS, worth.tail()),
                each.around());
    }

    private Frame frame(Place place, Element element) {
        return new Frame(place, group(element), element);
    }

    private int group(Element element) {
        return groups.indexOf(catalogue.getRegion(element.regions().getFirst()).where().group());
    }

    /// The blocks of every place.
    ///
    /// @param shortForm whether a single stroke will do, so that every one may come first
    List<Block> blocks(boolean shortForm) {
        var blocks = new ArrayList<Block>();
        places.forEach(
                (place, all) -> {
                    var broadest = shortForm ? List.<Element>of() : broadest(all);
                    var byGroup = all.stream().collect(Collectors.groupingBy(this::group));
                    for (int group = 0; group < groups.size(); group++) {
                        var here = byGroup.getOrDefault(group, List.of());
                        var middle =
                                here.stream()
                                        .filter(this::middle)
                                        .filter(each -> !shortForm || simple(place, each))
                                        .map(each -> shortForm ? brief(each) : each)
                                        .sorted(inOrder())
                                        .toList();
                        add(blocks, place, group, List.of(middle, here, broadest));
                    }
                });
        return blocks;
    }

    /// A block, and where some of its strokes touch a foot besides, another one without them: after
    /// that one nobody has to wash.
    private void add(List<Block> blocks, Place place, int group, List<List<Element>> lists) {
        boolean feet = groups.get(group).equals(FEET);
        var clean = lists.get(0).stream().filter(each -> !onFeet(each)).toList();
        if (!feet && clean.size() < lists.get(0).size()) {
            addOne(blocks, place, group, List.of(clean, lists.get(1), lists.get(2)));
        }
        addOne(blocks, place, group, lists);
    }

    private void addOne(List<Block> blocks, Place place, int group, List<List<Element>> lists) {
        var middle = lists.get(0).size() > 16 ? lists.get(0).subList(0, 16) : lists.get(0);
        if (middle.isEmpty()) {
            return;
        }
        boolean feet = middle.stream().anyMatch(this::onFeet);
        var closers =
                lists.get(1).stream()
                        .filter(Offers::closer)
                        .filter(each -> feet || !onFeet(each))
                        .toList();
        var broadest = lists.get(2);
        int first = broadest.isEmpty() ? Block.ANY : middle.indexOf(broadest.getFirst());
        blocks.add(new Block(place, group, middle, closers, false, first, feet));
        if (aside(place) && middle.stream().anyMatch(Element::pair)) {
            blocks.add(new Block(place, group, middle, closers, true, first, feet));
        }
    }

    private boolean onFeet(Element element) {
        return element.regions().stream()
                .anyMatch(each -> catalogue.getRegion(each).where().group().equals(FEET));
    }

    private boolean middle(Element element) {
        boolean opens = element.phase() == Phase.OPEN;
        return element.phase() != Phase.CLOSE
                && (!opens || mutual)
                && elements.useful(element.stroke());
    }

    /// What a minute can hold: nothing that wants warm hands before, no thumbs, no stretch, nothing
    /// for which the receiver has to roll over.
    private static boolean simple(Place place, Element element) {
        return !element.presses()
                && !element.thumbs()
                && !element.stretches()
                && !(aside(place) && element.pair());
    }

    private static boolean aside(Place place) {
        return place.receiver() == ReceiverPosition.SIDE_LYING;
    }

    /// Three cycles of a stroke, or its own shortest time when that is less.
    private static Element brief(Element each) {
        double cycles = 3 * each.stroke().movement().technique().cycleSeconds();
        int least = Elements.slotsUp(Math.max(SHORT_STROKE, (int) Math.ceil(cycles)));
        var time = each.time();
        int shortest = Math.min(time.shortest(), least);
        return each.with(
                new Element.Time(shortest, Math.max(shortest, time.typical()), time.longest(), 1));
    }

    private static boolean closer(Element element) {
        return element.broad() && element.phase() != Phase.CLOSE;
    }

    /// The glide over most regions that a half at this place begins with, if it has one.
    private List<Element> broadest(List<Element> all) {
        return all.stream()
                .filter(each -> each.kind() == Kind.GLIDE && each.phase() == Phase.WARM)
                .filter(this::middle)
                .max(
                        Comparator.comparingInt((Element each) -> each.regions().size())
                                .thenComparing(
                                        each -> each.stroke().id(), Comparator.reverseOrder()))
                .map(List::of)
                .orElse(List.of());
    }

    private static Comparator<Element> inOrder() {
        return Comparator.comparingInt(Offers::zone)
                .thenComparing(Offers::rank)
                .thenComparing(each -> -each.regions().size())
                .thenComparing(each -> each.stroke().id());
    }

    /// Both sides at once and light, then one side after the other, then both sides at once again.
    private static int zone(Element element) {
        if (!element.whole()) {
            return 1;
        }
        return rank(element) <= 2 ? 0 : 2;
    }

    private static int rank(Element element) {
        if (element.phase() == Phase.SETTLE) {
            return 6;
        }
        if (element.stretches() || element.kind() == Kind.STRETCH) {
            return 5;
        }
        if (element.phase() == Phase.OPEN) {
            return 0;
        }
        if (element.phase() == Phase.WARM) {
            return element.kind() == Kind.GLIDE ? 1 : 2;
        }
        return element.presses() ? 4 : 3;
    }
}
