// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import adagio.score.Routine;
import adagio.score.RoutineFault;
import java.util.List;

/// Where the findings of one rule are written down.
///
/// @param rule its number, or `routine`
/// @param routine what is judged
/// @param faults everything found so far
record Findings(String rule, Routine routine, List<RoutineFault> faults) {
    /// A fault at a part.
    ///
    /// @param part its number, from 0
    /// @param text what was found and what is allowed
    void at(int part, String text) {
        int second = routine.steps().isEmpty() ? 0 : routine.steps().get(part).span().at();
        faults.add(new RoutineFault(rule, part, second, text));
    }
}
