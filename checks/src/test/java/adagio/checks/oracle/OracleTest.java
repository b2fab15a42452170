// SPDX-License-Identifier: Apache-2.0
package adagio.checks.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The product's search and CP-SAT find the same. `tools/oracle 300` asks more.
class OracleTest {
    @Test
    void thirtyHalvesAreSolvedAlike() {
        var different = new ArrayList<String>();
        int proved = 0;
        int plans = 0;
        for (var lot : Cases.draw(5_000, 600, 16).limit(30).toList()) {
            var solved = Cases.solve(lot, 6);
            boolean sure =
                    solved.said().kind() == Oracle.Kind.BEST
                            || solved.said().kind() == Oracle.Kind.NONE;
            proved += sure ? 1 : 0;
            plans += solved.ours().some() ? 1 : 0;
            if (!solved.agrees()) {
                different.add(solved.line());
            }
        }
        assertEquals(List.of(), different);
        assertTrue(proved >= 20, proved + " of 30 proved");
        assertTrue(plans >= 15, plans + " of 30 have a plan");
    }
}
