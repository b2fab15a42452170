// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

import adagio.score.body.GiverPosition;
import adagio.score.body.Place;
import adagio.score.body.ReceiverPosition;
import adagio.score.body.Side;
import adagio.score.catalogue.Notation.Paragraph;
import adagio.score.ritual.Ritual;
import adagio.score.ritual.Ritual.RitualStep;
import adagio.score.ritual.RitualLengths;
import adagio.score.stroke.Clothing;
import adagio.score.stroke.Stroke;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads a `.ritual` file: a head paragraph, then a paragraph a step.
final class RitualReader {
    private static final Fields.Form<Integer> SECONDS =
            new Fields.Form<>(
                    Pattern.compile("([1-9][0-9]{0,3})(?: s)?"),
                    "50",
                    match -> Integer.parseInt(match.group(1)),
                    5);

    private final Map<String, Stroke> strokes;
    private final Set<String> faulty;
    private final List<Fault> faults;
    private final List<RitualStep> steps = new ArrayList<>();

    /// A reader.
    ///
    /// @param strokes those without a fault
    /// @param faulty ids of those whose own file has a fault, which is said there
    /// @param faults receives all others
    RitualReader(Map<String, Stroke> strokes, Set<String> faulty, List<Fault> faults) {
        this.strokes = strokes;
        this.faulty = faulty;
        this.faults = faults;
    }

    Optional<Ritual> read(List<Paragraph> paragraphs) {
        int before = faults.size();
        if (paragraphs.isEmpty() || !paragraphs.getFirst().subject().equals("Ritual")) {
            String file = paragraphs.isEmpty() ? "rituals" : paragraphs.getFirst().file();
            faults.add(new Fault(file, 1, "a ritual begins with a paragraph \"Ritual: id\""));
            return Optional.empty();
        }
        var head = new Fields(paragraphs.getFirst(), faults);
        String id = head.id("Ritual");
        String name = head.text("Name");
        var place =
                new Place(
                        head.word("Receiver", ReceiverPosition.class),
                        head.word("Giver", GiverPosition.class));
        head.word("Clothing", Clothing.class);
        int swap = head.form("Swap", SECONDS);
        int rest = head.form("Rest", SECONDS);
        head.text("Source");
        head.textOr("Note", "");
        head.faultless();
        var here = place;
        for (var paragraph : paragraphs.subList(1, paragraphs.size())) {
            here = step(paragraph, here);
        }
        if (faults.size() != before) {
            return Optional.empty();
        }
        return Optional.of(
                new Ritual(id, name, place, swap, rest, steps, new RitualLengths(bounds())));
    }

    private Map<String, RitualLengths.Bounds> bounds() {
        var bounds = new HashMap<String, RitualLengths.Bounds>();
        for (var step : steps) {
            if (step instanceof RitualStep.Touch touch) {
                var stroke = strokes.get(touch.stroke());
                if (stroke != null) {
                    var dose = stroke.dose();
                    bounds.put(
                            touch.stroke(),
                            new RitualLengths.Bounds(dose.shortest(), dose.longest()));
                }
            }
        }
        return bounds;
    }

    private Place step(Paragraph paragraph, Place here) {
        var fields = new Fields(paragraph, faults);
        int seconds = fields.form("Seconds", SECONDS);
        fields.text("Seconds");
        fields.textOr("Note", "");
        if (seconds % 5 != 0) {
            fields.fault("Seconds", "found " + seconds + "; a multiple of 5");
        }
        var there = here;
        switch (paragraph.subject()) {
            case "Step" -> touch(fields, seconds, here);
            case "Change" -> {
                if (!fields.text("Change").equals("side")) {
                    fields.fault("Change", "only \"Change: side\" is known");
                }
                steps.add(new RitualStep.ChangeSide(seconds));
            }
            case "Move" -> {
                there = moved(fields, here);
                steps.add(new RitualStep.Move(there, seconds));
            }
            default -> fields.fault(paragraph.subject(), "a step begins with Step, Change or Move");
        }
        fields.faultless();
        return there;
    }

    private void touch(Fields fields, int seconds, Place here) {
        String id = fields.text("Step");
        var side = fields.word("Side", Side.class);
        String why = fields.textOr("Why", "");
        var stroke = strokes.get(id);
        if (stroke == null && faulty.contains(id)) {
            return;
        }
        if (stroke == null) {
            fields.fault("Step", "no stroke \"" + id + "\"" + Nearest.hint(id, strokes.keySet()));
            return;
        }
        if (!stroke.placement().sides().contains(side)) {
            fields.fault("Side", id + " is not done on side " + side.id());
        }
        if (!stroke.placement().receiver().contains(here.receiver())
                || !stroke.placement().giver().contains(here.giver())) {
            fields.fault(
                    "Step",
                    id
                            + " is not done with the receiver "
                            + here.receiver().id()
                            + " and the giver "
                            + here.giver().id());
        }
        steps.add(new RitualStep.Touch(id, side, stroke.dose().pressure(), seconds, why));
    }

    private static Place moved(Fields fields, Place here) {
        var there = here;
        for (String each : fields.list("Move")) {
            String[] words = each.split(" +", 2);
            String who = words[0];
            String to = words.length > 1 ? words[1] : "";
            if (who.equals("giver") && known(GiverPosition.values(), to)) {
                there = new Place(there.receiver(), GiverPosition.valueOf(upper(to)));
            } else if (who.equals("receiver") && known(ReceiverPosition.values(), to)) {
                there = new Place(ReceiverPosition.valueOf(upper(to)), there.giver());
            } else {
                fields.fault(
                        "Move",
                        "found \""
                                + each
                                + "\"; write \"giver seated_facing\" or \"receiver"
                                + " seated_floor\" with a position of positions.txt");
            }
        }
        return there;
    }

    private static boolean known(Enum<?>[] values, String id) {
        return List.of(values).stream().anyMatch(value -> value.name().equals(upper(id)));
    }

    private static String upper(String id) {
        return id.toUpperCase(java.util.Locale.ROOT);
    }
}
