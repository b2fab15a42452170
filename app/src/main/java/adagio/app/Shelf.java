// SPDX-License-Identifier: Apache-2.0
package adagio.app;

import adagio.score.catalogue.Catalogue;
import adagio.score.catalogue.Reading;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Where things are kept: the data folder, and the catalogue in use.
final class Shelf {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:user.home}/.local/share/adagio",
            description = "the data folder; default ${DEFAULT-VALUE}")
    private Path data = Path.of("");

    @Option(
            names = "--catalogue",
            paramLabel = "DIR",
            description =
                    "an edited catalogue; default: catalogue/ in the data folder, else the built-in"
                            + " one")
    private Path catalogue = Path.of("");

    /// The data folder; it may not exist yet.
    Path data() {
        return data;
    }

    /// The catalogue in use.
    ///
    /// @throws Answer with all faults when it has some, or when the folder is not there
    Catalogue catalogue() throws Answer {
        boolean named = !catalogue.toString().isEmpty();
        Path folder = named ? catalogue : data.resolve("catalogue");
        if (!named && !Files.isDirectory(folder)) {
            return Catalogue.builtIn();
        }
        return switch (open(folder)) {
            case Reading.Read(var read) -> read;
            case Reading.Faulty(var faults) ->
                    throw Answer.badInput(
                            "the catalogue in "
                                    + folder
                                    + " has "
                                    + faults.size()
                                    + (faults.size() == 1 ? " fault:" : " faults:"),
                            faults);
        };
    }

    /// Reads a catalogue's folder.
    static Reading open(Path folder) throws Answer {
        if (!Files.isDirectory(folder)) {
            throw Answer.badInput(
                    folder + " is no folder; a catalogue is a folder with strokes/ and .txt files");
        }
        try {
            return Catalogue.open(folder);
        } catch (UncheckedIOException unreadable) {
            throw Answer.badInput(String.valueOf(unreadable.getMessage()));
        }
    }
}
