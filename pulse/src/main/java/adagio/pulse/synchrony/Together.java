// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.synchrony;

import adagio.pulse.Recording;
import adagio.pulse.Stretch;
import adagio.pulse.Trace;
import adagio.pulse.variability.OnePerson;
import java.util.ArrayList;
import java.util.List;

/// Two heart rates compared.
///
/// @param coverage the share of the common time outside the gaps of either, 0 to 1
/// @param test of the stretches without paced breathing
/// @param paced of the paced stretches, all together; without a segment when there were none
/// @param clocks how B's clock stands to A's
/// @param people A and B by themselves
/// @param susy the quantities of SUSY
/// @param grid both curves at the same moments
public record Together(
        double coverage,
        SegmentTest test,
        SegmentTest paced,
        Clocks clocks,
        List<OnePerson> people,
        SusyFigures susy,
        Grid grid) {
    private static final double ENOUGH = 0.8;

    /// Copies the people.
    public Together {
        people = List.copyOf(people);
    }

    /// What can be said.
    ///
    /// @return not enough signal below 80 % coverage; else what the test says
    public Verdict verdict() {
        return coverage >= ENOUGH ? test.verdict() : Verdict.NOT_ENOUGH_SIGNAL;
    }

    /// What can be said of the paced stretches.
    ///
    /// @return the same for them
    public Verdict pacedVerdict() {
        return coverage >= ENOUGH ? paced.verdict() : Verdict.NOT_ENOUGH_SIGNAL;
    }

    /// Compares two recordings.
    ///
    /// @param a A's
    /// @param b B's
    /// @param clocks how B's clock stands to A's
    /// @param question what is asked
    /// @return the comparison, or why there is none
    public static Comparison compare(Recording a, Recording b, Clocks clocks, Question question) {
        Trace rawA = a.trace();
        Trace rawB = b.trace().shift(clocks.shiftSeconds());
        double from = Math.max(rawA.first(), rawB.first());
        double to = Math.min(rawA.last(), rawB.last());
        if (SameHeart.isTwice(a, b, rawA, rawB)) {
            return new Comparison.SameHeart();
        }
        if (to - from < 1) {
            return new Comparison.Apart(Math.max(0, from - to));
        }
        var stretch = Stretch.common(rawA, rawB);
        var partA = stretch.find(a, 0);
        var partB = stretch.find(b, clocks.shiftSeconds());
        if (partA.isEmpty() || partB.isEmpty()) {
            return new Comparison.Apart(0);
        }
        return new Comparison.Compared(compared(partA.get(), partB.get(), clocks, question));
    }

    private static Together compared(Recording a, Recording b, Clocks clocks, Question question) {
        var people = List.of(OnePerson.of(a), OnePerson.of(b));
        Trace traceA = people.getFirst().trace();
        Trace traceB = people.getLast().trace().shift(clocks.shiftSeconds());
        var usual = Settings.USUAL;
        var grid = Grid.of(traceA, traceB, usual.hz());
        int hz = question.susy().hz();
        var susyGrid = hz == usual.hz() ? grid : Grid.of(traceA, traceB, hz);
        return new Together(
                grid.size() == 0 ? 0 : grid.coverage(),
                test(grid, question, false),
                test(grid, question, true),
                clocks,
                people,
                Susy.of(susyGrid, question.susy()),
                grid);
    }

    /// Tests the segments that lie in a paced stretch, or those that touch none.
    private static SegmentTest test(Grid grid, Question question, boolean paced) {
        var usual = Settings.USUAL;
        var a = new ArrayList<Segment>();
        var b = new ArrayList<Segment>();
        for (int from = 0; from + usual.points() <= grid.size(); from += usual.points()) {
            double start = grid.seconds(from);
            boolean touches =
                    question.paced().stream()
                            .anyMatch(each -> each.meets(start, start + usual.segmentSeconds()));
            if (touches == paced) {
                Segment ofA = grid.segmentA(from, usual.points());
                Segment ofB = grid.segmentB(from, usual.points());
                if (ofA.isUsable() && ofB.isUsable()) {
                    a.add(ofA);
                    b.add(ofB);
                }
            }
        }
        return SegmentTest.of(a, b, usual, question.chance());
    }
}
