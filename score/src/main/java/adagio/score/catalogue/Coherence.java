// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

import adagio.score.body.Place;
import adagio.score.stroke.Stroke;
import java.util.List;
import java.util.Set;

/// What has to hold between the files of a catalogue.
final class Coherence {
    /// Occasions at which the script has to have a line.
    private static final List<String> OCCASIONS =
            List.of(
                    "arrive",
                    "wander",
                    "side_left",
                    "side_right",
                    "second_side",
                    "ready",
                    "feet_up",
                    "oil",
                    "check_in",
                    "swap",
                    "receive",
                    "rest",
                    "close",
                    "hold",
                    "resume",
                    "safety");

    private static final List<String> RELATIONSHIPS =
            List.of("partners", "family", "friends", "training", "colleagues");
    private static final List<String> SETTINGS = List.of("floor", "bed", "table", "chairs");
    private static final List<String> CANNOT = List.of("kneel", "floor", "stand", "thumbs");

    private final Catalogue catalogue;
    private final List<Fault> faults;

    Coherence(Catalogue catalogue, List<Fault> faults) {
        this.catalogue = catalogue;
        this.faults = faults;
    }

    void check() {
        for (String occasion : OCCASIONS) {
            if (catalogue.listLines(occasion).isEmpty()) {
                faults.add(
                        new Fault("script.txt", 1, "no line \"When: " + occasion + "\"; add one"));
            }
        }
        if (catalogue.strokes().isEmpty()) {
            faults.add(
                    new Fault("strokes", 1, "no file ends with .stroke; a catalogue needs some"));
        }
        catalogue.strokes().values().forEach(this::check);
        var care = catalogue.care();
        var positions = catalogue.positions();
        complete("regions.txt", "Relationship", RELATIONSHIPS, care.relationships().keySet());
        complete("positions.txt", "Setting", SETTINGS, positions.settings().keySet());
        complete("positions.txt", "Cannot", CANNOT, positions.cannot().keySet());
        if (care.conditions().isEmpty()) {
            faults.add(new Fault("conditions.txt", 1, "no condition; a catalogue needs some"));
        }
    }

    private void complete(String file, String field, List<String> needed, Set<String> found) {
        for (String id : needed) {
            if (!found.contains(id)) {
                faults.add(
                        new Fault(file, 1, "no paragraph \"" + field + ": " + id + "\"; add one"));
            }
        }
    }

    private void check(Stroke stroke) {
        var placement = stroke.placement();
        boolean somewhere =
                placement.receiver().stream()
                        .anyMatch(
                                receiver ->
                                        placement.giver().stream()
                                                .anyMatch(
                                                        giver ->
                                                                catalogue
                                                                        .positions()
                                                                        .possible(
                                                                                new Place(
                                                                                        receiver,
                                                                                        giver))));
        if (!somewhere) {
            faults.add(
                    new Fault(
                            "strokes/" + stroke.id() + ".stroke",
                            1,
                            "none of its giver positions goes with any of its receiver positions;"
                                    + " see positions.txt"));
        }
    }
}
