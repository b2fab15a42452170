// SPDX-License-Identifier: Apache-2.0
package adagio.checks.fuzz;

import adagio.checks.Launched;
import adagio.score.catalogue.Catalogue;
import adagio.score.catalogue.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A copy of the catalogue in which one file is somebody's; made once.
final class TrialCatalogue {
    private static final Path COPY = copy();

    private TrialCatalogue() {}

    private static Path copy() {
        try {
            Path from = Launched.root().resolve("catalogue");
            Path to = Files.createTempDirectory("catalogue");
            for (Path each : files(from)) {
                Path at = to.resolve(from.relativize(each).toString());
                Files.createDirectories(at.getParent());
                Files.copy(each, at);
            }
            return to;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /// Reads it with other bytes in place of one file.
    ///
    /// @param which any number: of the files in order, around and around
    /// @param bytes in its place
    static Reading with(int which, byte[] bytes) throws IOException {
        var all = files(COPY);
        Path one = all.get(Math.floorMod(which, all.size()));
        byte[] before = Files.readAllBytes(one);
        Files.write(one, bytes);
        try {
            return Catalogue.open(COPY);
        } finally {
            Files.write(one, before);
        }
    }
}
