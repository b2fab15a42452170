// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntFunction;

/// Exactly at a limit nothing is found, a step beyond something is.
final class Edge {
    private Edge() {}

    static boolean finds(Draft draft, String rule, String text) {
        return draft.judged().stream()
                .anyMatch(fault -> fault.rule().equals(rule) && fault.text().contains(text));
    }

    static void edge(String rule, String text, int kept, int found, IntFunction<Draft> draft) {
        assertFalse(finds(draft.apply(kept), rule, text), () -> text + " at " + kept);
        assertTrue(finds(draft.apply(found), rule, text), () -> text + " at " + found);
    }
}
