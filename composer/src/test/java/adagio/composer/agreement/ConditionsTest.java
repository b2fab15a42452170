// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.composer.wishes.PersonWishes.ConditionAnswer;
import adagio.composer.wishes.Relationship;
import adagio.composer.wishes.Setting;
import adagio.score.Person;
import adagio.score.care.Product;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each condition takes away exactly what its line of the table says, and nothing else.
class ConditionsTest {
    private static final List<Setting> SETTINGS =
            List.of(Setting.FLOOR, Setting.BED, Setting.TABLE, Setting.CHAIRS);

    static Stream<String> lines() {
        return ConditionsTable.LINES.lines().filter(line -> !line.isBlank());
    }

    /// One line: id, marked places behind `@`, and what it takes away.
    private record Line(String id, List<String> places, Map<String, List<String>> claims) {
        static Line of(String text) {
            var words = new ArrayList<>(List.of(text.strip().split(" +", -1)));
            String id = words.removeFirst();
            var places = new ArrayList<String>();
            while (!words.isEmpty() && words.getFirst().startsWith("@")) {
                places.add(words.removeFirst().substring(1));
            }
            var claims = new HashMap<String, List<String>>();
            for (String word : words) {
                String[] halves = word.split(":", 2);
                String value = halves.length > 1 ? halves[1] : "";
                claims.computeIfAbsent(halves[0], _ -> new ArrayList<>()).add(value);
            }
            return new Line(id, places, claims);
        }

        boolean says(String claim) {
            return claims.containsKey(claim);
        }

        List<String> list(String claim) {
            return claims.getOrDefault(claim, List.of()).stream()
                    .flatMap(value -> Stream.of(value.split(",", -1)))
                    .toList();
        }

        ConditionAnswer answer(boolean agreed) {
            return Two.answer(id, agreed, places.toArray(String[]::new));
        }
    }

