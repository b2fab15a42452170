// SPDX-License-Identifier: Apache-2.0
package adagio.guide.picture;

import adagio.guide.picture.Anchors.Anchor;
import adagio.score.body.View;
import adagio.score.stroke.Technique;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// How one touch is drawn on one place: an arrow for a glide, hands for a hold, dots for a press.
final class Glyph {

    /// The person's left hand, close up from the front, tips of thumb and fingers.
    private static final double[][] FINGERS = {
        {368, 602, 382, 631},
        {361, 629, 365, 673},
        {351, 637, 350, 681},
        {338, 633, 333, 675},
        {324, 626, 317, 657}
    };

    private static final double[][] TOES = {
        {326, 830, 324, 848},
        {340, 830, 340, 847},
        {351, 825, 353, 841},
        {359, 816, 364, 831},
        {366, 806, 373, 818}
    };
    private static final Outline HAND = drawnHand();

    private final List<Mark.Shape> shapes = new ArrayList<>();
    private final Runs.Run run;
    private final String direction;
    private final double turn;

    private Glyph(Runs.Run run, Technique technique) {
        this.run = run;
        this.direction = technique.direction();
        this.turn = Ways.outward(run);
    }

    /// Draws one place of a touch.
    ///
    /// @param run the place
    /// @param technique how it is done
    /// @return shapes in the units of the figure
    static List<Mark.Shape> draw(Runs.Run run, Technique technique) {
        Glyph glyph = new Glyph(run, technique);
        switch (technique.kind()) {
            case HOLD -> glyph.hands(technique.hands());
            case BREATH -> glyph.breath(technique.hands());
            case GLIDE -> glyph.glide("way");
            case FEATHER -> glyph.glide("way feather");
            case CIRCLE -> run.anchors().forEach(glyph::spiral);
            case FRICTION -> glyph.coil();
            case KNEAD -> glyph.knead();
            case COMPRESS -> glyph.press(technique.hands());
            case TAP -> glyph.taps();
            case ROLL -> glyph.roll();
            case ROCK -> run.anchors().forEach(glyph::rock);
            case MOBILISE -> glyph.turnJoint(run.anchors().getFirst());
            case STRETCH -> glyph.pull(Ways.along(glyph.run, ""));
            case RUB -> glyph.rub();
            case REST -> {}
        }
        return List.copyOf(glyph.shapes);
    }

    private void add(String style, Outline outline) {
        shapes.add(new Mark.Shape(style, outline));
    }

    private void tip(Point2D before, Point2D end, double size) {
        double angle = Math.atan2(end.getY() - before.getY(), end.getX() - before.getX());
        AffineTransform place = AffineTransform.getTranslateInstance(end.getX(), end.getY());
        place.rotate(angle);
        place.scale(size, size);
        add("tip", OutlineReader.read("M9 0L-8 8.5Q-4 0 -8 -8.5Z").with(place));
    }

    private void arrow(String style, Outline line) {
        arrow(style, line, "way".equals(style) ? 1 : 0.8);
    }

    private void arrow(String style, Outline line, double size) {
        add(style, line);
        List<Outline.Segment> all = line.segments();
        if (all.getLast() instanceof Outline.Curve(Point2D from, Point2D to, Point2D end)) {
            tip(to.distance(end) < 0.5 ? from : to, end, size);
        }
    }

    private void glide(String style) {
        if ("across".equals(direction)) {
            across();
            return;
        }
        arrow(style, Outline.smooth(Ways.along(run, direction)));
    }

    private void across() {
        double reach =
                run.anchors().getFirst().axis().centre().getX() == Figure.WIDTH / 2 ? 50 : 16;
        for (Anchor anchor : run.anchors()) {
            Point2D middle = anchor.axis().centre();
            pull(
                    List.of(
                            Outline.at(middle.getX() - reach, middle.getY()),
                            Outline.at(middle.getX() + reach, middle.getY())));
        }
    }

    private void rub() {
        if ("across".equals(direction)) {
            across();
            return;
        }
        List<Point2D> there = Ways.even(Ways.along(run, direction), 20);
        List<Point2D> beside = new ArrayList<>();
        List<Point2D> back = new ArrayList<>();
        for (int i = 1; i < there.size(); i++) {
            beside.add(Ways.beside(there.get(i - 1), there.get(i), 8));
            back.addFirst(Ways.beside(there.get(i - 1), there.get(i), -8));
        }
        arrow("way", Outline.smooth(beside));
        arrow("way", Outline.smooth(back));
    }

