// SPDX-License-Identifier: Apache-2.0
package adagio.composer.model;

import adagio.composer.agreement.Limits;
import adagio.composer.wishes.Evening;
import adagio.score.Breathing;
import adagio.score.Form;
import adagio.score.body.Place;
import adagio.score.body.Side;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Goal;
import adagio.score.stroke.Phase;
import adagio.score.stroke.Stroke;
import adagio.score.stroke.Trait;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// What strokes are worth to these two; the weights are those of `docs/composer.md`.
final class Elements {
    private static final int GOAL = 100;
    private static final int GOAL_TAIL = 25;
    private static final int WISH = 180;
    private static final int WISH_TAIL = 72;
    private static final int FIRM = 60;
    private static final int KNEEL = -30;
    private static final int THUMB = -60;
    private static final int STROKE = -120;
    private static final int FIRST_STROKES = -240;
    private static final int FAMILIAR = 360;
    private static final int RESTING = -1500;
    private static final int RESTS_IN_TURN = 5;
    private static final int THUMBS_AT_MOST = 18;
    private static final int TOUCH_SHORTEST = 15;
    private static final int DUET_SHORTEST = 30;

    private final Catalogue catalogue;
    private final Evening evening;
    private final Limits limits;
    private final Choices choices;
    private final Map<String, Element> plain = new HashMap<>();

    Elements(Catalogue catalogue, Evening evening, Limits limits) {
        this.catalogue = catalogue;
        this.evening = evening;
        this.limits = limits;
        this.choices = new Choices(catalogue, evening, limits);
    }

    /// The sides of a stroke, none when it cannot be done.
    List<Side> sides(Stroke stroke) {
        return getPlain(stroke).sides();
    }

    /// Whether the two do it to each other at once.
    boolean mutual() {
        return evening.form() == Form.MUTUAL;
    }

    /// Whether the goal has a use for a stroke in the middle of a half.
    boolean useful(Stroke stroke) {
        return weight(stroke) > 0 || evening.form() == Form.MUTUAL;
    }

    /// A stroke at a place.
    Element at(Place place, Stroke stroke) {
        var each = getPlain(stroke);
        if (!Arcs.kneels(place.giver())) {
            return each;
        }
        var worth = each.worth();
        return new Element(
                stroke,
                each.sides(),
                each.pressure(),
                each.time(),
                new Worth(worth.once(), worth.slope() + KNEEL, worth.tail() + KNEEL),
                each.around());
    }

    /// A stroke where the giver does not kneel; looked at once.
    private Element getPlain(Stroke stroke) {
        return plain.computeIfAbsent(stroke.id(), _ -> plain(stroke));
    }

    private Element plain(Stroke stroke) {
        var sides = choices.sides(stroke);
        int pressure = choices.pressure(stroke, sides);
        boolean firm = evening.goal() == Goal.RELAX || evening.goal() == Goal.RECOVERY;
        int extra = thumbs(stroke) ? THUMB : 0;
        extra += firm && pressure >= 2 ? FIRM : 0;
        boolean wished = wished(stroke, sides);
        int slope = GOAL * weight(stroke) + (wished ? WISH : 0) + extra;
        int tail = GOAL_TAIL * weight(stroke) + (wished ? WISH_TAIL : 0) + extra;
        var worth = new Worth(once(stroke), slope, tail);
        return new Element(stroke, sides, pressure, time(stroke), worth, around(stroke));
    }

    private List<String> around(Stroke stroke) {
        var around = new LinkedHashSet<>(stroke.movement().regions());
        for (String region : stroke.movement().regions()) {
            around.addAll(catalogue.getRegion(region).where().neighbours());
        }
        return List.copyOf(around);
    }

    private Element.Time time(Stroke stroke) {
        var dose = stroke.dose();
        int shortest =
                slotsUp(
                        Math.max(
                                evening.form() == Form.DUET ? DUET_SHORTEST : TOUCH_SHORTEST,
                                dose.shortest()));
        int longest = Math.max(shortest, dose.longest() / Half.SLOT_SECONDS);
        if (thumbs(stroke)) {
            longest = Math.max(shortest, Math.min(longest, THUMBS_AT_MOST));
        }
        boolean paced =
                evening.breathing() == Breathing.SIX
                        && stroke.movement().technique().traits().contains(Trait.BREATHING)
                        && stroke.movement().technique().phase() != Phase.CLOSE;
        int step = paced ? 2 : 1;
        if (paced) {
            shortest += shortest % 2;
            longest = Math.max(shortest, longest - longest % 2);
        }
        int typical = Math.clamp(slotsUp(dose.typical()), shortest, longest);
        typical -= (typical - shortest) % step;
        return new Element.Time(shortest, typical, longest, step);
    }

    static int slotsUp(int seconds) {
        return (seconds + Half.SLOT_SECONDS - 1) / Half.SLOT_SECONDS;
    }

    private int weight(Stroke stroke) {
        int weight = stroke.fit().goals().getOrDefault(evening.goal(), 0);
        return weight == 0 && evening.goal() == Goal.FLEXIBILITY && evening.form() != Form.MUTUAL
                ? 1
                : weight;
    }

    private int once(Stroke stroke) {
        int cost = evening.pace().first() ? FIRST_STROKES : STROKE;
        int known = evening.pace().lastRoutine().indexOf(stroke.id());
        if (known < 0) {
            return cost;
        }
        boolean rests = (known + evening.pace().sessionsBefore()) % RESTS_IN_TURN == 0;
        return cost + (rests ? RESTING : FAMILIAR);
    }

    private boolean wished(Stroke stroke, List<Side> sides) {
        return stroke.movement().regions().stream()
                .anyMatch(region -> sides.stream().anyMatch(side -> limits.wished(region, side)));
    }

    private static boolean thumbs(Stroke stroke) {
        return stroke.movement().technique().traits().contains(Trait.THUMBS);
    }
}
