// SPDX-License-Identifier: Apache-2.0
package adagio.checks.oracle;

import adagio.composer.model.Block;
import adagio.composer.model.Element;
import adagio.composer.model.Half;
import adagio.score.body.ReceiverPosition;
import adagio.score.body.Side;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// One block: whether it is used, whether it is the first, which strokes for how long.
final class BlockModel {
    final Block block;
    final BoolVar use;
    final BoolVar first;
    final BoolVar pairs;
    final IntVar length;
    final List<BoolVar> chosen = new ArrayList<>();
    final List<IntVar> times = new ArrayList<>();
    private final List<BoolVar> lowest = new ArrayList<>();
    private final List<BoolVar> last = new ArrayList<>();
    private final List<Element> elements;
    private final Half half;
    private final Half.Group group;
    private final Sums sums;

    BlockModel(Sums sums, Half half, Block block) {
        this.sums = sums;
        this.half = half;
        this.block = block;
        this.group = half.groups().get(block.group());
        this.elements = block.elements();
        this.use = sums.bool("use");
        this.first = sums.bool("first");
        this.pairs = sums.bool("pairs");
        this.length = sums.number(0, half.slots(), "length");
        sums.model.addImplication(first, use);
        strokes();
        order();
        together();
        warm();
        sides();
        sum(new EndModel(sums, block, chosen, last));
    }

    private void strokes() {
        for (var element : elements) {
            var own = sums.bool("chosen");
            chosen.add(own);
            int room = element.stretches() ? room(element) : element.time().longest();
            var time = element.time().atMost(Math.max(room, element.time().shortest()));
            times.add(sums.dose(element, time, own, element.pair() ? 1 : time.step()));
            sums.model.addImplication(own, use);
            if (element.stretches()) {
                sums.never(own, first);
            }
            if (room < element.time().shortest()) {
                sums.model.addEquality(own, 0);
            }
        }
    }

    /// Slots that a stretch may have on each side.
    private int room(Element element) {
        int number = half.bounds().stretches();
        int share = half.slots() * (number == 2 ? 40 : 15) / 100;
        int sum = half.groups().stream().mapToInt(Half.Group::target).sum();
        return sum == 0 ? 0 : share * group.target() / sum / number / element.sides().size();
    }

    /// Which stroke comes first, which last.
    private void order() {
        for (int i = 0; i < elements.size(); i++) {
            lowest.add(sums.bool("lowest"));
            last.add(sums.bool("last"));
            sums.model.addImplication(lowest.get(i), chosen.get(i));
            sums.model.addImplication(last.get(i), chosen.get(i));
            for (int j = 0; j < elements.size(); j++) {
                if (j != i) {
                    sums.never((j < i ? lowest : last).get(i), chosen.get(j));
                }
            }
            if (elements.get(i).thumbs()) {
                sums.model.addEquality(lowest.get(i), 0);
            }
            var arrives = sums.bool("arrives");
            sums.model.addBoolOr(
                    new com.google.ortools.sat.Literal[] {lowest.get(i).not(), first, arrives});
            sums.model
                    .addGreaterOrEqual(times.get(i), elements.get(i).time().shortest() + 2)
                    .onlyEnforceIf(arrives);
        }
        sums.model.addEquality(Sums.sum(lowest), use);
        sums.model.addEquality(Sums.sum(last), use);
        if (block.first() == Block.NEVER) {
            sums.model.addEquality(first, 0);
        } else if (block.first() != Block.ANY) {
            sums.model.addImplication(first, lowest.get(block.first()));
        }
    }

    private List<BoolVar> chosen(Predicate<Element> test) {
        var some = new ArrayList<BoolVar>();
        for (int i = 0; i < elements.size(); i++) {
            if (test.test(elements.get(i))) {
                some.add(chosen.get(i));
            }
        }
        return some;
    }

