// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import adagio.composer.agreement.Cover;
import adagio.composer.agreement.Limits;
import adagio.composer.wishes.Setting;
import adagio.score.Roles;
import adagio.score.body.Place;
import adagio.score.body.RegionStatus;
import adagio.score.body.Side;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Kind;

/// The limits of two people of whom nothing is known: the catalogue's own, and no more. They judge
/// a routine that is only to be played; nothing is composed with them.
///
/// @param roles who gives and who receives
/// @param catalogue regions and possible places
record AnyTwo(Roles roles, Catalogue catalogue) implements Limits {
    private static final int LONGEST = 3600;

    private RegionStatus status(String region) {
        return catalogue.getRegion(region).touch().status();
    }

    @Override
    public boolean open(String region, Side side) {
        return status(region) == RegionStatus.OPEN || status(region) == RegionStatus.OPT_IN;
    }

    @Override
    public boolean passable(String region, Side side) {
        return status(region) != RegionStatus.NEVER;
    }

    @Override
    public int pressure(String region, Side side) {
        return catalogue.getRegion(region).touch().highestPressure();
    }

    @Override
    public boolean excludes(Kind kind, String region, Side side) {
        return false;
    }

    @Override
    public boolean raised(String flag, Side side) {
        return false;
    }

    @Override
    public boolean leavesOut(String stroke) {
        return false;
    }

    @Override
    public boolean offers(Place place) {
        return catalogue.positions().possible(place);
    }

    @Override
    public Limits at(Setting setting) {
        return this;
    }

    @Override
    public Cover cover() {
        return Cover.OIL;
    }

    @Override
    public boolean thumbs() {
        return true;
    }

    @Override
    public int longestSeconds() {
        return LONGEST;
    }

    @Override
    public boolean wished(String region, Side side) {
        return false;
    }
}
