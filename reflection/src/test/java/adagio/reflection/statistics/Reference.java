// SPDX-License-Identifier: Apache-2.0
package adagio.reflection.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Rows of the reference numbers; how they were made stands in `make.py` beside them.
final class Reference {
    private Reference() {}

    /// The cells of every row but the first.
    static List<String[]> rows(String name) {
        try (var stream = Reference.class.getResourceAsStream("/reference-numbers/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no reference-numbers/" + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    static int[] whole(String cell) {
        return Arrays.stream(cell.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
    }

    static double number(String cell) {
        return Double.parseDouble(cell);
    }
}