    @Test
    void everyConditionHasItsLine() {
        assertEquals(
                Set.copyOf(Two.CATALOGUE.care().conditions().keySet()),
                lines().map(line -> Line.of(line).id()).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aConditionTakesAwayWhatItsLineSaysAndNothingElse(String text) {
        var line = Line.of(text);
        for (boolean agreed : new boolean[] {false, true}) {
            var person = Two.open("A", line.answer(agreed));
            var agreeing = Agreement.between(person, Two.open("B"), Two.evening(), Two.CATALOGUE);
            boolean refused = line.says("another_day") || (line.says("blocks") && !agreed);
            assertEquals(refused, agreeing instanceof Agreeing.AnotherDay, text);
            if (agreeing instanceof Agreeing.Agreed(var agreement)) {
                receiving(line, Looked.at(agreement.limits(Person.B)));
                giving(line, Looked.at(agreement.limits(Person.A)));
                rest(line, agreement);
            }
        }
        if (!line.says("another_day")) {
            positions(line);
        }
    }

    private static Looked before() {
        return Looked.at(Two.agree(Two.open("A"), Two.open("B")).limits(Person.B));
    }

    private static void receiving(Line line, Looked now) {
        var before = before();
        var closed =
                line.list("closed").stream().flatMap(Looked::halves).collect(Collectors.toSet());
        assertTrue(before.passable().containsAll(closed), line.toString());
        assertEquals(without(before.open(), closed), now.open(), line.id());
        assertEquals(without(before.passable(), closed), now.passable(), line.id());
        assertEquals(capped(line, before.pressure()), now.pressure(), line.id());
        assertEquals(kinds(line, "no"), now.excluded(), line.id());
        var raised = line.says("raised") ? line.list("raised") : List.of(line.id());
        assertEquals(without(new TreeSet<>(raised), Set.of("none")), now.raised(), line.id());
    }

    private static Set<String> without(Set<String> all, Set<String> gone) {
        var rest = new TreeSet<>(all);
        rest.removeAll(gone);
        return rest;
    }

    private static Map<String, Integer> capped(Line line, Map<String, Integer> before) {
        var after = new TreeMap<>(before);
        for (int most = 0; most <= 2; most++) {
            for (String place : line.list("cap" + most)) {
                int cap = most;
                var halves = place.equals("all") ? Looked.halves().stream() : Looked.halves(place);
                halves.forEach(half -> after.merge(half, cap, Math::min));
            }
        }
        return after;
    }

    private static Set<String> kinds(Line line, String claim) {
        var kinds = new TreeSet<String>();
        for (String value : line.claims().getOrDefault(claim, List.of())) {
            String[] parts = (value + "@all").split("@", -1);
            for (String kind : parts[0].split(",", -1)) {
                for (String place : parts[1].split(",", -1)) {
                    (place.equals("all") ? Looked.halves().stream() : Looked.halves(place))
                            .forEach(half -> kinds.add(kind + "@" + half));
                }
            }
        }
        return kinds;
    }

    private static void giving(Line line, Looked now) {
        var before = before();
        assertEquals(before.open(), now.open(), line.id());
        assertEquals(before.passable(), now.passable(), line.id());
        assertEquals(before.pressure(), now.pressure(), line.id());
        assertEquals(kinds(line, "giver_no"), now.excluded(), line.id());
        assertEquals(new TreeSet<>(line.list("giver_raised")), now.raised(), line.id());
    }

    private static void positions(Line line) {
        for (Setting setting : SETTINGS) {
            var evening = Two.evening(setting, Relationship.PARTNERS);
            var before = Two.agree(Two.open("A"), Two.open("B"), evening);
            var now = Two.agree(Two.open("A", line.answer(true)), Two.open("B"), evening);
            assertEquals(
                    less(before, Person.B, line.list("never"), 0),
                    Looked.at(now.limits(Person.B)).places(),
                    line.id());
            assertEquals(
                    less(before, Person.A, line.list("giver_never"), 1),
                    Looked.at(now.limits(Person.A)).places(),
                    line.id());
        }
    }

    private static Set<String> less(Agreement before, Person giver, List<String> never, int which) {
        return Looked.at(before.limits(giver)).places().stream()
                .filter(place -> !never.contains(place.split("/", -1)[which]))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void rest(Line line, Agreement agreement) {
        int hour = 60;
        assertEquals(
                60 * number(line, "minutes", hour),
                agreement.limits(Person.B).longestSeconds(),
                line.id());
        assertEquals(
                60 * number(line, "giver_minutes", hour),
                agreement.limits(Person.A).longestSeconds(),
                line.id());
        assertEquals(!line.says("thumbs"), agreement.limits(Person.A).thumbs(), line.id());
        assertTrue(agreement.limits(Person.B).thumbs(), line.id());
        var left = line.list("without");
        var reached = new TreeSet<>(left);
        if (left.contains("all_oils")) {
            Stream.of(Product.values()).filter(Product::oil).forEach(p -> reached.add(p.id()));
        }
        if (left.contains("coconut_ask")) {
            reached.add("coconut");
        }
        for (var product : Product.values()) {
            assertEquals(
                    !reached.contains(product.id()),
                    agreement.offers(product),
                    line + product.id());
        }
        var oil = left.contains("all_oils") ? Cover.SKIN : Cover.OIL;
        assertEquals(oil, agreement.limits(Person.B).cover(), line.id());
        int own = (line.says("cue") ? 1 : 0) + (line.says("advice") ? 1 : 0);
        assertEquals(own, agreement.cues(Person.A).size(), line.id());
        assertEquals(List.of(), agreement.cues(Person.B), line.id());
        assertEquals(line.says("both_cue") ? 2 : 1, agreement.cues(Person.BOTH).size(), line.id());
    }

    private static int number(Line line, String claim, int otherwise) {
        return line.says(claim) ? Integer.parseInt(line.list(claim).getFirst()) : otherwise;
    }
}
