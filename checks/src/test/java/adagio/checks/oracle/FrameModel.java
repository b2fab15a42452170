// SPDX-License-Identifier: Apache-2.0
package adagio.checks.oracle;

import adagio.composer.model.Arcs;
import adagio.composer.model.Frame;
import adagio.composer.model.Half;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The first touches, or the last: which one, beside which block, for how long.
final class FrameModel {
    private final List<Frame> frames;
    private final List<BoolVar> chosen = new ArrayList<>();
    private final List<BoolVar> washes = new ArrayList<>();
    private final List<IntVar> times = new ArrayList<>();
    private final List<Beside> besides = new ArrayList<>();

    /// A frame beside a block.
    record Beside(int frame, int block, BoolVar taken, int slots) {}

    FrameModel(Sums sums, Half half, List<Frame> frames, List<BlockModel> blocks) {
        this.frames = frames;
        var groups = new Groups(half);
        for (int f = 0; f < frames.size(); f++) {
            var frame = frames.get(f);
            var own = sums.bool("frame");
            chosen.add(own);
            washes.add(sums.bool("wash"));
            var time = frame.element().time();
            times.add(sums.dose(frame.element(), time, own, time.step()));
            sums.slots.add(times.get(f));
            var here = new ArrayList<BoolVar>();
            for (int b = 0; b < blocks.size(); b++) {
                var block = blocks.get(b).block;
                if (frame.place().receiver() == block.place().receiver()) {
                    boolean same = frame.group() == block.group();
                    int way = Arcs.slots(frame.place(), block.place(), same);
                    int back = Arcs.slots(block.place(), frame.place(), same);
                    int aside = frame.element().whole() ? 0 : Arcs.CHANGE_SIDE;
                    int slots = Math.max(frames == half.openings() ? way : back, aside);
                    var taken = sums.bool("beside");
                    sums.untouched(taken, slots);
                    boolean near = groups.near(frame.group(), block.group());
                    sums.worth.addTerm(taken, near ? Arcs.NEIGHBOUR : 0);
                    besides.add(new Beside(f, b, taken, slots));
                    here.add(taken);
                }
            }
            sums.model.addEquality(Sums.sum(here), own);
        }
    }

    BoolVar chosen(int frame) {
        return chosen.get(frame);
    }

    /// The choices of frames on a group.
    Stream<BoolVar> on(int group) {
        return java.util.stream.IntStream.range(0, frames.size())
                .filter(f -> frames.get(f).group() == group)
                .mapToObj(chosen::get);
    }

    BoolVar wash(int frame) {
        return washes.get(frame);
    }

    IntVar time(int frame) {
        return times.get(frame);
    }

    Frame frame(Beside beside) {
        return frames.get(beside.frame());
    }

    List<Beside> besides() {
        return besides;
    }

    LinearExpr all() {
        return Sums.sum(chosen);
    }

    /// Whether a frame is beside this block.
    LinearExpr with(int block) {
        return Sums.sum(
                besides.stream().filter(each -> each.block() == block).map(Beside::taken).toList());
    }
}
