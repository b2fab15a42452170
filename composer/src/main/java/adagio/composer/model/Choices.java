// SPDX-License-Identifier: Apache-2.0
package adagio.composer.model;

import adagio.composer.agreement.Limits;
import adagio.composer.wishes.Evening;
import adagio.composer.wishes.Relationship;
import adagio.score.Form;
import adagio.score.body.RegionStatus;
import adagio.score.body.Side;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Goal;
import adagio.score.stroke.Kind;
import adagio.score.stroke.Mutual;
import adagio.score.stroke.Stroke;
import adagio.score.stroke.Trait;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Which strokes are possible for these two at all, on which sides, and how firmly.
public final class Choices {
    private static final int BRISK_WITHIN = 900;
    private static final int DUET_SHORTEST = 30;

    /// Kinds that two pairs of hands do not keep in unison.
    private static final Set<Kind> HASTY = Set.of(Kind.KNEAD, Kind.FRICTION, Kind.RUB, Kind.TAP);

    private static final Set<String> AWAY = Set.of("downward", "distal", "centrifugal");

    private final Catalogue catalogue;
    private final Evening evening;
    private final Limits limits;

    /// The choices of one pair of hands.
    ///
    /// @param catalogue where the strokes are
    /// @param evening what the two chose
    /// @param limits what may be done
    public Choices(Catalogue catalogue, Evening evening, Limits limits) {
        this.catalogue = catalogue;
        this.evening = evening;
        this.limits = limits;
    }

    /// The sides a stroke would be done on: one side, left and right, or none when it cannot be
    /// done. One side alone is never chosen while the other is open.
    ///
    /// @param stroke a stroke of the catalogue
    /// @return one side, left and right, or none
    public List<Side> sides(Stroke stroke) {
        if (!suits(stroke)) {
            return List.of();
        }
        for (var whole : List.of(Side.BOTH, Side.MIDLINE)) {
            if (can(stroke, whole)) {
                return List.of(whole);
            }
        }
        boolean left = can(stroke, Side.LEFT);
        boolean right = can(stroke, Side.RIGHT);
        if (left && right) {
            return List.of(Side.LEFT, Side.RIGHT);
        }
        if (left && shut(stroke, Side.RIGHT)) {
            return List.of(Side.LEFT);
        }
        return right && shut(stroke, Side.LEFT) ? List.of(Side.RIGHT) : List.of();
    }

    /// The pressure of a stroke on its sides: the most that everything allows.
    ///
    /// @param stroke a stroke of the catalogue
    /// @param sides where it would be done
    /// @return 0 to 3
    public int pressure(Stroke stroke, List<Side> sides) {
        int most = stroke.dose().highestPressure();
        for (var side : sides) {
            for (String region : stroke.movement().regions()) {
                most = Math.min(most, limits.pressure(region, side));
            }
        }
        most = brisk(stroke) ? Math.min(most, 2) : most;
        return Math.min(most, lightly(stroke));
    }

    /// The most pressure that the way of the hands allows: away from the heart on arms and legs 1,
    /// over a protected place 2.
    private int lightly(Stroke stroke) {
        var technique = stroke.movement().technique();
        boolean limb =
                stroke.movement().regions().stream()
                        .map(region -> catalogue.getRegion(region).where().group())
                        .anyMatch(group -> group.equals("arms") || group.equals("legs"));
        if (technique.kind() == Kind.GLIDE && limb && AWAY.contains(technique.direction())) {
            return 1;
        }
        boolean over =
                stroke.placement().passesOver().stream()
                        .map(region -> catalogue.getRegion(region).touch().status())
                        .anyMatch(status -> status == RegionStatus.LIGHT_ONLY);
        return over ? 2 : 3;
    }

    private boolean suits(Stroke stroke) {
        var technique = stroke.movement().technique();
        boolean shared = stroke.placement().mutual() != Mutual.NONE;
        int level = evening.pace().first() ? 1 : evening.pace().level();
        return !stroke.movement().regions().isEmpty()
                && !limits.leavesOut(stroke.id())
                && shared == (evening.form() == Form.MUTUAL)
                && stroke.dose().level() <= level
                && limits.cover().allows(stroke.placement().clothing())
                && (limits.thumbs() || !technique.traits().contains(Trait.THUMBS))
                && (evening.form() != Form.DUET || stroke.dose().longest() >= DUET_SHORTEST)
                && related(stroke)
                && calm(technique.kind())
                && (!brisk(stroke)
                        || (evening.goal() == Goal.ACTIVATION
                                && evening.seconds() <= BRISK_WITHIN));
    }

    private boolean related(Stroke stroke) {
        var tags = stroke.fit().tags();
        boolean own =
                java.util.Arrays.stream(Relationship.values())
                        .anyMatch(each -> tags.contains(each.id()));
        return !own || tags.contains(evening.relationship().id());
    }

    private boolean calm(Kind kind) {
        if (evening.form() == Form.DUET) {
            return !HASTY.contains(kind);
        }
        boolean quiet = evening.goal() == Goal.RELAX || evening.goal() == Goal.BONDING;
        boolean bodywork =
                evening.relationship() == Relationship.TRAINING
                        || evening.relationship() == Relationship.COLLEAGUES;
        return !quiet || bodywork || (kind != Kind.KNEAD && kind != Kind.FRICTION);
    }

    private static boolean brisk(Stroke stroke) {
        return stroke.fit().tags().contains("brisk");
    }

    /// Whether a stroke can be done on a side: open, not excluded, not avoided, firm enough.
    ///
    /// @param stroke a stroke of the catalogue
    /// @param side where
    /// @return true when nothing is against it there
    public boolean can(Stroke stroke, Side side) {
        if (!stroke.placement().sides().contains(side)) {
            return false;
        }
        var kind = stroke.movement().technique().kind();
        boolean stretches = stroke.movement().technique().traits().contains(Trait.STRETCH);
        var over = stroke.placement();
        var path = stroke.movement().path();
        boolean way =
                Stream.of(path.start(), path.travel(), path.rest())
                        .flatMap(List::stream)
                        .filter(region -> !over.passesOver().contains(region))
                        .allMatch(region -> limits.open(region, side));
        return way
                && stroke.movement().regions().stream()
                        .allMatch(
                                region ->
                                        limits.open(region, side)
                                                && !limits.excludes(kind, region, side)
                                                && !(stretches
                                                        && limits.excludes(
                                                                Kind.STRETCH, region, side)))
                && over.passesOver().stream().allMatch(each -> limits.passable(each, side))
                && over.stretches().stream()
                        .allMatch(
                                each ->
                                        limits.passable(each, side)
                                                && !limits.excludes(kind, each, side))
                && stroke.fit().avoid().stream().noneMatch(flag -> limits.raised(flag, side))
                && pressure(stroke, List.of(side)) >= least(kind);
    }

    /// Whether the other side of every paired region of a stroke is closed.
    private boolean shut(Stroke stroke, Side side) {
        return stroke.movement().regions().stream()
                .filter(region -> catalogue.getRegion(region).where().paired())
                .noneMatch(region -> limits.open(region, side));
    }

    private static int least(Kind kind) {
        return switch (kind) {
            case KNEAD, COMPRESS, FRICTION -> 2;
            case HOLD, BREATH, REST -> 0;
            case GLIDE, CIRCLE, ROCK, MOBILISE, ROLL, STRETCH, FEATHER, RUB, TAP -> 1;
        };
    }
}
