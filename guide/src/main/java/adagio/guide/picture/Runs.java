// SPDX-License-Identifier: Apache-2.0
package adagio.guide.picture;

import adagio.guide.picture.Anchors.Anchor;
import adagio.score.Part;
import adagio.score.body.Side;
import adagio.score.body.View;
import adagio.score.stroke.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// The way of one touch over the drawn body, cut where the view changes.
final class Runs {

    private Runs() {}

    /// A way within one figure or close-up.
    ///
    /// @param side the receiver's side it lies on
    /// @param anchors where the hands pass, in order, at least one
    record Run(Side side, List<Anchor> anchors) {

        /// Copies the list.
        Run {
            anchors = List.copyOf(anchors);
        }

        /// The figure it lies in.
        ///
        /// @return front or back
        View view() {
            return anchors.getFirst().view();
        }
    }

    /// All ways of a touch.
    ///
    /// @param touch any
    /// @return one or more; none when the stroke touches nothing
    /// @throws IllegalArgumentException when its path names a region that the drawing does not know
    static List<Run> of(Part.Touch touch) {
        var movement = touch.movement();
        LinkedHashSet<String> all = new LinkedHashSet<>(movement.path().start());
        all.addAll(movement.path().travel());
        all.addAll(movement.path().rest());
        List<String> regions = List.copyOf(all);
        Anchors.check(regions, movement.id());
        if (movement.technique().kind() == Kind.REST) {
            return List.of();
        }
        boolean small = Anchors.small(regions);
        List<Run> runs = new ArrayList<>();
        for (List<String> seen : seenTogether(regions, small)) {
            View view = view(seen);
            for (Side side : sides(touch, seen)) {
                runs.add(
                        new Run(
                                side,
                                seen.stream()
                                        .map(id -> Anchors.find(id, side, view, small))
                                        .toList()));
            }
        }
        return runs;
    }

    /// Cuts a path where no view shows two neighbours. Two sides of one hand or foot are one grip:
    /// the first is drawn.
    private static List<List<String>> seenTogether(List<String> regions, boolean small) {
        List<List<String>> cut = new ArrayList<>();
        List<String> now = new ArrayList<>();
        for (String region : regions) {
            now.add(region);
            if (!together(now)) {
                now.removeLast();
                cut.add(List.copyOf(now));
                now = new ArrayList<>(List.of(region));
            }
        }
        cut.add(now);
        return small ? cut.subList(0, 1) : cut;
    }

    private static boolean together(List<String> regions) {
        return allShown(regions, View.BACK) || allShown(regions, View.FRONT);
    }

    private static boolean allShown(List<String> regions, View view) {
        return regions.stream().allMatch(id -> Anchors.shows(id, view));
    }

    private static View view(List<String> regions) {
        View first = Anchors.view(regions.getFirst());
        return allShown(regions, first) ? first : first == View.FRONT ? View.BACK : View.FRONT;
    }

    private static List<Side> sides(Part.Touch touch, List<String> regions) {
        boolean across = "across".equals(touch.movement().technique().direction());
        boolean line = regions.size() > 1 && regions.stream().noneMatch(Anchors::paired);
        return switch (touch.side()) {
            case LEFT, RIGHT, MIDLINE -> List.of(touch.side());
            case BOTH -> across || line ? List.of(Side.MIDLINE) : List.of(Side.LEFT, Side.RIGHT);
        };
    }
}
