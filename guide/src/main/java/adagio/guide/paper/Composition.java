// SPDX-License-Identifier: Apache-2.0
package adagio.guide.paper;

import adagio.guide.paper.Figure.CloseUp;
import adagio.score.Part;
import adagio.score.Person;
import adagio.score.body.View;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Figures, strokes and numbers put together.
///
/// @param giver whose hands
/// @param views the figures from left to right
/// @param drawing the whole picture
record Composition(Person giver, List<View> views, Drawing drawing) {

    /// Composes a picture.
    ///
    /// @param touches in the order of their numbers
    /// @param giver whose hands
    /// @param numerals height of the digits' type in units
    /// @param first the number of the first touch
    Composition(List<Part.Touch> touches, Person giver, double numerals, int first) {
        this(giver, new Figures(touches, giver, numerals, first));
    }

    private Composition(Person giver, Figures figures) {
        this(giver, List.copyOf(figures.shown()), figures.drawing());
    }

    /// One number's runs in one figure or close-up.
    private record Numbered(int number, Rectangle2D card, List<Point2D> starts, Point2D home) {}

    /// Collects what belongs into each figure.
    private static final class Figures {

        private final double numerals;
        private final Person giver;
        private final Map<View, List<Mark.Shape>> shapes = new LinkedHashMap<>();
        private final Map<View, List<Numbered>> numbers = new LinkedHashMap<>();
        private final Map<View, Set<CloseUp>> cards = new LinkedHashMap<>();

        Figures(List<Part.Touch> touches, Person giver, double numerals, int first) {
            this.numerals = numerals;
            this.giver = giver;
            Set<String> drawn = new HashSet<>();
            for (View view : View.values()) {
                shapes.put(view, new ArrayList<>());
                numbers.put(view, new ArrayList<>());
                cards.put(view, EnumSet.noneOf(CloseUp.class));
            }
            for (int i = 0; i < touches.size(); i++) {
                Part.Touch touch = touches.get(i);
                List<Runs.Run> runs = Runs.of(touch);
                if (drawn.add(touch.movement().id() + " " + touch.side())) {
                    runs.forEach(run -> shapes.get(run.view()).addAll(Glyph.draw(run, touch.movement().technique())));
                }
                number(first + i, touch, runs);
            }
        }

        private void number(int number, Part.Touch touch, List<Runs.Run> runs) {
            Map<String, List<Runs.Run>> groups = new LinkedHashMap<>();
            for (Runs.Run run : runs) {
                String group = run.view() + (run.anchors().getFirst().closeUp() ? " " + run.side() : "");
                groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(run);
            }
            String direction = touch.movement().technique().direction();
            for (List<Runs.Run> group : groups.values()) {
                Runs.Run first = group.getFirst();
                Rectangle2D card = new Rectangle2D.Double(0, 0, Figure.WIDTH, Figure.HEIGHT);
                Point2D centre = first.anchors().getFirst().axis().centre();
                if (first.anchors().getFirst().closeUp()) {
                    CloseUp closeUp = CloseUp.at(centre.getX(), centre.getY()).getFirst();
                    cards.get(first.view()).add(closeUp);
                    card = closeUp.box();
                }
                List<Point2D> starts =
                        group.stream().map(run -> Ways.along(run, direction).getFirst()).toList();
                numbers.get(first.view()).add(new Numbered(number, card, starts, home(group, direction)));
            }
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

        List<View> shown() {
            List<View> shown =
                    numbers.keySet().stream().filter(view -> !numbers.get(view).isEmpty()).toList();
            return shown.isEmpty() ? List.of(View.BACK) : shown;
        }

        Drawing drawing() {
            List<Mark> marks = new ArrayList<>();
            double x = 0;
            for (View view : shown()) {
                marks.addAll(figure(view, x));
                x += Figure.WIDTH;
            }
            return new Drawing(x, Figure.HEIGHT, marks);
        }

        private List<Mark> figure(View view, double x) {
            List<Mark> marks = new ArrayList<>();
            for (Mark.Shape shape : Figure.of(view).with(cards.get(view)).shapes()) {
                marks.add(new Mark.Shape(shape.style(), shape.outline().moved(x, 0)));
            }
            List<Mark.Shape> strokes = shapes.get(view);
            strokes.forEach(shape -> marks.addAll(inked(shape, x)));
            // The person's left and right, written where no hand and no close-up is.
            String[] words = view == View.FRONT ? new String[] {"right", "left"} : new String[] {"left", "right"};
            double size = numerals * 0.92;
            marks.add(new Mark.Word(words[0], x + 78, 128, size));
            marks.add(new Mark.Word(words[1], x + 322, 128, size));
            List<Rectangle2D> kept =
                    List.of(
                            new Rectangle2D.Double(78 - size * 1.3, 128 - size, size * 2.6, size * 1.3),
                            new Rectangle2D.Double(322 - size * 1.3, 128 - size, size * 2.6, size * 1.3));
            double r = numerals * 0.72;
            Discs discs = new Discs(r, new Rectangle2D.Double(0, 0, Figure.WIDTH, Figure.HEIGHT), kept);
            strokes.forEach(shape -> discs.keepOff(shape.outline()));
            List<Mark> numerals = new ArrayList<>();
            for (Numbered numbered : numbers.get(view)) {
                Point2D p = discs.place(numbered.home(), numbered.card());
                marks.addAll(leader(numbered, p, r, x));
                numerals.add(new Mark.Numeral(numbered.number(), x + p.getX(), p.getY(), r));
            }
            marks.addAll(numerals);
            return marks;
        }

        private static List<Mark> leader(Numbered numbered, Point2D p, double r, double x) {
            if (p.distance(numbered.home()) < r * 2.8) {
                return List.of();
            }
            Point2D start = numbered.starts().getFirst();
            for (Point2D other : numbered.starts()) {
                start = other.distance(p) < start.distance(p) - 1 ? other : start;
            }
            if (start.distance(p) < r + 8) {
                return List.of();
            }
            return List.of(
                    new Mark.Shape("leader", Outline.through(List.of(p, start)).moved(x, 0)),
                    new Mark.Shape("leader-end", Outline.circle(start.getX() + x, start.getY(), 3)));
        }

        /// Lines get a light edge below; B's lines a light core, which makes them double.
        private List<Mark> inked(Mark.Shape shape, double x) {
            Outline outline = shape.outline().moved(x, 0);
            boolean line = shape.style().startsWith("way");
            List<Mark> marks = new ArrayList<>();
            if (line) {
                marks.add(new Mark.Shape("casing", outline));
            }
            marks.add(new Mark.Shape(shape.style(), outline));
            if (giver == Person.B && "way".equals(shape.style())) {
                marks.add(new Mark.Shape("core", outline));
            }
            return marks;
        }
    }
}
