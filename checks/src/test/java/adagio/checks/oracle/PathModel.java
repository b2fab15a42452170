// SPDX-License-Identifier: Apache-2.0
package adagio.checks.oracle;

import adagio.composer.model.Arcs;
import adagio.composer.model.Frame;
import adagio.composer.model.Half;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;

/// A half of three minutes and more: an opening, blocks in some order, a closing.
final class PathModel {
    private final Half half;
    private final Sums sums;
    private final Groups groups;
    private final List<BlockModel> blocks = new ArrayList<>();
    private final List<IntVar> places = new ArrayList<>();
    private final List<IntVar> changed = new ArrayList<>();
    private final List<BoolVar> washed = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();
    private final FrameModel openings;
    private final FrameModel closings;

    /// Going from one block to another.
    record Way(BlockModel from, BlockModel to, BoolVar taken, int slots, BoolVar washed) {}

    PathModel(Sums sums, Half half) {
        this.sums = sums;
        this.half = half;
        this.groups = new Groups(half);
        for (var block : half.blocks()) {
            blocks.add(new BlockModel(sums, half, block));
            places.add(sums.number(1, half.groups().size(), "place"));
            changed.add(sums.number(0, half.bounds().changes(), "changed"));
            washed.add(sums.bool("washed"));
        }
        this.openings = new FrameModel(sums, half, half.openings(), blocks);
        this.closings = new FrameModel(sums, half, half.closings(), blocks);
        sums.slots.add(Half.CHECK_IN);
        route();
        once();
        wash();
        ends();
        new RunModel(sums, half, ways, openings, closings).limit(washed, blocks);
    }

    private void route() {
        var circuit = sums.model.addCircuit();
        for (int b = 0; b < blocks.size(); b++) {
            var block = blocks.get(b);
            var lastBlock = sums.bool("lastBlock");
            circuit.addArc(b + 1, b + 1, block.use.not());
            circuit.addArc(0, b + 1, block.first);
            circuit.addArc(b + 1, 0, lastBlock);
            sums.model.addEquality(openings.with(b), block.first);
            sums.model.addEquality(closings.with(b), lastBlock);
            int rolls = block.block.rolls() ? 1 : 0;
            if (rolls > half.bounds().changes()) {
                sums.model.addEquality(block.use, 0);
            } else {
                sums.model.addEquality(changed.get(b), rolls).onlyEnforceIf(block.first);
            }
            sums.model.addEquality(places.get(b), 1).onlyEnforceIf(block.first);
            sums.worth.addTerm(block.use, (long) Arcs.CHANGE * rolls);
            for (int to = 0; to < blocks.size(); to++) {
                if (block.block.group() != blocks.get(to).block.group()) {
                    circuit.addArc(b + 1, to + 1, way(b, to));
                }
            }
        }
        sums.model.addEquality(openings.all(), 1);
        sums.model.addEquality(closings.all(), 1);
    }

    private BoolVar way(int b, int to) {
        var taken = sums.bool("way");
        var one = blocks.get(b).block.place();
        var next = blocks.get(to).block.place();
        int slots = Arcs.slots(one, next, false);
        ways.add(new Way(blocks.get(b), blocks.get(to), taken, slots, washed.get(to)));
        sums.untouched(taken, slots);
        boolean moves = one.receiver() != next.receiver();
        sums.worth.addTerm(taken, moves ? Arcs.CHANGE : 0);
        if (groups.near(blocks.get(b).block.group(), blocks.get(to).block.group())) {
            sums.worth.addTerm(taken, Arcs.NEIGHBOUR);
        }
        int more = (moves ? 1 : 0) + (blocks.get(to).block.rolls() ? 1 : 0);
        sums.model
                .addEquality(
                        changed.get(to),
                        LinearExpr.newBuilder().add(changed.get(b)).add(more).build())
                .onlyEnforceIf(taken);
        sums.model
                .addEquality(
                        places.get(to), LinearExpr.newBuilder().add(places.get(b)).add(1).build())
                .onlyEnforceIf(taken);
        if (moves && Arcs.sits(one.receiver())) {
            sums.model.addEquality(changed.get(b), 0).onlyEnforceIf(taken);
        }
        return taken;
    }

