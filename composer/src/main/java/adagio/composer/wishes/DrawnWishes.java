// SPDX-License-Identifier: Apache-2.0
package adagio.composer.wishes;

import adagio.composer.wishes.PersonWishes.Bounds;
import adagio.composer.wishes.PersonWishes.ConditionAnswer;
import adagio.score.Breathing;
import adagio.score.Form;
import adagio.score.body.Side;
import adagio.score.care.Condition;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Clothing;
import adagio.score.stroke.Goal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Wishes drawn by lot over every field, for trials and figures. The same lot draws the same.
public final class DrawnWishes {
    private static final int LONGEST = 3600;

    private final List<String> regions;
    private final List<String> strokes;
    private final List<Condition> conditions;
    private final RandomGenerator random;

    /// Begins to draw.
    ///
    /// @param catalogue the regions, strokes and conditions to draw from
    /// @param random the lot
    public DrawnWishes(Catalogue catalogue, RandomGenerator random) {
        this.regions = List.copyOf(catalogue.regions().keySet());
        this.strokes = List.copyOf(catalogue.strokes().keySet());
        this.conditions = List.copyOf(catalogue.care().conditions().values());
        this.random = random;
    }

    /// Draws form, one of home, and length too: half of them a usual number of minutes, half of
    /// them odd.
    ///
    /// @return wishes that a person could write
    public Wishes next() {
        var form = Form.atHome().get(random.nextInt(Form.atHome().size()));
        int[] usual = {60, 120, 180, 300, 600, 900, 1200, 1800, 2400, 3600};
        int odd = random.nextBoolean() ? 600 : LONGEST;
        int seconds =
                random.nextBoolean()
                        ? usual[random.nextInt(usual.length)]
                        : 60 + 5 * random.nextInt((odd - 60) / 5 + 1);
        return next(form, seconds);
    }

    /// Draws everything but form and length.
    ///
    /// @param form how the two share it
    /// @param seconds 60 to 3600 in steps of 5
    /// @return wishes that a person could write
    public Wishes next(Form form, int seconds) {
        var pace =
                new Pace(
                        1 + random.nextInt(3),
                        random.nextInt(8),
                        random.nextInt(3) == 0 ? some(strokes, 12) : List.of(),
                        any(Oil.values()));
        var evening =
                new Evening(
                        seconds,
                        form,
                        any(Goal.values()),
                        any(Setting.values()),
                        any(Relationship.values()),
                        any(Breathing.values()),
                        pace);
        return new Wishes(evening, person("Ana"), person("Ben"));
    }

    /// The same wishes with one more limit of the person B: on their body, on either, or the lesser
    /// pressure.
    ///
    /// @param wishes what was asked for
    /// @return wishes that allow no more than they did
    public Wishes narrower(Wishes wishes) {
        var b = wishes.b();
        var bounds = b.bounds();
        int what = random.nextInt(3);
        var closed = new ArrayList<>(bounds.closed());
        var both = new ArrayList<>(bounds.closedForBoth());
        if (what != 2) {
            (what == 0 ? closed : both).add(spot());
        }
        return new Wishes(
                wishes.evening(),
                wishes.a(),
                new PersonWishes(
                        b.name(),
                        b.yes(),
                        what == 2 ? Math.max(0, b.pressure() - 1) : b.pressure(),
                        b.clothing(),
                        new Bounds(closed, both, bounds.refuses(), bounds.optIn(), bounds.wished()),
                        b.conditions(),
                        b.cannot()));
    }

    private PersonWishes person(String name) {
        boolean strict = random.nextInt(3) == 0;
        var bounds =
                new Bounds(
                        spots(strict ? 6 : 2),
                        spots(strict ? 3 : 1),
                        spots(strict ? 3 : 1),
                        Set.copyOf(new HashSet<>(some(regions, 8))),
                        spots(3));
        return new PersonWishes(
                name,
                random.nextInt(100) > 0,
                random.nextInt(4) == 0 ? random.nextInt(4) : 2 + random.nextInt(2),
                random.nextBoolean() ? Clothing.SKIN : Clothing.CLOTHES,
                bounds,
                answers(),
                cannot());
    }

    private List<ConditionAnswer> answers() {
        var answers = new ArrayList<ConditionAnswer>();
        for (int more = random.nextInt(4) - 1; more > 0; more--) {
            var condition = conditions.get(random.nextInt(conditions.size()));
            boolean told = answers.stream().anyMatch(each -> each.id().equals(condition.id()));
            if (!told && (!condition.total() || random.nextInt(20) == 0)) {
                var at = condition.takesPlaces() ? List.of(spot(), spot()) : List.<Spot>of();
                boolean agreed = !condition.total() && random.nextInt(10) > 0;
                answers.add(new ConditionAnswer(condition.id(), at, agreed));
            }
        }
        return answers;
    }

    private Set<Cannot> cannot() {
        var cannot = EnumSet.noneOf(Cannot.class);
        if (random.nextInt(4) == 0) {
            cannot.add(any(Cannot.values()));
        }
        return cannot;
    }

    private List<Spot> spots(int most) {
        var spots = new ArrayList<Spot>();
        for (int more = random.nextInt(most + 1); more > 0; more--) {
            spots.add(spot());
        }
        return spots;
    }

    private Spot spot() {
        var side = any(new Side[] {Side.LEFT, Side.RIGHT, Side.BOTH, Side.BOTH});
        return new Spot(regions.get(random.nextInt(regions.size())), side);
    }

    private List<String> some(List<String> all, int most) {
        var some = new ArrayList<String>();
        for (int more = random.nextInt(most + 1); more > 0; more--) {
            String one = all.get(random.nextInt(all.size()));
            if (!some.contains(one)) {
                some.add(one);
            }
        }
        return some;
    }

    private <T> T any(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
