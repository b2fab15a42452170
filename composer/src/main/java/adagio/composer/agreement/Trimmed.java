// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import adagio.composer.wishes.Setting;
import adagio.score.Roles;
import adagio.score.body.Place;
import adagio.score.body.Side;
import adagio.score.stroke.Kind;
import java.util.Set;

/// Limits with something taken away.
///
/// @param agreed what was agreed on
/// @param strokes left out
/// @param most the most pressure
record Trimmed(Limits agreed, Set<String> strokes, int most) implements Limits {
    @Override
    public Roles roles() {
        return agreed.roles();
    }

    @Override
    public boolean open(String region, Side side) {
        return agreed.open(region, side);
    }

    @Override
    public boolean passable(String region, Side side) {
        return agreed.passable(region, side);
    }

    @Override
    public int pressure(String region, Side side) {
        return Math.min(most, agreed.pressure(region, side));
    }

    @Override
    public boolean excludes(Kind kind, String region, Side side) {
        return agreed.excludes(kind, region, side);
    }

    @Override
    public boolean raised(String flag, Side side) {
        return agreed.raised(flag, side);
    }

    @Override
    public boolean leavesOut(String stroke) {
        return strokes.contains(stroke) || agreed.leavesOut(stroke);
    }

    @Override
    public boolean offers(Place place) {
        return agreed.offers(place);
    }

    @Override
    public Limits at(Setting setting) {
        return new Trimmed(agreed.at(setting), strokes, most);
    }

    @Override
    public Cover cover() {
        return agreed.cover();
    }

    @Override
    public boolean thumbs() {
        return agreed.thumbs();
    }

    @Override
    public int longestSeconds() {
        return agreed.longestSeconds();
    }

    @Override
    public boolean wished(String region, Side side) {
        return agreed.wished(region, side);
    }
}
