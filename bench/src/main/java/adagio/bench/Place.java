// SPDX-License-Identifier: Apache-2.0
package adagio.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// Where the bench works, and until when.
///
/// @param root the checkout
/// @param scratch a folder for what is made, removed at the end
/// @param runs how often a figure is measured
/// @param end the latest `System.nanoTime()` at which anything may begin
record Place(Path root, Path scratch, int runs, long end) {
    /// The seconds left, and no more than a step may take.
    long secondsFor(long most) {
        return Math.clamp((end - System.nanoTime()) / 1_000_000_000, 1, most);
    }

    boolean isOver() {
        return System.nanoTime() > end;
    }

    /// Says on the terminal what is going on.
    static void tell(String what) {
        System.err.printf("bench: %s (load %.1f)%n", what, Machine.load());
    }

    void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            List<Path> files = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : files) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }
}
