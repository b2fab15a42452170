// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import adagio.score.Form;
import adagio.score.Step;
import java.util.Comparator;
import java.util.List;

/// The part of H19 between the halves: equal times, and one swap.
final class Swaps {
    private static final int APART = 15;
    private static final int SWAP = 30;

    private Swaps() {}

    static void judge(Hearing hearing, Findings findings) {
        var steps = hearing.routine().steps();
        if (hearing.routine().form() != Form.TURNS) {
            for (int part = 0; part < steps.size(); part++) {
                if (steps.get(part) instanceof Step.Swap) {
                    findings.at(part, "a swap; only turns have one");
                }
            }
        } else if (hearing.halves().size() == 2) {
            turns(hearing.halves(), steps, findings);
        }
    }

    private static void turns(List<Half> halves, List<Step> steps, Findings findings) {
        var a = halves.getFirst();
        var b = halves.getLast();
        if (Math.abs(a.seconds() - b.seconds()) > APART) {
            findings.at(
                    0,
                    "A receives for "
                            + a.seconds()
                            + " s and B for "
                            + b.seconds()
                            + " s; at most 15 s apart");
        }
        var inOrder =
                halves.stream()
                        .sorted(Comparator.comparingInt(half -> half.first().part()))
                        .toList();
        int end = inOrder.getFirst().last().part();
        int begin = inOrder.getLast().first().part();
        int between = 0;
        for (int part = 0; part < steps.size(); part++) {
            if (steps.get(part) instanceof Step.Swap(var span)) {
                if (part < end || part > begin) {
                    findings.at(part, "a swap within a half; one between the halves");
                } else if (++between > 1) {
                    findings.at(part, "a second swap; one between the halves");
                } else if (span.seconds() < SWAP) {
                    findings.at(part, "a swap of " + span.seconds() + " s; at least 30 s");
                }
            }
        }
        if (between == 0) {
            findings.at(begin, "no swap between the halves; one of at least 30 s");
        }
    }
}
