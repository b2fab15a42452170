// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import adagio.composer.wishes.Spot;
import adagio.score.Roles;
import adagio.score.body.Place;
import adagio.score.body.Side;
import adagio.score.stroke.Kind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The limits while one gives and the other receives.
final class OneReceives implements Limits {
    private final Roles roles;
    private final Ground ground;
    private final Map<Kind, Set<Spot>> kinds;
    private final Map<String, Set<Side>> flags;
    private final Set<Place> places;
    private final Cover cover;
    private final boolean thumbs;
    private final int longest;

    /// Where hands may be.
    ///
    /// @param open halves that may be touched
    /// @param passable halves that may be passed over
    /// @param pressure the most at each half
    /// @param wished halves that the receiver wished for
    record Ground(
            Set<Spot> open, Set<Spot> passable, Map<Spot, Integer> pressure, Set<Spot> wished) {
        /// Copies all of it.
        Ground {
            open = Set.copyOf(open);
            passable = Set.copyOf(passable);
            pressure = Map.copyOf(pressure);
            wished = Set.copyOf(wished);
        }
    }

    OneReceives(Roles roles, Ground ground, Set<Place> places, Cover cover, Narrowing narrowing) {
        this.roles = roles;
        this.ground = ground;
        this.places = Set.copyOf(places);
        this.cover = cover;
        this.kinds = new EnumMap<>(Kind.class);
        narrowing.kinds().forEach((kind, halves) -> kinds.put(kind, Set.copyOf(halves)));
        this.flags = new HashMap<>();
        narrowing.flags().forEach((flag, sides) -> flags.put(flag, Set.copyOf(sides)));
        this.thumbs = narrowing.thumbs();
        this.longest = narrowing.longest();
    }

    private static boolean all(Set<Spot> among, String region, Side side) {
        return Halves.of(side).stream().allMatch(half -> among.contains(new Spot(region, half)));
    }

    private static boolean any(Set<Spot> among, String region, Side side) {
        return Halves.of(side).stream().anyMatch(half -> among.contains(new Spot(region, half)));
    }

    @Override
    public Roles roles() {
        return roles;
    }

    @Override
    public boolean open(String region, Side side) {
        return all(ground.open(), region, side);
    }

    @Override
    public boolean passable(String region, Side side) {
        return all(ground.passable(), region, side);
    }

    @Override
    public int pressure(String region, Side side) {
        return Halves.of(side).stream()
                .mapToInt(half -> ground.pressure().getOrDefault(new Spot(region, half), 0))
                .min()
                .orElse(0);
    }

    @Override
    public boolean excludes(Kind kind, String region, Side side) {
        return any(kinds.getOrDefault(kind, Set.of()), region, side);
    }

    @Override
    public boolean raised(String flag, Side side) {
        var sides = flags.getOrDefault(flag, Set.of());
        return Halves.of(side).stream().anyMatch(sides::contains);
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
        return any(ground.wished(), region, side) && open(region, side);
    }
}
