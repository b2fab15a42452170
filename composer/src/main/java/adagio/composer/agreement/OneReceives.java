// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import adagio.composer.wishes.Setting;
import adagio.score.Roles;
import adagio.score.body.Place;
import adagio.score.body.Side;
import adagio.score.stroke.Kind;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The limits while one gives and the other receives.
final class OneReceives implements Limits {
    private final Roles roles;
    private final Ground ground;
    private final Map<String, Set<Side>> flags;
    private final Set<String> never;
    private final Where where;
    private final Cover cover;
    private final boolean thumbs;
    private final int longest;

    /// The receiver's body.
    ///
    /// @param left the left half of each region
    /// @param right the right half of each region
    record Ground(Map<String, OneHalf> left, Map<String, OneHalf> right) {
        Ground {
            left = Map.copyOf(left);
            right = Map.copyOf(right);
        }

        private OneHalf left(String region) {
            return left.getOrDefault(region, OneHalf.NOWHERE);
        }

        private OneHalf right(String region) {
            return right.getOrDefault(region, OneHalf.NOWHERE);
        }
    }

    /// How the two can be.
    ///
    /// @param setting where they are
    /// @param places where they could be, and what each of these offers
    record Where(Setting setting, Map<Setting, Set<Place>> places) {
        Where {
            places = Map.copyOf(places);
        }

        private boolean offers(Place place) {
            return places.getOrDefault(setting, Set.of()).contains(place);
        }
    }

    OneReceives(Roles roles, Ground ground, Where where, Cover cover, Narrowing narrowing) {
        this.roles = roles;
        this.ground = ground;
        this.where = where;
        this.cover = cover;
        this.flags =
                narrowing.flags().entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, each -> Set.copyOf(each.getValue())));
        this.never = Set.copyOf(narrowing.never());
        this.thumbs = narrowing.thumbs();
        this.longest = narrowing.longest();
    }

    private OneReceives(OneReceives here, Setting setting) {
        this.roles = here.roles;
        this.ground = here.ground;
        this.flags = here.flags;
        this.never = here.never;
        this.where = new Where(setting, here.where.places());
        this.cover = here.cover;
        this.thumbs = here.thumbs;
        this.longest = here.longest;
    }

    @Override
    public Roles roles() {
        return roles;
    }

    @Override
    public boolean open(String region, Side side) {
        return switch (side) {
            case LEFT -> ground.left(region).open();
            case RIGHT -> ground.right(region).open();
            case BOTH, MIDLINE -> ground.left(region).open() && ground.right(region).open();
        };
    }

    @Override
    public boolean passable(String region, Side side) {
        return switch (side) {
            case LEFT -> ground.left(region).passable();
            case RIGHT -> ground.right(region).passable();
            case BOTH, MIDLINE -> ground.left(region).passable() && ground.right(region).passable();
        };
    }

    @Override
    public int pressure(String region, Side side) {
        return switch (side) {
            case LEFT -> ground.left(region).pressure();
            case RIGHT -> ground.right(region).pressure();
            case BOTH, MIDLINE ->
                    Math.min(ground.left(region).pressure(), ground.right(region).pressure());
        };
    }

    @Override
    public boolean excludes(Kind kind, String region, Side side) {
        return switch (side) {
            case LEFT -> ground.left(region).without().contains(kind);
            case RIGHT -> ground.right(region).without().contains(kind);
            case BOTH, MIDLINE ->
                    ground.left(region).without().contains(kind)
                            || ground.right(region).without().contains(kind);
        };
    }

    @Override
    public boolean raised(String flag, Side side) {
        var sides = flags.getOrDefault(flag, Set.of());
        return switch (side) {
            case LEFT, RIGHT -> sides.contains(side);
            case BOTH, MIDLINE -> !sides.isEmpty();
        };
    }

    @Override
    public boolean leavesOut(String stroke) {
        return never.contains(stroke);
    }

    @Override
    public boolean offers(Place place) {
        return where.offers(place);
    }

    @Override
    public Limits at(Setting setting) {
        return new OneReceives(this, setting);
    }

    @Override
    public Cover cover() {
        return cover;
    }

    @Override
    public boolean thumbs() {
        return thumbs;
    }

    @Override
    public int longestSeconds() {
        return longest;
    }

    @Override
    public boolean wished(String region, Side side) {
        boolean somewhere =
                switch (side) {
                    case LEFT -> ground.left(region).wished();
                    case RIGHT -> ground.right(region).wished();
                    case BOTH, MIDLINE ->
                            ground.left(region).wished() || ground.right(region).wished();
                };
        return somewhere && open(region, side);
    }
}
