// SPDX-License-Identifier: Apache-2.0
package adagio.server.desk;

import adagio.studio.Studio;
import java.util.List;

/// Reads a table of bookings, which only this package may.
public final class TrialTable {
    private TrialTable() {}

    /// All faults of it.
    public static List<String> faults(Studio studio, String text) {
        return CsvVisits.read(studio, text).faults();
    }
}
