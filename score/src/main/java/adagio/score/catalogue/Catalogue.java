// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

import adagio.score.body.Region;
import adagio.score.care.Care;
import adagio.score.ritual.Ritual;
import adagio.score.stroke.Stroke;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// Everything the product knows of massage: regions, strokes, positions, the script, rituals,
/// sources. Immutable.
///
/// @param regions by id, in the file's order
/// @param strokes by id, in alphabetical order
/// @param positions how two people can be to each other
/// @param script connecting lines, in the file's order
/// @param rituals by id
/// @param library what is read, and its words
/// @param care conditions, and what begins closed
public record Catalogue(
        SequencedMap<String, Region> regions,
        SequencedMap<String, Stroke> strokes,
        Positions positions,
        List<Line> script,
        SequencedMap<String, Ritual> rituals,
        Library library,
        Care care) {
    /// The catalogue that comes with the product.
    ///
    /// @return it
    /// @throws IllegalStateException when it has a fault
    public static Catalogue builtIn() {
        return switch (new CatalogueReader(CatalogueFiles.builtIn(), new ArrayList<>()).read()) {
            case Reading.Read(var catalogue) -> catalogue;
            case Reading.Faulty(var faults) ->
                    throw new IllegalStateException("the built-in catalogue: " + faults);
        };
    }

    /// Reads an edited copy.
    ///
    /// @param folder an existing folder
    /// @return the catalogue, or all of its faults by file and line
    /// @throws java.io.UncheckedIOException when a file cannot be read
    public static Reading open(Path folder) {
        var faults = new ArrayList<Fault>();
        return new CatalogueReader(CatalogueFiles.folder(folder, faults), faults).read();
    }

    /// The pages behind the facts.
    ///
    /// @return by id
    public SequencedMap<String, Source> sources() {
        return library.sources();
    }

    /// A stroke.
    ///
    /// @param id its id
    /// @return the stroke
    /// @throws NoSuchElementException when there is none of that id, with the nearest known one
    public Stroke getStroke(String id) {
        var stroke = strokes.get(id);
        if (stroke == null) {
            throw new NoSuchElementException(
                    "no stroke \"" + id + "\"" + Nearest.hint(id, strokes.keySet()));
        }
        return stroke;
    }

    /// A region.
    ///
    /// @param id its id
    /// @return the region
    /// @throws NoSuchElementException when there is none of that id, with the nearest known one
    public Region getRegion(String id) {
        var region = regions.get(id);
        if (region == null) {
            throw new NoSuchElementException(
                    "no region \"" + id + "\"" + Nearest.hint(id, regions.keySet()));
        }
        return region;
    }

    /// A ritual.
    ///
    /// @param id its id
    /// @return the ritual
    /// @throws NoSuchElementException when there is none of that id, with the nearest known one
    public Ritual getRitual(String id) {
        var ritual = rituals.get(id);
        if (ritual == null) {
            throw new NoSuchElementException(
                    "no ritual \"" + id + "\"" + Nearest.hint(id, rituals.keySet()));
        }
        return ritual;
    }

    /// The lines of an occasion.
    ///
    /// @param when such as `arrive`
    /// @return in the file's order, maybe none
    public List<Line> listLines(String when) {
        return script.stream().filter(line -> line.when().equals(when)).toList();
    }

    /// Every text that can be spoken: full and brief lines of strokes, of the script and of
    /// positions.
    ///
    /// @return texts of one or more sentences, each once, in order
    public Collection<String> spokenTexts() {
        var texts = new LinkedHashSet<String>();
        for (var line : script) {
            Stream.of(line.full(), line.brief(), line.quiet())
                    .filter(text -> !text.isEmpty())
                    .forEach(texts::add);
        }
        positions.receiver().values().forEach(said -> texts.add(said.line()));
        positions.giver().values().forEach(said -> texts.add(said.line()));
        for (var stroke : strokes.values()) {
            texts.add(stroke.movement().words().full());
            texts.add(stroke.movement().words().brief());
        }
        return texts;
    }
}
