// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

import adagio.score.body.Names;
import adagio.score.body.ReceiverPosition;
import adagio.score.body.Region;
import adagio.score.body.RegionStatus;
import adagio.score.body.Skin;
import adagio.score.body.View;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Reads `regions.txt`.
final class BodyReader {
    private static final Fields.Form<Integer> PRESSURE =
            new Fields.Form<>(
                    Pattern.compile("[0-9]+"), "2", match -> Integer.parseInt(match.group()), 0);

    private final List<Fault> faults;

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
                case "Limb", "Flag" -> {
                    fields.id(paragraph.subject());
                    fields.known("Regions", ids, "region");
                    fields.faultless();
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

    private static void relationship(Fields fields, Set<String> ids) {
        fields.id("Relationship");
        fields.textOr("Clothing", "");
        fields.words("Receiver", ReceiverPosition.class);
        for (String side : List.of("Open", "Closed")) {
            String value = fields.textOr(side, "");
            if (!List.of("", "all_open", "rest", "none").contains(value)) {
                fields.known(side, ids, "region");
            }
        }
        fields.faultless();
    }
}
