// SPDX-License-Identifier: Apache-2.0
package adagio.checks.oracle;

import adagio.composer.model.Arcs;
import adagio.composer.model.Half;
import adagio.score.body.Place;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Runs of kneeling and of lying face down, ways included.
final class RunModel {
    private final Sums sums;
    private final Half half;
    private final List<PathModel.Way> ways;
    private final FrameModel openings;
    private final FrameModel closings;

    RunModel(
            Sums sums,
            Half half,
            List<PathModel.Way> ways,
            FrameModel openings,
            FrameModel closings) {
        this.sums = sums;
        this.half = half;
        this.ways = ways;
        this.openings = openings;
        this.closings = closings;
    }

    void limit(List<BoolVar> washed, List<BlockModel> blocks) {
        limit(washed, blocks, at -> Arcs.kneels(at.giver()), half.bounds().kneeling());
        limit(washed, blocks, at -> Arcs.faceDown(at.receiver()), half.bounds().faceDown());
    }

    private void limit(
            List<BoolVar> washed, List<BlockModel> blocks, Predicate<Place> counts, int most) {
        var runs = new ArrayList<IntVar>();
        for (var block : blocks) {
            var run = sums.number(0, most, "run");
            runs.add(run);
            if (counts.test(block.block.place())) {
                sums.model.addGreaterOrEqual(run, block.length).onlyEnforceIf(block.use);
            }
        }
        ways(blocks, runs, counts);
        for (var beside : openings.besides()) {
            var block = blocks.get(beside.block());
            if (counts.test(openings.frame(beside).place()) && counts.test(block.block.place())) {
                var all =
                        LinearExpr.newBuilder()
                                .add(openings.time(beside.frame()))
                                .add(Half.CHECK_IN + beside.slots())
                                .addTerm(washed.get(beside.block()), Arcs.WASH)
                                .add(block.length)
                                .build();
                sums.model
                        .addGreaterOrEqual(runs.get(beside.block()), all)
                        .onlyEnforceIf(beside.taken());
            }
        }
        closings(blocks, runs, counts, most);
    }

    private void closings(
            List<BlockModel> blocks, List<IntVar> runs, Predicate<Place> counts, int most) {
        for (var beside : closings.besides()) {
            if (counts.test(closings.frame(beside).place())
                    && counts.test(blocks.get(beside.block()).block.place())) {
                var all =
                        LinearExpr.newBuilder()
                                .add(runs.get(beside.block()))
                                .add(beside.slots())
                                .addTerm(closings.wash(beside.frame()), Arcs.WASH)
                                .add(closings.time(beside.frame()))
                                .build();
                sums.model.addLessOrEqual(all, most).onlyEnforceIf(beside.taken());
            }
        }
    }

    private void ways(List<BlockModel> blocks, List<IntVar> runs, Predicate<Place> counts) {
        for (var way : ways) {
            if (counts.test(way.from().block.place()) && counts.test(way.to().block.place())) {
                var before = runs.get(blocks.indexOf(way.from()));
                var all =
                        LinearExpr.newBuilder()
                                .add(before)
                                .add(way.slots())
                                .addTerm(way.washed(), Arcs.WASH)
                                .add(way.to().length)
                                .build();
                sums.model
                        .addGreaterOrEqual(runs.get(blocks.indexOf(way.to())), all)
                        .onlyEnforceIf(way.taken());
            }
        }
    }
}
