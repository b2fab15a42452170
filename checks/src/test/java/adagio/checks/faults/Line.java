// SPDX-License-Identifier: Apache-2.0
package adagio.checks.faults;

import java.util.List;

/// What came of one fault: a line of the table.
///
/// @param fault what was done
/// @param rounds how often
/// @param acknowledged answers that said it is kept
/// @param lost acknowledged and not there afterwards
/// @param halfMade rows that are there without what belongs to them
/// @param helped starts that did not go well by themselves
/// @param broken other promises that did not hold, in words
record Line(
        String fault,
        int rounds,
        int acknowledged,
        int lost,
        int halfMade,
        int helped,
        List<String> broken) {
    static final List<String> HEAD =
            List.of(
                    "fault",
                    "rounds",
                    "acknowledged",
                    "lost",
                    "half made",
                    "restarts needing help",
                    "verdict");

    Line {
        broken = List.copyOf(broken);
    }

    boolean isKept() {
        return lost + halfMade + helped == 0 && broken.isEmpty();
    }

    List<String> cells() {
        return List.of(
                fault,
                Integer.toString(rounds),
                Integer.toString(acknowledged),
                Integer.toString(lost),
                Integer.toString(halfMade),
                Integer.toString(helped),
                isKept() ? "kept" : "BROKEN " + String.join("; ", broken));
    }

    static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
