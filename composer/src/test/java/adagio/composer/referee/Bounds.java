// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import adagio.composer.agreement.Cover;
import adagio.composer.agreement.Limits;
import adagio.composer.wishes.Setting;
import adagio.score.Roles;
import adagio.score.body.Place;
import adagio.score.body.Side;
import adagio.score.stroke.Kind;
import java.util.HashSet;
import java.util.Set;

/// Limits of two people, written down by a test. What is named without a side holds for all sides.
final class Bounds implements Limits {
    final Set<String> closed = new HashSet<>();
    final Set<String> light = new HashSet<>();
    final Set<String> excluded = new HashSet<>();
    final Set<String> raised = new HashSet<>();
    final Set<String> wished = new HashSet<>();
    final Set<String> taken = new HashSet<>();
    final Set<Place> notOffered = new HashSet<>();
    Cover cover = Cover.SKIN;
    boolean thumbs = true;
    int longest = 3600;

    private final AnyTwo any = new AnyTwo(Roles.MUTUAL, Draft.CATALOGUE);

    private static boolean has(Set<String> set, String word, Side side) {
        return set.contains(word)
                || switch (side) {
                    case LEFT, RIGHT -> set.contains(word + "." + side.id());
                    case BOTH, MIDLINE ->
                            set.contains(word + ".left") || set.contains(word + ".right");
                };
    }

    @Override
    public Roles roles() {
        return Roles.MUTUAL;
    }

    @Override
    public boolean open(String region, Side side) {
        return any.open(region, side) && !has(closed, region, side);
    }

    @Override
    public boolean passable(String region, Side side) {
        return any.passable(region, side) && !has(closed, region, side);
    }

    @Override
    public int pressure(String region, Side side) {
        return Math.min(has(light, region, side) ? 1 : 3, any.pressure(region, side));
    }

    @Override
    public boolean excludes(Kind kind, String region, Side side) {
        return has(excluded, kind.id() + " " + region, side);
    }

    @Override
    public boolean raised(String flag, Side side) {
        return has(raised, flag, side);
    }

    @Override
    public boolean leavesOut(String stroke) {
        return taken.contains(stroke);
    }

    @Override
    public boolean offers(Place place) {
        return any.offers(place) && !notOffered.contains(place);
    }

    @Override
    public Limits at(Setting setting) {
        return this;
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
        return has(wished, region, side);
    }
}
