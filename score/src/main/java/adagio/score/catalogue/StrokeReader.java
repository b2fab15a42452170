// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

import adagio.score.body.GiverPosition;
import adagio.score.body.Names;
import adagio.score.body.ReceiverPosition;
import adagio.score.body.Region;
import adagio.score.body.RegionStatus;
import adagio.score.body.Side;
import adagio.score.catalogue.Notation.Paragraph;
import adagio.score.stroke.Clothing;
import adagio.score.stroke.Dose;
import adagio.score.stroke.Fit;
import adagio.score.stroke.Goal;
import adagio.score.stroke.Kind;
import adagio.score.stroke.Movement;
import adagio.score.stroke.Mutual;
import adagio.score.stroke.Path;
import adagio.score.stroke.Phase;
import adagio.score.stroke.Placement;
import adagio.score.stroke.Stroke;
import adagio.score.stroke.Technique;
import adagio.score.stroke.Trait;
import adagio.score.stroke.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads one `.stroke` file.
final class StrokeReader {
    private static final Pattern COMMA = Pattern.compile(", *");
    private static final Set<String> WITHOUT_A_PAGE = Set.of("practice", "design", "none_yet");

    private final Map<String, Region> regions;
    private final Known known;
    private final List<Fault> faults;

    /// What a stroke may name.
    ///
    /// @param regions by id
    /// @param sources ids
    /// @param avoidable ids of conditions and flags
    record Known(Map<String, Region> regions, Set<String> sources, Set<String> avoidable) {}

    StrokeReader(Known known, List<Fault> faults) {
        this.regions = known.regions();
        this.known = known;
        this.faults = faults;
    }

    Optional<Stroke> read(Paragraph paragraph) {
        int before = faults.size();
        var fields = new Fields(paragraph, faults);
        String id = fields.id("Stroke");
        if (!paragraph.file().endsWith("/" + id + ".stroke")) {
            fields.fault(
                    "Stroke",
                    "the stroke is \"" + id + "\"; the file of that stroke is " + id + ".stroke");
        }
        var names = List.of(fields.text("Name"), fields.text("Term"));
        var words = new Words(fields.text("Full"), fields.text("Brief"), fields.text("Feel"));
        var regionsTouched = touched(fields, "Regions");
        var placement = placement(fields);
        var dose = dose(fields);
        var fit = fit(fields);
        var provenance = provenance(fields);
        var technique = technique(fields);
        var path = path(fields, regionsTouched, placement);
        if (!fields.faultless() || faults.size() != before) {
            return Optional.empty();
        }
        var movement =
                new Movement(
                        id,
                        new Names(names.getFirst(), names.getLast()),
                        technique,
                        regionsTouched,
                        path,
                        words);
        return Optional.of(new Stroke(movement, placement, dose, fit, provenance));
    }

    private List<String> touched(Fields fields, String name) {
        var ids = fields.known(name, regions.keySet(), "region");
        for (String id : ids) {
            var region = regions.get(id);
            if (region != null && region.touch().status() == RegionStatus.NEVER) {
                fields.fault(name, "\"" + id + "\" is never touched; take it out");
            }
        }
        return ids;
    }

    private Placement placement(Fields fields) {
        String[] mutual = COMMA.split(fields.textOr("Mutual", "none"), -1);
        var sharing = Mutual.NONE;
        for (Mutual each : Mutual.values()) {
            if (each.id().equals(mutual[0])) {
                sharing = each;
            }
        }
        if (!sharing.id().equals(mutual[0])) {
            fields.fault("Mutual", "found \"" + mutual[0] + "\"; simultaneous or alternating");
        }
        return new Placement(
                fields.words("Sides", Side.class),
                touched(fields, "Passes over"),
                touched(fields, "Stretches"),
                fields.words("Receiver", ReceiverPosition.class),
                fields.words("Giver", GiverPosition.class),
                fields.words("Clothing", Clothing.class),
                sharing);
    }

    private static Dose dose(Fields fields) {
        int[] pressure = fields.form("Pressure", StrokeForms.PRESSURE);
        int[] seconds = fields.form("Seconds", StrokeForms.SECONDS);
        int level = fields.form("Level", StrokeForms.LEVEL);
        return new Dose(pressure[0], pressure[1], seconds[0], seconds[2], seconds[1], level);
    }

    private static Technique technique(Fields fields) {
        var kind = fields.word("Kind", Kind.class);
        var phase = fields.word("Phase", Phase.class);
        var tempo = fields.form("Tempo", StrokeForms.TEMPO);
        double cycle = fields.form("Cycle", StrokeForms.CYCLE);
        int hands = fields.form("Hands", StrokeForms.HANDS);
        String direction = fields.textOr("Direction", "");
        var traits = Set.copyOf(fields.words("Traits", Trait.class));
        return new Technique(kind, phase, tempo, cycle, hands, direction, traits);
    }

    private Fit fit(Fields fields) {
        var goals = new EnumMap<Goal, Integer>(Goal.class);
        for (String each : fields.list("Goals")) {
            StrokeForms.goal(each)
                    .ifPresentOrElse(
                            goal -> goals.put(goal.getKey(), goal.getValue()),
                            () ->
                                    fields.fault(
                                            "Goals",
                                            "found \""
                                                    + each
                                                    + "\"; write a goal and its weight 1 to 3,"
                                                    + " like \"relax 3\""
                                                    + Nearest.hint(
                                                            each.split(" ", 2)[0],
                                                            StrokeForms.GOALS)));
        }
        var avoid = fields.known("Avoid", known.avoidable(), "condition or flag");
        return new Fit(goals, avoid, fields.list("Tags"));
    }

    private Stroke.Provenance provenance(Fields fields) {
        var pages = new ArrayList<>(WITHOUT_A_PAGE);
        pages.addAll(known.sources());
        fields.text("Source");
        var list = fields.known("Source", pages, "source");
        String[] mutual = COMMA.split(fields.textOr("Mutual", "none"), -1);
        double[] way = fields.form("Path length", StrokeForms.WAY);
        return new Stroke.Provenance(
                list,
                mutual.length > 1 ? mutual[1] : "",
                fields.textOr("Seed", ""),
                way[0],
                way[1]);
    }

    private Path path(Fields fields, List<String> touched, Placement placement) {
        var start = touched(fields, "Start");
        var travel = touched(fields, "Travel");
        var rest = touched(fields, "Rest");
        if (!touched.isEmpty()) {
            fields.text("Start");
            fields.text("Rest");
        }
        var allowed = Stream.of(touched, placement.passesOver()).flatMap(List::stream).toList();
        for (String id : travel) {
            if (regions.containsKey(id) && !allowed.contains(id)) {
                fields.fault(
                        "Travel",
                        "the hands travel over \""
                                + id
                                + "\", which is neither in Regions nor in Passes over");
            }
        }
        ends(fields, "Start", start, allowed);
        ends(fields, "Rest", rest, allowed);
        boolean oneEnd = start.isEmpty() != rest.isEmpty();
        return oneEnd ? new Path(List.of(), travel, List.of()) : new Path(start, travel, rest);
    }

    private void ends(Fields fields, String name, List<String> ends, List<String> allowed) {
        for (String id : ends) {
            var region = regions.get(id);
            boolean near =
                    allowed.contains(id)
                            || allowed.stream()
                                    .map(regions::get)
                                    .anyMatch(each -> each != null && borders(each, id));
            if (region != null && !near) {
                fields.fault(name, "\"" + id + "\" is neither touched by the stroke nor beside it");
            }
        }
    }

    private static boolean borders(Region region, String id) {
        return region.where().neighbours().contains(id);
    }
}
