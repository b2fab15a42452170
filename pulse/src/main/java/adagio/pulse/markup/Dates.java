// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.markup;

import adagio.pulse.rows.Moments;
import adagio.pulse.rows.Unreadable;

/// Times in XML.
final class Dates {
    private Dates() {}

    /// Seconds since 1970 of a time such as `2022-07-16T16:08:25.000Z` or `2020-10-30 14:18:21
    /// +1100`.
    static double seconds(String text, Markup markup) throws Unreadable {
        double seconds = Moments.seconds(text);
        if (Double.isNaN(seconds)) {
            throw markup.fault("the time is \"%s\"; such as 2026-11-21T20:00:00Z".formatted(text));
        }
        return seconds;
    }
}
