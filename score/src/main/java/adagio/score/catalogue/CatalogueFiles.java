// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;

/// Finds the texts of a catalogue: in a folder, or inside the product.
final class CatalogueFiles {
    private static final String BUILT_IN = "built-in-catalogue/";

    private CatalogueFiles() {}

    /// The texts of a folder, by relative name with `/`.
    ///
    /// @param folder an existing folder
    /// @param faults receives files that are not UTF-8
    /// @return texts in order of their names
    /// @throws UncheckedIOException when a file cannot be read
    static SortedMap<String, String> folder(Path folder, List<Fault> faults) {
        var texts = new TreeMap<String, String>();
        try (var walk = Files.walk(folder, 3)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace(File.separatorChar, '/');
                if (belongs(name)) {
                    put(texts, name, path, faults);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "cannot read the catalogue in " + folder + ": " + failed.getMessage(), failed);
        }
        return texts;
    }

    private static void put(
            SortedMap<String, String> texts, String name, Path path, List<Fault> faults)
            throws IOException {
        try {
            texts.put(name, Files.readString(path));
        } catch (MalformedInputException notUtf8) {
            faults.add(new Fault(name, 1, "the file is not UTF-8 text; save it as UTF-8"));
        }
    }

    private static boolean belongs(String name) {
        return name.endsWith(".txt") || name.endsWith(".stroke") || name.endsWith(".ritual");
    }

    /// The texts of the catalogue that comes with the product.
    ///
    /// @return texts in order of their names
    static SortedMap<String, String> builtIn() {
        try {
            var home =
                    Path.of(
                            CatalogueFiles.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            return Files.isDirectory(home)
                    ? folder(home.resolve(BUILT_IN), new java.util.ArrayList<>())
                    : jar(home);
        } catch (URISyntaxException | IOException failed) {
            throw new IllegalStateException("the built-in catalogue cannot be read", failed);
        }
    }

    private static SortedMap<String, String> jar(Path jar) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var file = new JarFile(jar.toFile())) {
            for (var entry : (Iterable<java.util.jar.JarEntry>) file.stream()::iterator) {
                String name = entry.getName();
                if (name.startsWith(BUILT_IN) && belongs(name)) {
                    try (var in = file.getInputStream(entry)) {
                        texts.put(
                                name.substring(BUILT_IN.length()),
                                new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return texts;
    }
}
