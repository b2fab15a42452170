// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

import adagio.score.catalogue.Notation.Paragraph;
import adagio.score.ritual.Ritual;
import adagio.score.stroke.Stroke;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/// Makes a catalogue of its texts, or all of its faults.
final class CatalogueReader {
    private final SortedMap<String, String> texts;
    private final List<Fault> faults;

    /// A reader.
    ///
    /// @param texts file texts by relative name
    /// @param faults those found so far; receives the others
    CatalogueReader(SortedMap<String, String> texts, List<Fault> faults) {
        this.texts = texts;
        this.faults = faults;
    }

    Reading read() {
        var sources = sources();
        var terms = terms();
        var bodies = new BodyReader(faults);
        var regions = bodies.regions(paragraphs("regions.txt"));
        var positions = new PositionReader(faults).positions(paragraphs("positions.txt"));
        var script = script();
        var conditions = paragraphs("conditions.txt");
        var care =
                new CareReader(regions.keySet(), sources.keySet(), faults).care(conditions, bodies);
        var avoidable = new HashSet<>(care.listAvoidable());
        avoidable.addAll(CareReader.ids(conditions));
        var strokes = strokes(new StrokeReader.Known(regions, sources.keySet(), avoidable));
        var rituals = rituals(strokes);
        var library = new Library(sources, terms);
        var catalogue = new Catalogue(regions, strokes, positions, script, rituals, library, care);
        if (faults.isEmpty()) {
            new Coherence(catalogue, faults).check();
        }
        if (faults.isEmpty()) {
            return new Reading.Read(catalogue);
        }
        faults.sort(Comparator.comparing(Fault::file).thenComparingInt(Fault::line));
        return new Reading.Faulty(faults);
    }

    private List<Paragraph> paragraphs(String file) {
        String text = texts.get(file);
        if (text == null) {
            faults.add(new Fault(file, 1, "the file is missing; a catalogue needs it"));
            return List.of();
        }
        return Notation.paragraphs(file, text, faults);
    }

    private SequencedMap<String, Source> sources() {
        var sources = new LinkedHashMap<String, Source>();
        for (var paragraph : paragraphs("sources.txt")) {
            var fields = new Fields(paragraph, faults);
            var source =
                    new Source(
                            fields.text("Source"),
                            fields.textOr("Address", ""),
                            fields.text("What"));
            add(sources, source.id(), source, fields);
        }
        return Collections.unmodifiableSequencedMap(sources);
    }

    private List<Library.Term> terms() {
        var terms = new ArrayList<Library.Term>();
        for (var paragraph : paragraphs("vocabulary.txt")) {
            var fields = new Fields(paragraph, faults);
            if (paragraph.subject().equals("Term")) {
                terms.add(
                        new Library.Term(
                                fields.text("Term"),
                                fields.textOr("Lay", ""),
                                fields.textOr("Means", "")));
            } else {
                String pressure = "pressure " + fields.text("Pressure");
                terms.add(new Library.Term(pressure, fields.text("Lay"), fields.text("Term")));
            }
            fields.faultless();
        }
        return List.copyOf(terms);
    }

    private List<Line> script() {
        var lines = new LinkedHashMap<String, Line>();
        for (var paragraph : paragraphs("script.txt")) {
            var fields = new Fields(paragraph, faults);
            var line =
                    new Line(
                            fields.id("Line"),
                            fields.id("When"),
                            fields.textOr("Full", ""),
                            fields.textOr("Brief", ""),
                            fields.textOr("Quiet", ""),
                            fields.textOr("To", "both"));
            if (!List.of("giver", "receiver", "both").contains(line.to())) {
                fields.fault("To", "found \"" + line.to() + "\"; giver, receiver or both");
            }
            add(lines, line.id(), line, fields);
        }
        return List.copyOf(lines.values());
    }

    private SequencedMap<String, Stroke> strokes(StrokeReader.Known known) {
        var strokes = new LinkedHashMap<String, Stroke>();
        for (String file : texts.keySet()) {
            if (!file.endsWith(".stroke")) {
                continue;
            }
            var reader = new StrokeReader(known, faults);
            var paragraphs = paragraphs(file);
            if (paragraphs.size() != 1) {
                faults.add(
                        new Fault(
                                file,
                                1,
                                "found " + paragraphs.size() + " paragraphs; one stroke a file"));
            }
            for (var paragraph : paragraphs) {
                reader.read(paragraph)
                        .ifPresent(stroke -> add(strokes, stroke.id(), stroke, paragraph));
            }
        }
        return Collections.unmodifiableSequencedMap(strokes);
    }

    private SequencedMap<String, Ritual> rituals(Map<String, Stroke> strokes) {
        var rituals = new LinkedHashMap<String, Ritual>();
        for (String file : texts.keySet()) {
            if (file.endsWith(".ritual")) {
                new RitualReader(strokes, faulty(strokes.keySet()), faults)
                        .read(paragraphs(file))
                        .ifPresent(ritual -> rituals.put(ritual.id(), ritual));
            }
        }
        return Collections.unmodifiableSequencedMap(rituals);
    }

    /// Ids of strokes that have a file and could not be read.
    private Set<String> faulty(Set<String> read) {
        return texts.keySet().stream()
                .filter(file -> file.endsWith(".stroke"))
                .map(file -> file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.')))
                .filter(id -> !read.contains(id))
                .collect(Collectors.toSet());
    }

    private <T> void add(Map<String, T> all, String id, T value, Fields fields) {
        if (fields.faultless() && all.putIfAbsent(id, value) != null) {
            fields.fault("", "\"" + id + "\" stands twice; each id once");
        }
    }

    private <T> void add(Map<String, T> all, String id, T value, Paragraph paragraph) {
        if (all.putIfAbsent(id, value) != null) {
            faults.add(
                    new Fault(
                            paragraph.file(),
                            paragraph.line(),
                            "\"" + id + "\" stands in two files; each id once"));
        }
    }
}
