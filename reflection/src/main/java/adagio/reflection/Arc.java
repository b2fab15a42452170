// SPDX-License-Identifier: Apache-2.0
package adagio.reflection;

import adagio.reflection.statistics.Difference;
import adagio.reflection.statistics.Level;
import adagio.reflection.statistics.Trend;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Eight weeks of one person. What lies outside of them is left out, and of several answers in one
/// week the latest stands. A week without an answer is no answer: nothing is put in its place.
///
/// @param weeks which
/// @param evenings days with a massage, in order
/// @param tension before and after, in order
/// @param marks answers to the weekly items, at most one a week, in order
public record Arc(
        EightWeeks weeks,
        List<LocalDate> evenings,
        List<Pair> tension,
        Map<Item, List<Mark>> marks) {
    /// Leaves out what is not of these weeks, and sorts.
    ///
    /// @throws IllegalArgumentException when an answer is not on its scale
    public Arc {
        EightWeeks in = weeks;
        evenings = evenings.stream().filter(in::holds).distinct().sorted().toList();
        tension =
                tension.stream()
                        .filter(each -> in.holds(each.day()))
                        .sorted((x, y) -> x.day().compareTo(y.day()))
                        .toList();
        var kept = new EnumMap<Item, List<Mark>>(Item.class);
        marks.forEach((item, list) -> kept.put(item, latest(item, list, in)));
        marks = Map.copyOf(kept);
    }

    private static List<Mark> latest(Item item, List<Mark> marks, EightWeeks weeks) {
        var byWeek = new TreeMap<Integer, Mark>();
        for (Mark mark : marks) {
            item.require(mark.value());
            if (weeks.holds(mark.day())) {
                byWeek.merge(
                        weeks.week(mark.day()),
                        mark,
                        (old, later) -> later.day().isBefore(old.day()) ? old : later);
            }
        }
        return List.copyOf(byWeek.values());
    }

    /// The answers to an item.
    ///
    /// @param item a weekly one
    /// @return at most one a week, in order
    public List<Mark> list(Item item) {
        List<Mark> found = marks.get(item);
        return found == null ? List.of() : found;
    }

    /// Whether tension differed between before and after.
    ///
    /// @return the answer; "too little" before six pairs
    public Difference difference() {
        return Difference.of(tension.stream().mapToInt(Pair::difference).toArray());
    }

    /// Where an item lay.
    ///
    /// @param item a weekly one
    /// @return the answer; "too little" before six weeks
    public Level level(Item item) {
        return Level.of(list(item).stream().mapToInt(Mark::value).toArray());
    }

    /// Whether an item moved.
    ///
    /// @param item a weekly one
    /// @return the answer; "too little" before six weeks
    public Trend trend(Item item) {
        var on = new ArrayList<Integer>();
        list(item).forEach(mark -> on.add(weeks.week(mark.day())));
        return Trend.of(
                on.stream().mapToInt(Integer::intValue).toArray(),
                list(item).stream().mapToInt(Mark::value).toArray());
    }
}
