// SPDX-License-Identifier: Apache-2.0
package adagio.bench;

import java.util.List;
import java.util.Locale;

/// Several measurements of one thing.
///
/// @param values at least one, in any order
record Figures(List<Double> values) {
    Figures {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        values = values.stream().sorted().toList();
    }

    double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1
                ? values.get(middle)
                : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    double most() {
        return values.getLast();
    }

    double least() {
        return values.getFirst();
    }

    /// The value that so large a part of all do not exceed.
    ///
    /// @param part 0 to 1
    double at(double part) {
        return values.get(Math.max(0, (int) Math.ceil(values.size() * part) - 1));
    }

    /// A number as people read it: three digits that count.
    static String text(double value) {
        double size = Math.abs(value);
        String pattern = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, pattern, value);
    }

    /// `12 ms (median of 5; 10 to 15)`.
    String text(String unit) {
        return values.size() == 1
                ? text(median()) + " " + unit
                : "%s %s (median of %d; %s to %s)"
                        .formatted(
                                text(median()), unit, values.size(), text(least()), text(most()));
    }
}
