// SPDX-License-Identifier: Apache-2.0
package adagio.checks.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The quicker faults of `tools/faults`, a few rounds of each.
class FaultsTest {
    @Test
    void whateverIsDoneToItNothingAcknowledgedIsLostAndItNeedsNoHelp() throws IOException {
        var lines = Faults.run(true, 8, List.of("server", "full", "clock", "stopped"));
        var broken = lines.stream().filter(each -> !each.isKept()).toList();
        assertEquals(List.of(), broken, Faults.table(lines));
        assertTrue(
                lines.stream().mapToInt(Line::acknowledged).sum() > 50, "hardly anything was kept");
    }

    @Test
    void aBrokenPromiseIsSeenInTheTable() {
        var lost = new Tally("a fault");
        lost.round();
        lost.acknowledged(7);
        lost.lost(1);
        lost.require(false, "no way back");
        assertEquals(
                "| a fault | 1 | 7 | 1 | 0 | 0 | BROKEN no way back |",
                Line.row(lost.line().cells()));
    }
}