    private void pull(List<Point2D> way) {
        Outline line = Outline.smooth(way);
        arrow("way", line);
        tip(way.get(1), way.getFirst(), 1);
    }

    private double radius(Anchor anchor) {
        double length = anchor.axis().from().distance(anchor.axis().to());
        return Math.clamp(Math.min(anchor.width(), length) / 2, 8, 30);
    }

    private void spiral(Anchor anchor) {
        Point2D c = anchor.axis().centre();
        double r = radius(anchor);
        List<Point2D> way = new ArrayList<>();
        for (int i = 0; i <= 20; i++) {
            double angle = -Math.PI / 2 + i * Math.PI * 3.4 / 20;
            double at = r * (0.3 + 0.7 * i / 20);
            way.add(
                    Outline.at(
                            c.getX() + turn * at * Math.cos(angle),
                            c.getY() + at * Math.sin(angle)));
        }
        arrow("way", Outline.smooth(way), r < 16 ? 0.6 : 0.8);
    }

    private void turnJoint(Anchor anchor) {
        Point2D c = anchor.axis().centre();
        double r = Math.max(14, radius(anchor));
        List<Point2D> way = new ArrayList<>();
        for (int i = 0; i <= 12; i++) {
            double angle = -Math.PI * 0.8 + i * Math.PI * 1.5 / 12;
            way.add(
                    Outline.at(
                            c.getX() + turn * r * Math.cos(angle), c.getY() + r * Math.sin(angle)));
        }
        arrow("way", Outline.smooth(way));
        add("dot", Outline.circle(c.getX(), c.getY(), 3.5));
    }

    private void coil() {
        List<Point2D> base = Ways.even(Ways.along(run, direction), 3.2);
        double r = Math.clamp(run.anchors().getFirst().width() / 3, 5, 9);
        List<Point2D> way = new ArrayList<>();
        for (int i = 0; i < base.size(); i++) {
            double angle = i * Math.PI / 3;
            way.add(
                    Outline.at(
                            base.get(i).getX() + turn * r * Math.cos(angle),
                            base.get(i).getY() + r * Math.sin(angle)));
        }
        arrow("way fine", Outline.smooth(way));
    }

    private void knead() {
        List<Point2D> way = spaced(13);
        for (int i = 0; i < way.size(); i++) {
            Point2D before = i == 0 ? way.get(1) : way.get(i - 1);
            double off = (i % 2 == 0 ? 5.5 : -5.5) * (i == 0 ? -1 : 1);
            Point2D p = Ways.beside(before, way.get(i), off);
            add("dot", Outline.circle(p.getX(), p.getY(), 5));
        }
    }

    private void press(int hands) {
        if (hands == 2 && run.anchors().getFirst().closeUp()) {
            squeeze(run.anchors().getFirst());
            return;
        }
        for (Point2D p : spaced(21)) {
            add("ring", Outline.circle(p.getX(), p.getY(), 7.5));
            add("dot", Outline.circle(p.getX(), p.getY(), 2.8));
        }
    }

    /// Both hands around a hand or foot.
    private void squeeze(Anchor anchor) {
        Point2D c = anchor.axis().centre();
        double edge = anchor.width() / 2 + 9;
        for (double side : new double[] {-1, 1}) {
            Point2D out = Outline.at(c.getX() + side * edge, c.getY());
            Point2D in = Outline.at(c.getX() + side * (edge - 17), c.getY());
            arrow("way", Outline.smooth(List.of(out, in)), 0.8);
        }
    }

    private void taps() {
        List<Point2D> way = spaced(12);
        for (int i = 1; i < way.size(); i++) {
            add(
                    "tick",
                    Outline.through(
                            List.of(
                                    Ways.beside(way.get(i - 1), way.get(i), i % 2 == 0 ? 2 : 9),
                                    Ways.beside(
                                            way.get(i - 1), way.get(i), i % 2 == 0 ? -9 : -2))));
        }
    }

    /// Points inside the way, away from its very ends.
    private List<Point2D> spaced(double step) {
        List<Point2D> way = Ways.along(run, direction);
        List<Point2D> inner = new ArrayList<>(way);
        inner.set(0, Ways.between(way.get(0), way.get(1), 0.25));
        int last = way.size() - 1;
        inner.set(last, Ways.between(way.get(last), way.get(last - 1), 0.25));
        return Ways.even(inner, step);
    }

