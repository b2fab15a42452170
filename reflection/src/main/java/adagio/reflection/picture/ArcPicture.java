// SPDX-License-Identifier: Apache-2.0
package adagio.reflection.picture;

import adagio.reflection.Arc;
import adagio.reflection.EightWeeks;
import adagio.reflection.Item;
import adagio.reflection.Mark;
import adagio.reflection.Pair;
import adagio.reflection.statistics.Slope;
import adagio.reflection.statistics.Trend;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/// Eight weeks of one item as SVG: dots, evenings as small bows at the foot, an empty week as a
/// dotted line and no more. A line through the dots only where a change is named.
public final class ArcPicture {
    private static final double LEFT = 34;
    private static final double RIGHT = 350;
    private static final double TOP = 14;
    private static final double FOOT = 138;
    private static final double EVENINGS = 158;
    private static final double WEEKS = 186;
    private static final double DAYS = 7.0 * EightWeeks.WEEKS;

    private final Arc arc;
    private final Item item;
    private final StringBuilder svg = new StringBuilder(4_096);

    private ArcPicture(Arc arc, Item item) {
        this.arc = arc;
        this.item = item;
    }

    /// Draws.
    ///
    /// @param arc eight weeks
    /// @param item what of them
    /// @param labels its words
    /// @return an element for a page that links [ArcStyle#page]
    public static String svg(Arc arc, Item item, Labels labels) {
        return new ArcPicture(arc, item).draw(labels);
    }

    private String draw(Labels labels) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"arc\" viewBox=\"0 0 360 196\" role=\"img\" aria-labelledby=\"%1$s-t %1$s-d\">",
                labels.id());
        add("<title id=\"%s-t\">%s</title>", labels.id(), Labels.escape(labels.title()));
        add("<desc id=\"%s-d\">%s</desc>", labels.id(), Labels.escape(labels.description()));
        scale();
        weeks();
        arc.evenings().forEach(this::evening);
        if (item == Item.TENSION) {
            arc.tension().forEach(this::pair);
        } else {
            trend();
            marks(arc.list(item));
        }
        return svg.append("</svg>").toString();
    }

    private void scale() {
        for (int value : new int[] {item.lowest(), item.highest()}) {
            double y = y(value);
            line("arc-hair", LEFT, y, RIGHT, y);
            add(
                    "<text x=\"%.0f\" y=\"%.0f\" text-anchor=\"end\">%d</text>",
                    LEFT - 8, y + 5, value);
        }
    }

    private void weeks() {
        for (int week = 0; week < EightWeeks.WEEKS; week++) {
            LocalDate monday = arc.weeks().monday().plusWeeks(week);
            double from = x(monday);
            double to = x(monday.plusWeeks(1));
            add(
                    "<text x=\"%.1f\" y=\"%.0f\" text-anchor=\"middle\">%d</text>",
                    (from + to) / 2, WEEKS, week + 1);
            int number = week;
            boolean empty =
                    item == Item.TENSION
                            ? arc.tension().stream()
                                    .noneMatch(each -> arc.weeks().week(each.day()) == number)
                            : arc.list(item).stream()
                                    .noneMatch(each -> arc.weeks().week(each.day()) == number);
            if (empty) {
                double middle = y((item.lowest() + item.highest()) / 2.0);
                line("arc-empty", from + 8, middle, to - 8, middle);
            }
        }
    }

    private void evening(LocalDate day) {
        double x = x(day) + half();
        add("<path class=\"arc-evening\" d=\"M%.1f %.0fq5 8 10 0\"/>", x - 5, EVENINGS);
    }

    private void pair(Pair pair) {
        double x = x(pair.day()) + half();
        line("arc-way", x, y(pair.before()), x, y(pair.after()));
        dot("arc-before", x, y(pair.before()));
        dot("arc-dot", x, y(pair.after()));
    }

    private void marks(List<Mark> marks) {
        for (int i = 1; i < marks.size(); i++) {
            Mark before = marks.get(i - 1);
            Mark mark = marks.get(i);
            if (arc.weeks().week(mark.day()) == arc.weeks().week(before.day()) + 1) {
                line("arc-line", middle(before), y(before.value()), middle(mark), y(mark.value()));
            }
        }
        marks.forEach(mark -> dot("arc-dot", middle(mark), y(mark.value())));
    }

    /// The line of a named change, through the median of what it leaves over.
    private void trend() {
        if (arc.trend(item) instanceof Trend.Changed(Slope slope)) {
            double[] left =
                    arc.list(item).stream()
                            .mapToDouble(
                                    each ->
                                            each.value()
                                                    - slope.perWeek()
                                                            * arc.weeks().week(each.day()))
                            .sorted()
                            .toArray();
            double start = (left[(left.length - 1) / 2] + left[left.length / 2]) / 2;
            double end = start + slope.perWeek() * (EightWeeks.WEEKS - 1);
            LocalDate monday = arc.weeks().monday();
            double half = (x(monday.plusWeeks(1)) - x(monday)) / 2;
            line("arc-trend", LEFT + half, y(start), RIGHT - half, y(end));
        }
    }

    private double middle(Mark mark) {
        LocalDate monday = EightWeeks.mondayOf(mark.day());
        return (x(monday) + x(monday.plusWeeks(1))) / 2;
    }

    private double x(LocalDate day) {
        return LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(arc.weeks().monday(), day) / DAYS;
    }

    private static double half() {
        return (RIGHT - LEFT) / DAYS / 2;
    }

    private double y(double value) {
        double within = Math.clamp(value, item.lowest(), item.highest());
        return FOOT - (FOOT - TOP) * (within - item.lowest()) / (item.highest() - item.lowest());
    }

    private void dot(String kind, double x, double y) {
        add("<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"5\"/>", kind, x, y);
    }

    private void line(String kind, double x1, double y1, double x2, double y2) {
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<path class=\"%s\" d=\"M%.1f %.1fL%.1f %.1f\"/>",
                        kind,
                        x1,
                        y1,
                        x2,
                        y2));
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation would be a dependency
    private void add(String format, Object... parts) {
        svg.append(String.format(Locale.ROOT, format, parts));
    }
}
