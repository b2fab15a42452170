// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

import adagio.score.body.GiverPosition;
import adagio.score.body.ReceiverPosition;
import adagio.score.care.Care;
import adagio.score.care.Condition;
import adagio.score.care.Product;
import adagio.score.care.Rule;
import adagio.score.care.Where;
import adagio.score.catalogue.Notation.Paragraph;
import adagio.score.stroke.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads `conditions.txt`.
final class CareReader {
    private static final Fields.Form<Integer> MINUTES =
            new Fields.Form<>(
                    Pattern.compile("[1-9]|[1-5][0-9]|60"),
                    "20",
                    match -> Integer.parseInt(match.group()),
                    60);
    private static final Pattern PRESSURE = Pattern.compile("[0-3]");

    private final Collection<String> regions;
    private final List<String> sources;
    private final List<Fault> faults;
    private final LinkedHashMap<String, Condition> conditions = new LinkedHashMap<>();
    private final List<Care.Always> always = new ArrayList<>();

    /// A reader.
    ///
    /// @param regions ids that are known
    /// @param sources ids that are known
    /// @param faults receives what is found
    CareReader(Collection<String> regions, Collection<String> sources, List<Fault> faults) {
        this.regions = List.copyOf(regions);
        this.sources = Stream.concat(sources.stream(), Stream.of("none_yet")).toList();
        this.faults = faults;
    }

    /// Reads all paragraphs.
    ///
    /// @param paragraphs of the file
    /// @param bodies has read `regions.txt`
    /// @return what is known of care, as far as it had no fault
    Care care(List<Paragraph> paragraphs, BodyReader bodies) {
        for (var paragraph : paragraphs) {
            var fields = new Fields(paragraph, faults);
            switch (paragraph.subject()) {
                case "Condition" -> condition(fields);
                case "Always" -> always(fields);
                default ->
                        fields.fault(
                                paragraph.subject(), "a paragraph begins with Condition or Always");
            }
        }
        return new Care(
                conditions, always, bodies.relationships(), bodies.limbs(), bodies.flagPlaces());
    }

