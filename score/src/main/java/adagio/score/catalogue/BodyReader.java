// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

import adagio.score.body.Names;
import adagio.score.body.ReceiverPosition;
import adagio.score.body.Region;
import adagio.score.body.RegionStatus;
import adagio.score.body.Skin;
import adagio.score.body.View;
import adagio.score.care.Care;
import adagio.score.catalogue.Notation.Paragraph;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Reads `regions.txt`.
final class BodyReader {
    private static final Fields.Form<Integer> PRESSURE =
            new Fields.Form<>(
                    Pattern.compile("[0-9]+"), "2", match -> Integer.parseInt(match.group()), 0);

    private final List<Fault> faults;
    private final TreeMap<String, Care.Openness> relationships = new TreeMap<>();
    private final TreeMap<String, Care.Limb> limbs = new TreeMap<>();
    private final TreeMap<String, List<String>> flagPlaces = new TreeMap<>();

    BodyReader(List<Fault> faults) {
        this.faults = faults;
    }

    SequencedMap<String, Region> regions(List<Paragraph> paragraphs) {
        var ids = new TreeSet<String>();
        for (var paragraph : paragraphs) {
            if (paragraph.subject().equals("Region")) {
                ids.add(paragraph.fields().getFirst().value());
            }
        }
        var regions = new LinkedHashMap<String, Region>();
        for (var paragraph : paragraphs) {
            var fields = new Fields(paragraph, faults);
            switch (paragraph.subject()) {
                case "Region" -> region(fields, ids, regions);
                case "Relationship" -> relationship(fields, ids);
                case "Limb" -> {
                    String limb = fields.id("Limb");
                    var own = fields.known("Regions", ids, "region");
                    var quadrant = fields.known("Quadrant", ids, "region");
                    once(fields, "Limb", limb, limbs, new Care.Limb(own, quadrant));
                }
                case "Flag" -> {
                    String flag = fields.id("Flag");
                    var places = fields.known("Regions", ids, "region");
                    once(fields, "Flag", flag, flagPlaces, places);
                }
                case "Word" -> {
                    fields.text("Word");
                    fields.text("Means");
                    fields.faultless();
                }
                default ->
                        fields.fault(
                                paragraph.subject(),
                                "a paragraph begins with Region, Relationship, Limb, Flag or Word");
            }
        }
        return Collections.unmodifiableSequencedMap(regions);
    }

    private void region(Fields fields, Set<String> ids, Map<String, Region> all) {
        String id = fields.id("Region");
        String lay = fields.text("Lay");
        String term = fields.text("Term");
        var view = fields.word("View", View.class);
        boolean paired = yes(fields);
        String group = fields.textOr("Group", "");
        var neighbours = fields.known("Neighbours", ids, "region");
        var status = fields.word("Status", RegionStatus.class);
        int pressure = fields.form("Highest pressure", PRESSURE);
        var skin = fields.word("Skin", Skin.class);
        var reach = fields.words("Reach", ReceiverPosition.class);
        if (pressure > 3) {
            fields.fault("Highest pressure", "found " + pressure + "; 0 to 3");
        }
        if (fields.faultless()) {
            var region =
                    new Region(
                            id,
                            new Names(lay, term),
                            new Region.Where(view, paired, group, neighbours),
                            new Region.Touch(status, pressure, skin, reach));
            if (all.put(id, region) != null) {
                fields.fault("Region", "the region \"" + id + "\" stands twice; each id once");
            }
        }
    }

    private static boolean yes(Fields fields) {
        String paired = fields.text("Paired");
        if (!paired.equals("yes") && !paired.equals("no")) {
            fields.fault("Paired", "found \"" + paired + "\"; yes or no");
        }
        return paired.equals("yes");
    }

    private void relationship(Fields fields, Set<String> ids) {
        String id = fields.id("Relationship");
        String clothing = fields.textOr("Clothing", "");
        if (!List.of("", "clothes_only").contains(clothing)) {
            fields.fault("Clothing", "found \"" + clothing + "\"; clothes_only, or no line");
        }
        var openness =
                new Care.Openness(
                        Set.copyOf(fields.known("Open", ids, "region")),
                        Set.copyOf(fields.known("Closed", ids, "region")),
                        !clothing.isEmpty(),
                        Set.copyOf(fields.words("Receiver", ReceiverPosition.class)));
        once(fields, "Relationship", id, relationships, openness);
    }

    private static <T> void once(
            Fields fields, String subject, String id, Map<String, T> all, T value) {
        if (fields.faultless() && all.putIfAbsent(id, value) != null) {
            fields.fault(subject, "\"" + id + "\" stands twice; each id once");
        }
    }

    /// What is open at the start, by relationship; after [#regions].
    Map<String, Care.Openness> relationships() {
        return relationships;
    }

    /// The limbs, by name; after [#regions].
    Map<String, Care.Limb> limbs() {
        return limbs;
    }

    /// The regions that raise a flag when they are marked, by flag; after [#regions].
    Map<String, List<String>> flagPlaces() {
        return flagPlaces;
    }
}