    /// A group has one block; a stroke that opens the half does not come again; thumbs have their
    /// share.
    private void once() {
        for (int g = 0; g < half.groups().size(); g++) {
            int group = g;
            var own =
                    blocks.stream()
                            .filter(each -> each.block.group() == group)
                            .map(each -> each.use)
                            .toList();
            sums.model.addLessOrEqual(Sums.sum(own), 1);
        }
        var thumbs = LinearExpr.newBuilder();
        for (var block : blocks) {
            for (int i = 0; i < block.chosen.size(); i++) {
                var element = block.block.elements().get(i);
                if (element.thumbs()) {
                    thumbs.addTerm(block.times.get(i), element.sides().size());
                }
                for (int o = 0; o < half.openings().size(); o++) {
                    if (half.openings().get(o).element().stroke().equals(element.stroke())) {
                        sums.never(block.chosen.get(i), openings.chosen(o));
                    }
                }
            }
        }
        sums.model.addLessOrEqual(thumbs.build(), half.bounds().thumbs());
    }

    private List<Literal> feetBefore(int b) {
        var before = new ArrayList<Literal>();
        openings.on(groups.feet()).forEach(before::add);
        for (int f = 0; f < blocks.size(); f++) {
            if (blocks.get(f).block.feet() && f != b) {
                var earlier = sums.bool("earlier");
                var feet = blocks.get(f).use;
                sums.model.addImplication(earlier, feet);
                sums.model.addLessThan(places.get(f), places.get(b)).onlyEnforceIf(earlier);
                sums.model
                        .addLessOrEqual(places.get(b), places.get(f))
                        .onlyEnforceIf(new Literal[] {earlier.not(), feet, blocks.get(b).use});
                before.add(earlier);
            }
        }
        return before;
    }

    /// Hands are washed between the feet and hands or head, and between oil and the head.
    private void wash() {
        for (int b = 0; b < blocks.size(); b++) {
            var block = blocks.get(b);
            int group = block.block.group();
            boolean wipes = half.bounds().oil() && group == groups.head();
            var reasons = new ArrayList<Literal>();
            if (groups.clean(group)) {
                reasons.addAll(feetBefore(b));
                for (var reason : reasons) {
                    sums.model.addBoolOr(
                            new Literal[] {reason.not(), block.use.not(), washed.get(b)});
                }
            }
            if (wipes) {
                sums.model.addBoolOr(new Literal[] {block.use.not(), block.first, washed.get(b)});
                reasons.add(block.first.not());
            }
            reasons.add(washed.get(b).not());
            sums.model.addBoolOr(reasons.toArray(Literal[]::new));
            sums.model.addImplication(washed.get(b), block.use);
            sums.untouched(washed.get(b), Arcs.WASH);
        }
    }

    /// The last touch, washed for where it is on hands or head.
    private void ends() {
        var feet = new ArrayList<Literal>();
        openings.on(groups.feet()).forEach(feet::add);
        for (var block : blocks) {
            if (block.block.feet()) {
                feet.add(block.use);
            }
        }
        for (int c = 0; c < half.closings().size(); c++) {
            Frame closing = half.closings().get(c);
            boolean wipes = half.bounds().oil() && closing.group() == groups.head();
            if (groups.clean(closing.group())) {
                var wash = closings.wash(c);
                var here = closings.chosen(c);
                sums.model.addImplication(wash, here);
                var reasons = new ArrayList<Literal>(feet);
                feet.forEach(
                        each -> sums.model.addBoolOr(new Literal[] {each.not(), here.not(), wash}));
                if (wipes) {
                    sums.model.addImplication(here, wash);
                } else {
                    reasons.add(wash.not());
                    sums.model.addBoolOr(reasons.toArray(Literal[]::new));
                }
                sums.untouched(wash, Arcs.WASH);
            } else {
                sums.model.addEquality(closings.wash(c), 0);
            }
        }
    }
}
