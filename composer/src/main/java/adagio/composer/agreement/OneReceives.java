// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

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
    private final Set<Place> places;
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

    OneReceives(Roles roles, Ground ground, Set<Place> places, Cover cover, Narrowing narrowing) {
        this.roles = roles;
        this.ground = ground;
        this.places = Set.copyOf(places);
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
        return places.contains(place);
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
