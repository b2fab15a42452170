// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

import adagio.score.body.GiverPosition;
import adagio.score.body.ReceiverPosition;
import adagio.score.catalogue.Notation.Paragraph;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;

/// Reads `positions.txt`.
final class PositionReader {
    private final List<Fault> faults;

    PositionReader(List<Fault> faults) {
        this.faults = faults;
    }

    Positions positions(List<Paragraph> paragraphs) {
        var receiver = new EnumMap<ReceiverPosition, Positions.Said>(ReceiverPosition.class);
        var giver = new EnumMap<GiverPosition, Positions.Said>(GiverPosition.class);
        var pairs = new EnumMap<ReceiverPosition, List<GiverPosition>>(ReceiverPosition.class);
        var settings = new TreeMap<String, Positions.Stances>();
        var cannot = new TreeMap<String, Positions.Stances>();
        for (var paragraph : paragraphs) {
            var fields = new Fields(paragraph, faults);
            switch (paragraph.subject()) {
                case "Receiver position" -> {
                    var position = fields.word("Receiver position", ReceiverPosition.class);
                    receiver.put(position, said(fields));
                    pairs.put(position, fields.words("Giver positions", GiverPosition.class));
                }
                case "Giver position" ->
                        giver.put(fields.word("Giver position", GiverPosition.class), said(fields));
                case "Setting" -> settings.put(fields.id("Setting"), stances(fields));
                case "Cannot" -> cannot.put(fields.id("Cannot"), stances(fields));
                default ->
                        fields.fault(
                                paragraph.subject(),
                                "a paragraph begins with Receiver position, Giver position,"
                                        + " Setting or Cannot");
            }
            fields.textOr("Note", "");
            fields.faultless();
        }
        missing(receiver.keySet(), ReceiverPosition.values(), "Receiver position");
        missing(giver.keySet(), GiverPosition.values(), "Giver position");
        return new Positions(receiver, giver, pairs, settings, cannot);
    }

    private static Positions.Stances stances(Fields fields) {
        return new Positions.Stances(
                fields.words("Receiver positions", ReceiverPosition.class),
                fields.words("Giver positions", GiverPosition.class));
    }

    private static Positions.Said said(Fields fields) {
        return new Positions.Said(fields.text("Lay"), fields.text("Line"));
    }

    private void missing(java.util.Set<? extends Enum<?>> found, Enum<?>[] all, String field) {
        for (Enum<?> each : all) {
            if (!found.contains(each)) {
                String id = each.name().toLowerCase(java.util.Locale.ROOT);
                faults.add(
                        new Fault(
                                "positions.txt",
                                1,
                                "no paragraph \"" + field + ": " + id + "\"; add one"));
            }
        }
    }
}
