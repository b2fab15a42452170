// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import adagio.composer.wishes.Setting;
import adagio.score.Roles;
import adagio.score.body.Place;
import adagio.score.body.Side;
import adagio.score.stroke.Kind;

/// The limits while both give and receive: those of both directions, each on both sides of both.
///
/// @param one while A gives
/// @param other while B gives
record BothReceive(Limits one, Limits other) implements Limits {
    @Override
    public Roles roles() {
        return Roles.MUTUAL;
    }

    @Override
    public boolean open(String region, Side side) {
        return one.open(region, Side.BOTH) && other.open(region, Side.BOTH);
    }

    @Override
    public boolean passable(String region, Side side) {
        return one.passable(region, Side.BOTH) && other.passable(region, Side.BOTH);
    }

    @Override
    public int pressure(String region, Side side) {
        return Math.min(one.pressure(region, Side.BOTH), other.pressure(region, Side.BOTH));
    }

    @Override
    public boolean excludes(Kind kind, String region, Side side) {
        return one.excludes(kind, region, Side.BOTH) || other.excludes(kind, region, Side.BOTH);
    }

    @Override
    public boolean raised(String flag, Side side) {
        return one.raised(flag, Side.BOTH) || other.raised(flag, Side.BOTH);
    }

    @Override
    public boolean leavesOut(String stroke) {
        return one.leavesOut(stroke) || other.leavesOut(stroke);
    }

    @Override
    public boolean offers(Place place) {
        return one.offers(place) && other.offers(place);
    }

    @Override
    public Limits at(Setting setting) {
        return new BothReceive(one.at(setting), other.at(setting));
    }

    @Override
    public Cover cover() {
        return one.cover().compareTo(other.cover()) > 0 ? one.cover() : other.cover();
    }

    @Override
    public boolean thumbs() {
        return one.thumbs() && other.thumbs();
    }

    @Override
    public int longestSeconds() {
        return Math.min(one.longestSeconds(), other.longestSeconds());
    }

    @Override
    public boolean wished(String region, Side side) {
        return open(region, side)
                && (one.wished(region, Side.BOTH) || other.wished(region, Side.BOTH));
    }
}
