// SPDX-License-Identifier: Apache-2.0
package adagio.reflection;

import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.reflection.statistics.Difference;
import adagio.reflection.statistics.Trend;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// How often an arc of eight weeks says "changed" of people for whom nothing did. The table of
/// `docs/reflection.md` is of `-Dadagio.reflection.people=20000`.
class FalseChangeTest {
    private static final int PEOPLE = Integer.getInteger("adagio.reflection.people", 800);
    private static final LocalDate MONDAY = LocalDate.parse("2026-09-28");
    private static final EightWeeks WEEKS = new EightWeeks(MONDAY);

    /// What was said of many people.
    ///
    /// @param perItem the share of answers that were "changed"
    /// @param any the share of people who were told so of at least one item
    private record Said(double perItem, double any) {}

    /// @param lean how much a week leans on the week before, 0 to 1
    /// @param evenings a week
    /// @param looks whether the arc is looked at after each week from the sixth, not only at the
    ///   end
    private static Said said(double lean, int evenings, boolean looks) {
        var random = new SplittableRandom(20261122);
        int changed = 0;
        int any = 0;
        for (int person = 0; person < PEOPLE; person++) {
            var arc = arc(random, lean, evenings);
            int found = 0;
            for (Item item : Item.values()) {
                boolean once = false;
                for (int weeks = looks ? 6 : 8; weeks <= 8; weeks++) {
                    once |= changed(until(arc, weeks), item);
                }
                found += once ? 1 : 0;
            }
            changed += found;
            any += found > 0 ? 1 : 0;
        }
        return new Said((double) changed / PEOPLE / Item.values().length, (double) any / PEOPLE);
    }

    private static boolean changed(Arc arc, Item item) {
        return item == Item.TENSION
                ? arc.difference() instanceof Difference.Changed
                : arc.trend(item) instanceof Trend.Changed;
    }

    private static Arc until(Arc arc, int weeks) {
        LocalDate end = MONDAY.plusWeeks(weeks);
        var marks = new EnumMap<Item, List<Mark>>(Item.class);
        arc.marks()
                .forEach(
                        (item, list) ->
                                marks.put(
                                        item,
                                        list.stream()
                                                .filter(each -> each.day().isBefore(end))
                                                .toList()));
        var pairs = arc.tension().stream().filter(each -> each.day().isBefore(end)).toList();
        return new Arc(WEEKS, List.of(), pairs, marks);
    }

    /// Answers around a level of one's own that never moves; a before and an after of one kind.
    private static Arc arc(SplittableRandom random, double lean, int evenings) {
        Map<Item, List<Mark>> marks = new EnumMap<>(Item.class);
        for (Item item : Item.weekly()) {
            double middle = 3 + 4 * random.nextDouble();
            double now = random.nextGaussian();
            var list = new ArrayList<Mark>();
            for (int week = 0; week < EightWeeks.WEEKS; week++) {
                now = lean * now + Math.sqrt(1 - lean * lean) * random.nextGaussian();
                list.add(new Mark(MONDAY.plusWeeks(week), on(item, middle + 1.5 * now)));
            }
            marks.put(item, list);
        }
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < EightWeeks.WEEKS * evenings; i++) {
            double middle = 3 + 4 * random.nextDouble();
            pairs.add(
                    new Pair(
                            MONDAY.plusDays(7L * i / evenings),
                            on(Item.TENSION, middle + 1.5 * random.nextGaussian()),
                            on(Item.TENSION, middle + 1.5 * random.nextGaussian())));
        }
        return new Arc(WEEKS, List.of(), pairs, marks);
    }

    private static int on(Item item, double value) {
        return Math.clamp(Math.round(value), item.lowest(), item.highest());
    }

    private static Said row(String words, double lean, int evenings, boolean looks) {
        Said said = said(lean, evenings, looks);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f %% | %.1f %% |%n",
                words,
                100 * said.perItem,
                100 * said.any);
        return said;
    }

    @Test
    void whereNothingChangedAnItemSeldomAndSixItemsOfOnePersonSometimesSaySo() {
        Said plain = row("weeks independent, one evening a week", 0, 1, false);
        // 5 % and no more, but for what chance does to so many answers (three standard errors)
        double error = 3 * Math.sqrt(0.05 * 0.95 / PEOPLE / Item.values().length);
        assertTrue(plain.perItem <= 0.05 + error, plain.toString());
        assertTrue(plain.perItem > 0.002, "a test that never says anything: " + plain);
        assertTrue(plain.any > 0.01 && plain.any < 0.06, "the page says 3 in 100: " + plain);
        assertTrue(plain.any <= 1 - Math.pow(0.95, 6) + 3 * Math.sqrt(0.25 / PEOPLE), "" + plain);
    }

    @Test
    void whatMakesItMoreOftenIsKnown() {
        Said often = row("two evenings a week", 0, 2, false);
        assertTrue(often.perItem <= 0.06, often.toString());
        Said looks = row("looked at after six, seven and eight weeks", 0, 1, true);
        Said leans = row("a week leans on the one before by 0.3", 0.3, 1, false);
        Said leansMore = row("by 0.6", 0.6, 1, false);
        assertTrue(looks.any > often.any / 2, looks.toString());
        assertTrue(leansMore.perItem > leans.perItem, leans + " " + leansMore);
        assertTrue(leansMore.any > 0.12 && leansMore.any < 0.22, "17 in 100: " + leansMore);
    }
}
