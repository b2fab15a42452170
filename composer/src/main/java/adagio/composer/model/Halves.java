// SPDX-License-Identifier: Apache-2.0
package adagio.composer.model;

import adagio.composer.agreement.Agreement;
import adagio.composer.agreement.Cover;
import adagio.composer.agreement.Limits;
import adagio.composer.wishes.Evening;
import adagio.score.Form;
import adagio.score.Person;
import adagio.score.body.Place;
import adagio.score.body.Region;
import adagio.score.body.Side;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Goal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Lays out the model of a half.
public final class Halves {
    private static final int WHOLE_HALF_FROM = 600;
    private static final int DENSITY = 115;
    private static final int SHORT_DENSITY = 150;

    private final Catalogue catalogue;
    private final Evening evening;
    private final Limits limits;
    private final int slots;
    private final Elements elements;
    private final List<String> ids;

    private Halves(Agreement agreement, Catalogue catalogue, Person giver, int slots) {
        this.catalogue = catalogue;
        this.evening = agreement.evening();
        this.limits = agreement.limits(giver);
        this.slots = slots;
        this.elements = new Elements(catalogue, evening, limits);
        var names = new LinkedHashSet<String>();
        catalogue.regions().values().forEach(each -> names.add(each.where().group()));
        names.remove("");
        this.ids = List.copyOf(names);
    }

    /// The model of the half in which a person gives.
    ///
    /// @param agreement what the two agreed on
    /// @param catalogue where the strokes are
    /// @param giver A, B, or both at once
    /// @param slots receiving time in slots of 5 s
    /// @return the model
    public static Half of(Agreement agreement, Catalogue catalogue, Person giver, int slots) {
        return new Halves(agreement, catalogue, giver, slots).half();
    }

    private Half half() {
        var offers = new Offers(catalogue, limits, elements, ids);
        boolean shortForm = slots < Half.SHORT_FORM_BELOW;
        var blocks = offers.blocks(shortForm);
        return new Half(
                limits.roles(),
                slots,
                groups(blocks),
                bounds(),
                offers.openings(shortForm),
                blocks,
                closings(offers));
    }

    private List<Frame> closings(Offers offers) {
        boolean brief = evening.goal() == Goal.ACTIVATION && evening.seconds() <= 900;
        var closings = offers.closings(slots < Half.SHORT_FORM_BELOW);
        if (!brief) {
            return closings;
        }
        var three = new Element.Time(3, 3, 3, 1);
        return closings.stream()
                .map(each -> new Frame(each.place(), each.group(), each.element().with(three)))
                .toList();
    }

    private Half.Bounds bounds() {
        int seconds = slots * Half.SLOT_SECONDS;
        int changes = seconds <= 600 ? 0 : seconds <= 1500 ? 1 : seconds <= 2700 ? 2 : 3;
        return new Half.Bounds(
                evening.form() == Form.DUET ? Math.min(1, changes) : changes,
                120,
                180,
                slots / 5,
                limits.cover() == Cover.OIL,
                seconds >= WHOLE_HALF_FROM ? DENSITY : SHORT_DENSITY,
                evening.goal() == Goal.FLEXIBILITY ? 2 : 1);
    }

    private List<Half.Group> groups(List<Block> blocks) {
        var shares = Shares.of(evening.goal(), evening.relationship());
        var weights = new LinkedHashMap<String, Double>();
        double sum = 0;
        for (int g = 0; g < ids.size(); g++) {
            String id = ids.get(g);
            int group = g;
            boolean open = blocks.stream().anyMatch(block -> block.group() == group);
            double weight = open ? shares.getOrDefault(id, 0.0) * (wished(id) ? 2 : 1) : 0;
            weights.put(id, weight);
            sum += weight;
        }
        var groups = new ArrayList<Half.Group>();
        for (String id : ids) {
            double share = sum == 0 ? 0 : weights.getOrDefault(id, 0.0) / sum;
            groups.add(
                    new Half.Group(id, (int) Math.round(share * slots), most(id), neighbours(id)));
        }
        return groups;
    }

    private int most(String id) {
        if (slots < Half.SHORT_FORM_BELOW) {
            return slots;
        }
        int percent = 45;
        if (wished(id)) {
            percent = 60;
        }
        if (evening.form() == Form.MUTUAL && id.equals("hands")) {
            percent = 70;
        }
        return slots * percent / 100;
    }

    private boolean wished(String group) {
        return catalogue.regions().values().stream()
                .filter(region -> region.where().group().equals(group))
                .anyMatch(
                        region ->
                                List.of(Side.LEFT, Side.RIGHT).stream()
                                        .anyMatch(side -> limits.wished(region.id(), side)));
    }

    private int neighbours(String id) {
        int bits = 0;
        for (Region region : catalogue.regions().values()) {
            if (region.where().group().equals(id)) {
                for (String next : region.where().neighbours()) {
                    int group = ids.indexOf(catalogue.getRegion(next).where().group());
                    bits |= group < 0 ? 0 : 1 << group;
                }
            }
        }
        return bits & ~(1 << ids.indexOf(id));
    }

    /// The places that are offered, by receiver position, in the catalogue's order.
    static SequencedMap<Place, List<Element>> places(
            Catalogue catalogue, Limits limits, Elements elements) {
        var places = new LinkedHashMap<Place, List<Element>>();
        for (Map.Entry<adagio.score.body.ReceiverPosition, List<adagio.score.body.GiverPosition>>
                pair : catalogue.positions().pairs().entrySet()) {
            for (var giver : pair.getValue()) {
                var place = new Place(pair.getKey(), giver);
                if (limits.offers(place)) {
                    places.put(place, listAt(catalogue, elements, place));
                }
            }
        }
        return places;
    }

    private static List<Element> listAt(Catalogue catalogue, Elements elements, Place place) {
        var list = new ArrayList<Element>();
        for (var stroke : catalogue.strokes().values()) {
            var placement = stroke.placement();
            if (placement.receiver().contains(place.receiver())
                    && placement.giver().contains(place.giver())
                    && !elements.sides(stroke).isEmpty()) {
                list.add(elements.at(place, stroke));
            }
        }
        return list;
    }
}
