// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import adagio.composer.wishes.Spot;
import adagio.score.body.Side;
import adagio.score.care.Care;
import adagio.score.care.Where;
import adagio.score.catalogue.Catalogue;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A body as halves: every region has a left and a right. An unpaired region lies in both, so that
/// whatever holds for one half of it holds for the other.
final class Halves {
    private static final List<Side> TWO = List.of(Side.LEFT, Side.RIGHT);

    private final Catalogue catalogue;

    Halves(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// The halves that a side asks for.
    static List<Side> of(Side side) {
        return switch (side) {
            case LEFT, RIGHT -> List.of(side);
            case BOTH, MIDLINE -> TWO;
        };
    }

    /// The halves of one place.
    List<Spot> of(Spot spot) {
        boolean paired = catalogue.getRegion(spot.region()).where().paired();
        return (paired ? of(spot.side()) : TWO)
                .stream().map(half -> new Spot(spot.region(), half)).toList();
    }

    /// The halves of several places.
    Set<Spot> of(Collection<Spot> spots) {
        return spots.stream().flatMap(spot -> of(spot).stream()).collect(Collectors.toSet());
    }

    /// The halves on which places lie.
    Set<Side> sides(Collection<Spot> spots) {
        return of(spots).stream().map(Spot::side).collect(Collectors.toSet());
    }

    /// Regions, each on the given halves.
    Set<Spot> of(Collection<String> regions, Collection<Side> sides) {
        return regions.stream()
                .flatMap(region -> sides.stream().map(half -> new Spot(region, half)))
                .flatMap(spot -> of(spot).stream())
                .collect(Collectors.toSet());
    }

    /// The whole body.
    Set<Spot> everywhere() {
        return of(catalogue.regions().keySet(), TWO);
    }

    /// Places and the regions beside them, on the same half.
    Set<Spot> around(Collection<Spot> marks) {
        var around = new LinkedHashSet<>(of(marks));
        for (var half : of(marks)) {
            var beside = catalogue.getRegion(half.region()).where().neighbours();
            around.addAll(of(beside, List.of(half.side())));
        }
        return around;
    }

    /// Where a rule acts.
    ///
    /// @param where as the rule says
    /// @param marks what the person marked; without any, marked places are everywhere
    Set<Spot> where(Where where, Collection<Spot> marks) {
        return switch (where) {
            case Where.Regions(var regions) -> of(regions, TWO);
            case Where.Word word when word == Where.Word.ALL || marks.isEmpty() -> everywhere();
            case Where.Word word ->
                    word == Where.Word.MARKED
                            ? of(marks)
                            : limbs(marks, word == Where.Word.MARKED_LIMB_AND_QUADRANT);
        };
    }

    /// The limbs of marked places, that side only. For a mark on the trunk: the limbs beside it, or
    /// where none is beside it every limb, and the marked place with its neighbours.
    private Set<Spot> limbs(Collection<Spot> marks, boolean quadrant) {
        var all = new LinkedHashSet<Spot>();
        for (var half : of(marks)) {
            all.add(half);
            var limbs = limbsWith(half.region(), false);
            if (limbs.isEmpty()) {
                all.addAll(around(List.of(half)));
                limbs = limbsWith(half.region(), true);
            }
            if (limbs.isEmpty()) {
                limbs = List.copyOf(catalogue.care().limbs().values());
            }
            for (var limb : limbs) {
                all.addAll(of(limb.regions(), List.of(half.side())));
                if (quadrant) {
                    all.addAll(of(limb.quadrant(), List.of(half.side())));
                }
            }
        }
        return all;
    }

    private List<Care.Limb> limbsWith(String region, boolean beside) {
        return catalogue.care().limbs().values().stream()
                .filter(limb -> (beside ? limb.quadrant() : limb.regions()).contains(region))
                .toList();
    }
}
