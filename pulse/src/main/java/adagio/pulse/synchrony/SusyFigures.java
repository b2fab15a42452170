// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.synchrony;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The quantities of SUSY 0.1.0 under its own names, in its own order. One that cannot be had is
/// NaN; all of them are when there are fewer than two segments.
///
/// @param settings what was asked for
/// @param values the numbers by SUSY's names
public record SusyFigures(Settings settings, Map<String, Double> values) {
    /// Copies the numbers, keeping their order.
    public SusyFigures {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// One quantity.
    ///
    /// @param name SUSY's name for it, such as `Z-Pseudo`
    /// @return the number
    /// @throws IllegalArgumentException when SUSY has no such quantity
    public double value(String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "no quantity \"%s\"; %s".formatted(name, values.keySet()));
        }
        return value;
    }
}
