// SPDX-License-Identifier: Apache-2.0
package adagio.checks.oracle;

import adagio.composer.model.Arcs;
import adagio.composer.model.Block;
import adagio.composer.model.Element;
import adagio.composer.model.Frame;
import adagio.composer.model.Half;
import adagio.score.stroke.Phase;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;

/// A half under three minutes: a hold, a stroke, a hold.
final class ShortModel {
    private final Half half;
    private final Sums sums;
    private final Groups groups;
    private final List<Chosen> openings = new ArrayList<>();
    private final List<Middle> middles = new ArrayList<>();
    private final List<Chosen> closings = new ArrayList<>();

    private record Chosen(Frame frame, BoolVar taken, IntVar slots) {
        Element element() {
            return frame.element();
        }
    }

    private record Middle(Block block, Element element, BoolVar taken, IntVar slots) {}

    ShortModel(Sums sums, Half half) {
        this.sums = sums;
        this.half = half;
        this.groups = new Groups(half);
        half.openings().forEach(each -> openings.add(frame(each, each.element().time(), false)));
        for (var block : half.blocks()) {
            for (var element : block.elements()) {
                middles.add(middle(block, element));
            }
        }
        for (var closing : half.closings()) {
            var time = closing.element().time();
            int least = closing.element().pair() ? 3 : time.shortest();
            var own = new Element.Time(least, time.typical(), Math.max(least, time.longest()), 1);
            closings.add(frame(closing, own, time.longest() < least));
        }
        one(openings.stream().map(Chosen::taken).toList());
        one(middles.stream().map(Middle::taken).toList());
        one(closings.stream().map(Chosen::taken).toList());
        together();
    }

    private void one(List<BoolVar> all) {
        sums.model.addEquality(Sums.sum(all), 1);
    }

    private Chosen frame(Frame frame, Element.Time time, boolean never) {
        var taken = sums.bool("frame");
        if (never) {
            sums.model.addEquality(taken, 0);
        }
        var slots = sums.dose(frame.element(), time, taken, 1);
        sums.slots.addTerm(slots, frame.element().sides().size());
        return new Chosen(frame, taken, slots);
    }

    private Middle middle(Block block, Element element) {
        var taken = sums.bool("middle");
        var slots = sums.dose(element, element.time(), taken, 1);
        sums.slots.addTerm(slots, element.sides().size());
        if (element.pair()) {
            sums.untouched(taken, Arcs.CHANGE_SIDE);
        }
        return new Middle(block, element, taken, slots);
    }

    private void together() {
        for (var middle : middles) {
            openings.forEach(each -> beside(each, middle, true));
            closings.forEach(each -> beside(each, middle, false));
        }
        for (var opening : openings) {
            for (var closing : closings) {
                if (!opening.element().mixes(closing.element())) {
                    sums.never(opening.taken(), closing.taken());
                }
                if (opening.element().stroke().equals(closing.element().stroke())) {
                    notTooLong(opening.element(), List.of(opening.slots(), closing.slots()));
                }
            }
        }
        for (var middle : middles) {
            var same = new ArrayList<IntVar>();
            for (var frame : frames()) {
                if (frame.element().stroke().equals(middle.element().stroke())) {
                    same.add(frame.slots());
                }
            }
            if (!same.isEmpty()) {
                // a stroke stands in the model once for each place, and only one of each is taken
                same.add(middle.slots());
                sums.model
                        .addLessOrEqual(Sums.sum(same), middle.element().time().longest())
                        .onlyEnforceIf(middle.taken());
            }
        }
        wash();
    }

    private List<Chosen> frames() {
        var frames = new ArrayList<>(openings);
        frames.addAll(closings);
        return frames;
    }

    private void notTooLong(Element element, List<IntVar> times) {
        sums.model.addLessOrEqual(Sums.sum(times), element.time().longest());
    }

    private void beside(Chosen frame, Middle middle, boolean opens) {
        var own = frame.element();
        boolean here =
                frame.frame().place().equals(middle.block().place())
                        && frame.frame().group() == middle.block().group();
        boolean can =
                frame.frame().place().receiver() == middle.block().place().receiver()
                        && own.mixes(middle.element())
                        && (!own.pair() || (here && middle.element().pair()));
        if (!can) {
            sums.never(frame.taken(), middle.taken());
            return;
        }
        boolean near = groups.near(frame.frame().group(), middle.block().group());
        boolean same = frame.frame().group() == middle.block().group();
        var from = opens ? frame.frame().place() : middle.block().place();
        var to = opens ? middle.block().place() : frame.frame().place();
        int aside = own.whole() ? 0 : Arcs.CHANGE_SIDE;
        int slots = own.pair() ? 0 : Math.max(Arcs.slots(from, to, same), aside);
        boolean feet = opens && frame.frame().group() == groups.feet();
        boolean oiled =
                opens
                        && half.bounds().oil()
                        && own.phase() != Phase.OPEN
                        && frame.frame().group() != groups.head();
        boolean washed =
                (feet && groups.clean(middle.block().group()))
                        || (oiled && middle.block().group() == groups.head());
        slots += washed && !own.pair() ? Arcs.WASH : 0;
        if (slots > 0 || near) {
            var both = sums.bool("both");
            sums.model.addImplication(both, frame.taken());
            sums.model.addImplication(both, middle.taken());
            sums.model.addBoolOr(new Literal[] {frame.taken().not(), middle.taken().not(), both});
            sums.untouched(both, slots);
            sums.worth.addTerm(both, near ? Arcs.NEIGHBOUR : 0);
        }
    }

    /// Before a last hold on hands or head.
    private void wash() {
        var feet = new ArrayList<BoolVar>();
        openings.stream()
                .filter(each -> each.frame().group() == groups.feet())
                .forEach(each -> feet.add(each.taken()));
        middles.stream()
                .filter(each -> each.block().feet())
                .forEach(each -> feet.add(each.taken()));
        for (var closing : closings) {
            int group = closing.frame().group();
            if (!closing.element().pair() && groups.clean(group)) {
                var wash = sums.bool("wash");
                sums.model.addImplication(wash, closing.taken());
                for (var each : feet) {
                    sums.model.addBoolOr(new Literal[] {each.not(), closing.taken().not(), wash});
                }
                if (half.bounds().oil() && group == groups.head()) {
                    sums.model.addImplication(closing.taken(), wash);
                } else {
                    sums.model.addLessOrEqual(wash, Sums.sum(feet));
                }
                sums.untouched(wash, Arcs.WASH);
            }
        }
    }
}