    /// The ids of all conditions, those with faults too, so that one slip is said once.
    static Set<String> ids(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.subject().equals("Condition"))
                .map(paragraph -> paragraph.fields().getFirst().value())
                .collect(Collectors.toUnmodifiableSet());
    }

    private void always(Fields fields) {
        String name = fields.id("Always");
        var rules = rules(fields);
        fields.textOr("Note", "");
        var from = from(fields);
        if (rules.isEmpty()) {
            fields.fault("Always", "\"" + name + "\" takes nothing away; add a rule");
        }
        if (fields.faultless()) {
            always.add(new Care.Always(name, rules, from));
        }
    }

    private void condition(Fields fields) {
        String id = fields.id("Condition");
        var words =
                new Condition.Words(
                        fields.word("Asked", Condition.Asked.class),
                        fields.text("Name"),
                        fields.text("Question"));
        String sided = fields.textOr("Sided", "no");
        if (!sided.equals("yes") && !sided.equals("no")) {
            fields.fault("Sided", "found \"" + sided + "\"; yes or no");
        }
        var scope =
                new Condition.Scope(
                        fields.word("Class", Condition.Severity.class),
                        fields.word("Who", Condition.Who.class),
                        sided.equals("yes"));
        var rules = new ArrayList<Rule>();
        if (scope.severity() == Condition.Severity.TOTAL) {
            rules.add(new Rule.ExcludeSession());
        }
        rules.addAll(rules(fields));
        var flags = fields.list("Flags");
        var notes =
                new Condition.Notes(
                        fields.textOr("Say", ""),
                        fields.textOr("Until", ""),
                        fields.textOr("Afterwards", ""),
                        fields.textOr("Note", ""));
        var condition = new Condition(id, words, scope, rules, flags, notes, from(fields));
        check(fields, condition);
        if (fields.faultless() && conditions.putIfAbsent(id, condition) != null) {
            fields.fault("Condition", "\"" + id + "\" stands twice; each id once");
        }
    }

    private static void check(Fields fields, Condition condition) {
        if (condition.rules().isEmpty()) {
            fields.fault("Condition", "takes nothing away and softens nothing; add a rule");
        }
        if (condition.needsPlaces() && !condition.scope().sided()) {
            fields.fault("Keep away", "\"marked\" needs a line \"Sided: yes\"");
        }
    }

    private List<String> from(Fields fields) {
        fields.text("Source");
        return fields.known("Source", sources, "source");
    }

    private List<Rule> rules(Fields fields) {
        var rules = new ArrayList<Rule>();
        places(fields, rules);
        for (var each : placed(fields, "Pressure at most")) {
            pressure(fields, each, rules);
        }
        kinds(fields, "Kinds left out", false, rules);
        kinds(fields, "Kinds left out as giver", true, rules);
        words(
                fields.words("Positions left out", ReceiverPosition.class),
                Rule.ExcludePositions::new,
                rules);
        words(
                fields.words("Giver positions left out", GiverPosition.class),
                Rule.ExcludeGiverPositions::new,
                rules);
        minutes(fields, "Minutes at most", false, rules);
        minutes(fields, "Minutes at most as giver", true, rules);
        words(fields.words("Products left out", Product.class), Rule.ExcludeProducts::new, rules);
        if (!fields.textOr("Professional", "").isEmpty()) {
            rules.add(new Rule.AskProfessional(fields.word("Professional", Rule.Urgency.class)));
        }
        cue(fields, "Cue", false, rules);
        cue(fields, "Cue for both", true, rules);
        return rules;
    }

    private void places(Fields fields, List<Rule> rules) {
        var places = new ArrayList<>(fields.list("Keep away"));
        if (places.remove("marked")) {
            rules.add(new Rule.ExcludeMarked());
        }
        if (!places.isEmpty()) {
            var known = Stream.concat(regions.stream(), Stream.of("marked")).toList();
            fields.known("Keep away", known, "region");
            rules.add(new Rule.ExcludeRegions(places));
        }
    }

    private static void pressure(Fields fields, Placed each, List<Rule> rules) {
        if (PRESSURE.matcher(each.what()).matches()) {
            rules.add(new Rule.CapPressure(Integer.parseInt(each.what()), each.where()));
        } else {
            fields.fault(
                    "Pressure at most",
                    "found \"" + each.what() + "\"; write it like \"1 on calf, shin; 2 on all\"");
        }
    }

    private void kinds(Fields fields, String name, boolean giver, List<Rule> rules) {
        for (var each : placed(fields, name)) {
            var kinds = Set.copyOf(fields.words(name, each.what(), Kind.class));
            rules.add(new Rule.ExcludeKinds(kinds, each.where(), giver));
        }
    }

    private static <E> void words(List<E> words, Function<Set<E>, Rule> rule, List<Rule> rules) {
        if (!words.isEmpty()) {
            rules.add(rule.apply(Set.copyOf(words)));
        }
    }

    private static void minutes(Fields fields, String name, boolean giver, List<Rule> rules) {
        if (!fields.textOr(name, "").isEmpty()) {
            rules.add(new Rule.CapMinutes(fields.form(name, MINUTES), giver));
        }
    }

    private static void cue(Fields fields, String name, boolean both, List<Rule> rules) {
        String text = fields.textOr(name, "");
        if (!text.isEmpty()) {
            rules.add(new Rule.Cue(text, both));
        }
    }

    /// The parts of a field such as `1 on calf, shin; 2 on all`.
    private List<Placed> placed(Fields fields, String name) {
        var placed = new ArrayList<Placed>();
        for (String part : fields.textOr(name, "").split(";", -1)) {
            if (part.isBlank()) {
                continue;
            }
            String[] halves = part.strip().split(" on ", 2);
            if (halves.length < 2) {
                fields.fault(
                        name,
                        "found \""
                                + part.strip()
                                + "\"; write what, \" on \" and where; where is all, marked,"
                                + " marked_limb, marked_limb_and_quadrant or regions");
            } else {
                placed.add(new Placed(halves[0].strip(), where(fields, name, halves[1])));
            }
        }
        return placed;
    }

    private Where where(Fields fields, String name, String text) {
        for (var word : Where.Word.values()) {
            if (word.name().toLowerCase(Locale.ROOT).equals(text.strip())) {
                return word;
            }
        }
        var known =
                Stream.concat(
                                regions.stream(),
                                Stream.of(Where.Word.values())
                                        .map(word -> word.name().toLowerCase(Locale.ROOT)))
                        .toList();
        var ids = Stream.of(text.split(",", -1)).map(String::strip).toList();
        for (String id : ids) {
            if (!regions.contains(id)) {
                fields.fault(name, "no region \"" + id + "\"" + Nearest.hint(id, known));
            }
        }
        return new Where.Regions(ids);
    }

    /// What, and where.
    ///
    /// @param what as it is written
    /// @param where where it acts
    private record Placed(String what, Where where) {}
}