    private void roll() {
        Anchor anchor = run.anchors().getFirst();
        if (!anchor.closeUp() || !List.of("fingers", "toes").contains(anchor.region())) {
            coil();
            return;
        }
        boolean right = anchor.axis().centre().getX() > Figure.WIDTH / 2;
        for (double[] digit : "toes".equals(anchor.region()) ? TOES : FINGERS) {
            double x0 = right ? digit[0] : Figure.WIDTH - digit[0];
            double x1 = right ? digit[2] : Figure.WIDTH - digit[2];
            Point2D base = Outline.at(x0, digit[1]);
            Point2D end = Outline.at(x1, digit[3]);
            add("tick", Outline.through(List.of(base, end)));
            for (double share : new double[] {0.25, 0.75}) {
                Point2D p = Ways.between(base, end, share);
                add(
                        "tick",
                        Outline.through(
                                List.of(Ways.beside(base, p, 5), Ways.beside(base, p, -5))));
            }
        }
    }

    private void rock(Anchor anchor) {
        Point2D c = anchor.axis().centre();
        double reach = Math.clamp(anchor.width() * 0.7, 16, 34);
        pull(
                List.of(
                        Outline.at(c.getX() - reach, c.getY() - 5),
                        Outline.at(c.getX(), c.getY() + 6),
                        Outline.at(c.getX() + reach, c.getY() - 5)));
    }

    private void hands(int hands) {
        List<Anchor> anchors = run.anchors();
        boolean pair =
                hands == 2
                        && anchors.size() == 1
                        && switch (run.side()) {
                            case MIDLINE -> true;
                            case LEFT, RIGHT, BOTH -> anchors.getFirst().closeUp();
                        };
        for (Anchor anchor : pair ? anchors : distinct(anchors)) {
            Point2D c = anchor.axis().centre();
            double off = pair ? Math.max(anchor.closeUp() ? 11 : 19, anchor.width() * 0.24) : 0;
            hand(anchor, c.getX() + off, c.getY(), 1);
            if (pair) {
                hand(anchor, c.getX() - off, c.getY(), -1);
            }
        }
    }

    private static List<Anchor> distinct(List<Anchor> anchors) {
        List<Anchor> apart = new ArrayList<>();
        for (Anchor anchor : anchors) {
            if (apart.stream()
                    .allMatch(one -> one.axis().centre().distance(anchor.axis().centre()) > 12)) {
                apart.add(anchor);
            }
        }
        return apart;
    }

    private void hand(Anchor anchor, double x, double y, int side) {
        double length = anchor.axis().from().distance(anchor.axis().to());
        if (anchor.closeUp()
                || (anchor.view() == View.FRONT && Math.max(anchor.width(), length) < 26)) {
            double r = anchor.closeUp() ? 14 : 8;
            add("palm", Outline.circle(x, y, r));
            add("dot", Outline.circle(x, y, r / 4));
            return;
        }
        double size = Math.clamp(Math.max(anchor.width() * 1.5, length), 44, 66);
        double mirror = anchor.axis().centre().getX() == Figure.WIDTH / 2 ? side : turn;
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(mirror * Math.toRadians(14));
        place.scale(mirror * size, size);
        add("palm", HAND.with(place));
    }

    private void breath(int hands) {
        hands(Math.max(hands, 1));
        for (Anchor anchor : distinct(run.anchors())) {
            Point2D c = anchor.axis().centre();
            add("way feather", Outline.circle(c.getX(), c.getY(), anchor.closeUp() ? 23 : 30));
        }
    }

    /// A resting hand, fingers up.
    ///
    /// @param size its length
    /// @param x its middle; it lies at height 0
    /// @return its outline
    static Outline hand(double size, double x) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, 0);
        place.scale(size, size);
        return HAND.with(place);
    }

    /// The drawn hand, fingers up, one unit long, around its middle.
    private static Outline drawnHand() {
        Rectangle2D card = new Rectangle2D.Double(290, 540, 110, 155);
        Outline drawn =
                Figure.of(View.FRONT).shapes().stream()
                        .filter(shape -> "skin".equals(shape.style()))
                        .flatMap(shape -> shape.outline().parts().stream())
                        .filter(part -> card.contains(part.box()) && part.segments().size() > 8)
                        .findFirst()
                        .orElseThrow();
        Rectangle2D box = drawn.box();
        AffineTransform place =
                AffineTransform.getScaleInstance(-1 / box.getHeight(), -1 / box.getHeight());
        place.translate(-box.getCenterX(), -box.getCenterY());
        return drawn.with(place);
    }
}
