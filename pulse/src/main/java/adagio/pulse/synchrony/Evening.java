// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.synchrony;

import java.util.ArrayList;
import java.util.List;

/// One evening of two people in whole minutes, to be held against others: see [OtherEvenings].
public final class Evening {
    /// Two hours of each are looked at.
    private static final int MOST_SEGMENTS = 120;

    private final List<Segment> a;
    private final List<Segment> b;

    private Evening(List<Segment> a, List<Segment> b) {
        this.a = List.copyOf(a);
        this.b = List.copyOf(b);
    }

    /// Cuts an evening.
    ///
    /// @param grid both heart rates, two points a second
    /// @param paced where both breathed to one count, on the grid's clock; left out
    /// @return its minutes from the first moment on, at most two hours of them
    /// @throws IllegalArgumentException for a grid of other than two points a second
    public static Evening of(Grid grid, List<Span> paced) {
        var usual = Settings.USUAL;
        if (grid.hz() != usual.hz()) {
            throw new IllegalArgumentException(
                    "points a second: found %d; %d".formatted(grid.hz(), usual.hz()));
        }
        var a = new ArrayList<Segment>();
        var b = new ArrayList<Segment>();
        int points = usual.points();
        for (int from = 0; from + points <= grid.size(); from += points) {
            double start = grid.seconds(from);
            boolean out =
                    paced.stream()
                            .anyMatch(each -> each.meets(start, start + usual.segmentSeconds()));
            if (a.size() < MOST_SEGMENTS) {
                a.add(out ? Segment.UNUSABLE : grid.segmentA(from, points));
                b.add(out ? Segment.UNUSABLE : grid.segmentB(from, points));
            }
        }
        return new Evening(a, b);
    }

    /// Whether pairs that were never together match at least as well as this evening does over the
    /// same minutes: A's heart of this evening with B's of another, and B's with A's.
    ///
    /// @return none, one or two answers: a pair without ten minutes that say something has none
    List<Boolean> reachedBy(Evening other) {
        var answers = new ArrayList<Boolean>();
        reached(answers, a, b, other.b);
        reached(answers, b, a, other.a);
        return answers;
    }

    /// The largest over lags is the same whichever of two is moved.
    private static void reached(
            List<Boolean> answers, List<Segment> one, List<Segment> same, List<Segment> other) {
        int lag = Settings.USUAL.lagPoints();
        var withSame = new double[Settings.USUAL.lags()];
        var withOther = new double[Settings.USUAL.lags()];
        int minutes = 0;
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (one.get(i).isUsable() && same.get(i).isUsable() && other.get(i).isUsable()) {
                double[][] moved = one.get(i).moved(lag);
                SegmentTest.addZ(withSame, same.get(i).correlate(moved));
                SegmentTest.addZ(withOther, other.get(i).correlate(moved));
                minutes++;
            }
        }
        if (minutes >= SegmentTest.FEWEST_SEGMENTS) {
            answers.add(SegmentTest.largest(withOther) >= SegmentTest.largest(withSame));
        }
    }
}
