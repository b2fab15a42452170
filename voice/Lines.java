// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Every line that is spoken, by a short id: from the catalogue, or from a file of one line each.
final class Lines {
    private static final Set<String> SPOKEN = Set.of("Full", "Brief", "Quiet");

    private Lines() {}

    /// The lines of a catalogue folder: the strokes' and the script's `Full`, `Brief` and `Quiet`,
    /// the positions' `Line`.
    static Map<String, String> ofCatalogue(Path catalogue) throws IOException {
        Map<String, String> lines = new LinkedHashMap<>();
        List<Path> strokes;
        try (Stream<Path> files = Files.list(catalogue.resolve("strokes"))) {
            strokes = files.filter(f -> f.toString().endsWith(".stroke")).sorted().toList();
        }
        for (Path stroke : strokes) {
            fields(stroke, SPOKEN, lines);
        }
        fields(catalogue.resolve("script.txt"), SPOKEN, lines);
        fields(catalogue.resolve("positions.txt"), Set.of("Line"), lines);
        return lines;
    }

    private static void fields(Path file, Set<String> wanted, Map<String, String> lines)
            throws IOException {
        String paragraph = "";
        String key = "";
        boolean first = true;
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("#")) {
                continue;
            }
            if (line.isBlank()) {
                first = true;
                key = "";
            } else if (line.startsWith(" ")) {
                lines.computeIfPresent(key, (_, text) -> text + " " + line.strip());
            } else {
                int colon = line.indexOf(':');
                String field = line.substring(0, colon);
                String value = line.substring(colon + 1).strip();
                paragraph = first ? value : paragraph;
                key = wanted.contains(field) && !first ? paragraph + "." + field : "";
                first = false;
                if (!key.isEmpty()) {
                    lines.put(key, value);
                }
            }
        }
    }
}
