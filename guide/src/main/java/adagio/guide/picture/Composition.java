// SPDX-License-Identifier: Apache-2.0
package adagio.guide.picture;

import adagio.score.Part;
import adagio.score.Person;
import adagio.score.body.View;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts figures, strokes and numbers together.
final class Composition {

    private final double numerals;
    private final Sketch front;
    private final Sketch back;
    private final Set<String> drawn = new HashSet<>();

    private Composition(Person giver, double numerals) {
        this.numerals = numerals;
        this.front = new Sketch(View.FRONT, giver, numerals);
        this.back = new Sketch(View.BACK, giver, numerals);
    }

    /// A finished picture.
    ///
    /// @param views the figures from left to right
    /// @param drawing all of it
    record Picture(List<View> views, Drawing drawing) {}

    /// Composes a picture.
    ///
    /// @param touches in the order of their numbers
    /// @param giver whose hands
    /// @param numerals height of the digits' type in units
    /// @param first the number of the first touch
    /// @return the picture
    static Picture of(List<Part.Touch> touches, Person giver, double numerals, int first) {
        Composition composition = empty(giver, numerals);
        for (int i = 0; i < touches.size(); i++) {
            composition.add(first + i, touches.get(i), Runs.of(touches.get(i)));
        }
        return composition.picture();
    }

    /// Figures without strokes.
    ///
    /// @param giver whose hands
    /// @param numerals height of the digits' type in units
    /// @return to be filled
    static Composition empty(Person giver, double numerals) {
        return new Composition(giver, numerals);
    }

    /// Draws a touch.
    ///
    /// @param number what it is called
    /// @param touch the touch
    /// @param runs those of its ways that are shown
    void add(int number, Part.Touch touch, List<Runs.Run> runs) {
        // The same stroke again is drawn once and has two numbers.
        if (drawn.add(touch.movement().id() + " " + touch.side())) {
            for (Runs.Run run : runs) {
                sketch(run.view()).draw(Glyph.draw(run, touch.movement().technique()));
            }
        }
        number(number, touch, runs);
    }

    /// One figure.
    ///
    /// @param view from where
    /// @return the figure as it is now
    Sketch sketch(View view) {
        return view == View.FRONT ? front : back;
    }

    private void number(int number, Part.Touch touch, List<Runs.Run> runs) {
        if (runs.isEmpty()) {
            // Nobody is touched: the number stands at the feet.
            Point2D feet = Outline.at(Figure.WIDTH / 2, Figure.HEIGHT - numerals);
            Sketch shown = back.empty() && !front.empty() ? front : back;
            shown.number(new Sketch.Numbered(number, Sketch.ALL, List.of(feet), feet));
        }
        Map<String, List<Runs.Run>> groups = new LinkedHashMap<>();
        for (Runs.Run run : runs) {
            String group = run.view() + (apart(run) ? " " + run.side() : "");
            groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(run);
        }
        String direction = touch.movement().technique().direction();
        for (List<Runs.Run> group : groups.values()) {
            Runs.Run first = group.getFirst();
            Sketch sketch = sketch(first.view());
            Anchors.Anchor anchor = first.anchors().getFirst();
            Rectangle2D card = anchor.closeUp() ? sketch.open(anchor.axis().centre()) : Sketch.ALL;
            List<Point2D> starts =
                    group.stream().map(run -> Ways.along(run, direction).getFirst()).toList();
            sketch.number(new Sketch.Numbered(number, card, starts, home(group, direction)));
        }
    }

    /// Whether left and right have a number each: in close-ups, and where they are far apart.
    private static boolean apart(Runs.Run run) {
        Anchors.Anchor first = run.anchors().getFirst();
        double off = Math.abs(first.axis().centre().getX() - Figure.WIDTH / 2);
        return first.closeUp() || off > 60;
    }

    /// Between two sides, or just before the beginning of the way.
    private Point2D home(List<Runs.Run> group, String direction) {
        List<Point2D> way = Ways.along(group.getFirst(), direction);
        if (group.size() > 1) {
            Point2D other = Ways.along(group.getLast(), direction).getFirst();
            return Ways.between(way.getFirst(), other, 0.5);
        }
        Point2D start = way.getFirst();
        double length = Math.max(1, start.distance(way.get(1)));
        return Ways.between(start, way.get(1), -(numerals * 0.8 + 6) / length);
    }

    private Picture picture() {
        List<Sketch> shown = new ArrayList<>();
        if (!front.empty()) {
            shown.add(front);
        }
        if (!back.empty() || shown.isEmpty()) {
            shown.add(back);
        }
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            marks.addAll(shown.get(i).marks(i * Figure.WIDTH));
        }
        return new Picture(
                shown.stream().map(Sketch::view).toList(),
                new Drawing(shown.size() * Figure.WIDTH, Figure.HEIGHT, marks));
    }
}
