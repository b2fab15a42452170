// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import adagio.composer.wishes.Setting;
import adagio.score.Roles;
import adagio.score.body.Place;
import adagio.score.body.Side;
import adagio.score.stroke.Kind;

/// The limits of a duet: the first table as it is, the second in a mirror. What either client's
/// limits take away is taken away at both tables, so that neither can tell whose it was.
///
/// @param first while the first client receives
/// @param second while the second client receives
record TwoTables(Limits first, Limits second) implements Limits {
    @Override
    public Roles roles() {
        return Roles.MUTUAL;
    }

    @Override
    public boolean open(String region, Side side) {
        return first.open(region, side) && second.open(region, side.mirror());
    }

    @Override
    public boolean passable(String region, Side side) {
        return first.passable(region, side) && second.passable(region, side.mirror());
    }

    @Override
    public int pressure(String region, Side side) {
        return Math.min(first.pressure(region, side), second.pressure(region, side.mirror()));
    }

    @Override
    public boolean excludes(Kind kind, String region, Side side) {
        return first.excludes(kind, region, side) || second.excludes(kind, region, side.mirror());
    }

    @Override
    public boolean raised(String flag, Side side) {
        return first.raised(flag, side) || second.raised(flag, side.mirror());
    }

    @Override
    public boolean leavesOut(String stroke) {
        return first.leavesOut(stroke) || second.leavesOut(stroke);
    }

    @Override
    public boolean offers(Place place) {
        return first.offers(place) && second.offers(place);
    }

    @Override
    public Limits at(Setting setting) {
        return new TwoTables(first.at(setting), second.at(setting));
    }

    @Override
    public Cover cover() {
        return first.cover().compareTo(second.cover()) > 0 ? first.cover() : second.cover();
    }

    @Override
    public boolean thumbs() {
        return first.thumbs() && second.thumbs();
    }

    @Override
    public int longestSeconds() {
        return Math.min(first.longestSeconds(), second.longestSeconds());
    }

    @Override
    public boolean wished(String region, Side side) {
        return open(region, side)
                && (first.wished(region, side) || second.wished(region, side.mirror()));
    }
}
