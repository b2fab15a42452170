// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import adagio.score.Routine;
import adagio.score.RoutineFault;
import adagio.score.Span;
import adagio.score.Step;
import adagio.score.catalogue.Catalogue;
import adagio.score.catalogue.Nearest;
import java.util.List;

/// What has to be in order before any rule means something: the clock, and known strokes.
final class Order {
    /// As many parts as fit: each lasts at least one step of the grid.
    private static final int MOST_PARTS = 720;

    private static final int GRID = 5;

    private Order() {}

    /// The second behind the last, however damaged.
    static long end(Span span) {
        return (long) span.at() + span.seconds();
    }

    /// Whether it is worth judging at all.
    static boolean judgeable(Routine routine, Findings findings) {
        int parts = routine.steps().size();
        if (parts == 0) {
            findings.faults().add(new RoutineFault("routine", 0, 0, "no part; at least one"));
        } else if (parts > MOST_PARTS) {
            findings.at(
                    MOST_PARTS,
                    parts + " parts; at most " + MOST_PARTS + ", an hour in steps of 5 s");
        }
        return parts > 0 && parts <= MOST_PARTS;
    }

    /// Parts follow each other on the grid.
    static void clock(List<Step> steps, Findings findings) {
        long at = 0;
        for (int part = 0; part < steps.size(); part++) {
            var span = steps.get(part).span();
            if (span.at() != at) {
                findings.at(part, "begins at " + span.at() + " s; " + at + " s comes next");
            }
            if (span.seconds() % GRID != 0) {
                findings.at(part, "lasts " + span.seconds() + " s; a multiple of 5 s");
            }
            at = end(span);
        }
    }

    /// Strokes are the catalogue's.
    static void strokes(List<Step> steps, Catalogue catalogue, Findings findings) {
        for (int part = 0; part < steps.size(); part++) {
            if (steps.get(part) instanceof Step.Touch touch
                    && !catalogue.strokes().containsKey(touch.stroke())) {
                findings.at(
                        part,
                        "no stroke \""
                                + touch.stroke()
                                + "\""
                                + Nearest.hint(touch.stroke(), catalogue.strokes().keySet()));
            }
        }
    }
}
