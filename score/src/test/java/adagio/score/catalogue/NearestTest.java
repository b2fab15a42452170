// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> KNOWN =
            List.of("knee_cap", "knee_hollow", "kneel", "sole", "lower_back", "upper_back", "one");

    private static void near(String found, String known) {
        assertEquals("; did you mean \"" + known + "\"?", Nearest.hint(found, KNOWN));
    }

    @Test
    void aSlipOfTheFingersFindsTheWord() {
        near("soel", "sole");
        near("Soles", "sole");
        near("knee_hallow", "knee_hollow");
    }

    @Test
    void aPartOfAWordFindsTheShortestThatHasIt() {
        near("kneeling", "kneel");
        near("back", "lower_back");
        near("knee_hollows_of_both_legs", "knee_hollow");
        near("upper_", "upper_back");
    }

    @Test
    void whatIsNearNothingFindsNothing() {
        for (String found : List.of("elbow", "xy", "twelve", "lowest".repeat(20))) {
            assertEquals("", Nearest.hint(found, KNOWN), found);
        }
    }
}