    private void together() {
        sums.model.addLessOrEqual(Sums.sum(chosen(Element::thumbs)), 1);
        sums.model.addLessOrEqual(Sums.sum(chosen(Element::stretches)), half.bounds().stretches());
        var left = chosen(each -> each.sides().equals(List.of(Side.LEFT)));
        var right = chosen(each -> each.sides().equals(List.of(Side.RIGHT)));
        var both = chosen(Element::pair);
        both.forEach(each -> sums.model.addImplication(each, pairs));
        sums.model.addLessOrEqual(pairs, Sums.sum(both));
        for (var one : left) {
            sums.never(one, pairs);
            right.forEach(other -> sums.never(one, other));
        }
        right.forEach(one -> sums.never(one, pairs));
    }

    /// Hands that press were there before, broad or light, for twenty seconds (H4).
    private void warm() {
        for (int i = 0; i < elements.size(); i++) {
            var deep = elements.get(i);
            if (deep.presses()) {
                int before = i;
                var warmers = LinearExpr.newBuilder();
                for (int j = 0; j < before; j++) {
                    var light = elements.get(j);
                    boolean everySide =
                            light.whole() || light.pair() || light.sides().equals(deep.sides());
                    if (light.warms()
                            && everySide
                            && deep.near(light)
                            && light.time().shortest() >= 4) {
                        warmers.add(chosen.get(j));
                    }
                }
                sums.model.addLessOrEqual(chosen.get(i), warmers.build());
            }
        }
    }

    /// Lying on a side, left and right are a roll-over apart.
    private void sides() {
        if (block.rolls()) {
            sums.model.addEquality(pairs, use);
        } else if (block.place().receiver() == ReceiverPosition.SIDE_LYING) {
            sums.model.addEquality(pairs, 0);
        }
    }

    private void sum(EndModel end) {
        var touched = sums.number(0, group.most(), "touched");
        var strokes = LinearExpr.newBuilder();
        for (int i = 0; i < elements.size(); i++) {
            strokes.addTerm(times.get(i), elements.get(i).sides().size());
        }
        var hands = LinearExpr.newBuilder().add(strokes.build()).add(end.slots()).build();
        sums.model.addEquality(touched, hands);
        sums.model.addGreaterOrEqual(touched, 18).onlyEnforceIf(use);
        var needed = LinearExpr.newBuilder().addTerm(end.counted(), 1200);
        chosen(Element::counted).forEach(each -> needed.addTerm(each, 1200));
        var room =
                LinearExpr.newBuilder()
                        .addTerm(strokes.build(), half.bounds().strokesPerMinute())
                        .build();
        sums.model.addLessOrEqual(needed.build(), room);
        var idle = LinearExpr.newBuilder().addTerm(pairs, block.rolls() ? 6 : 1);
        oil(touched, idle);
        var all = LinearExpr.newBuilder().add(touched).add(idle.build()).build();
        sums.model.addEquality(length, all);
        sums.slots.add(length);
        sums.worth.addTerm(idle.build(), -300);
        sums.worth.addTerm(use, 300L * group.target());
        var over = sums.number(0, half.slots(), "over");
        sums.model.addGreaterOrEqual(
                LinearExpr.newBuilder().add(over).add(group.target()).build(), touched);
        sums.worth.addTerm(over, -150);
    }

    /// Oil is warmed on arriving and again after every 48 slots of touch.
    private void oil(IntVar touched, LinearExprBuilder idle) {
        if (half.bounds().oil() && block.oily() && !group.id().equals("head")) {
            var times = sums.number(0, half.slots() / 48 + 1, "oil");
            sums.model.addEquality(times, 0).onlyEnforceIf(use.not());
            var most = LinearExpr.newBuilder().addTerm(times, 48).build();
            sums.model.addLessOrEqual(touched, most);
            sums.model
                    .addGreaterOrEqual(LinearExpr.newBuilder().add(touched).add(47).build(), most)
                    .onlyEnforceIf(use);
            idle.addTerm(times, 2);
        }
    }
}
