// SPDX-License-Identifier: Apache-2.0
package adagio.guide.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the data of an SVG path: M L H V C S Q A Z, absolute or relative.
final class OutlineReader {

    private static final Pattern TOKEN =
            Pattern.compile("[A-Za-z]|[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");

    private final String data;
    private final List<String> tokens = new ArrayList<>();
    private final List<Outline.Segment> way = new ArrayList<>();
    private int next;
    private boolean relative;
    private Point2D pen = Outline.at(0, 0);
    private Point2D begun = Outline.at(0, 0);
    private Point2D lastControl = Outline.at(0, 0);

    private OutlineReader(String data) {
        this.data = data;
        Matcher matcher = TOKEN.matcher(data);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
    }

    /// Reads one path.
    ///
    /// @param data the `d` attribute
    /// @return lines and cubic curves
    /// @throws IllegalArgumentException for a letter it does not draw, or numbers that are missing
    static Outline read(String data) {
        OutlineReader reader = new OutlineReader(data);
        char command = 'M';
        while (reader.next < reader.tokens.size()) {
            String token = reader.tokens.get(reader.next);
            if (Character.isLetter(token.charAt(0))) {
                command = token.charAt(0);
                reader.next++;
            }
            reader.relative = Character.isLowerCase(command);
            reader.draw(Character.toUpperCase(command));
            command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
        }
        return new Outline(reader.way);
    }

    private void draw(char command) {
        boolean keepsControl = false;
        switch (command) {
            case 'M' -> {
                pen = point();
                begun = pen;
                way.add(new Outline.Move(pen.getX(), pen.getY()));
            }
            case 'L' -> line(point());
            case 'H' -> line(Outline.at(number() + (relative ? pen.getX() : 0), pen.getY()));
            case 'V' -> line(Outline.at(pen.getX(), number() + (relative ? pen.getY() : 0)));
            case 'C' -> {
                curve(point(), point(), point());
                keepsControl = true;
            }
            case 'S' -> {
                Point2D mirrored =
                        Outline.at(
                                2 * pen.getX() - lastControl.getX(),
                                2 * pen.getY() - lastControl.getY());
                curve(mirrored, point(), point());
                keepsControl = true;
            }
            case 'Q' -> {
                Point2D control = point();
                Point2D end = point();
                curve(third(pen, control), third(end, control), end);
            }
            case 'A' -> arc();
            case 'Z' -> {
                way.add(new Outline.Close());
                pen = begun;
            }
            default -> throw unknown(command);
        }
        lastControl = keepsControl ? lastControl : pen;
    }

    private IllegalArgumentException unknown(char command) {
        return new IllegalArgumentException(
                "path command '"
                        + command
                        + "' in \""
                        + start()
                        + "\": M L H V C S Q A Z are drawn");
    }

    private void line(Point2D to) {
        pen = to;
        way.add(new Outline.Line(to.getX(), to.getY()));
    }

    private void curve(Point2D from, Point2D to, Point2D end) {
        way.add(new Outline.Curve(from, to, end));
        lastControl = to;
        pen = end;
    }

    private static double turned(double angle, boolean sweep) {
        return angle + (sweep && angle < 0 ? 2 * Math.PI : !sweep && angle > 0 ? -2 * Math.PI : 0);
    }

    /// Draws in the plane where the ellipse is a circle: both ends and the middle are easy there.
    private void arc() {
        double rx = Math.abs(number());
        double ry = Math.abs(number());
        double turn = Math.toRadians(number());
        boolean large = number() != 0;
        boolean sweep = number() != 0;
        Point2D end = point();
        if (rx == 0 || ry == 0 || pen.equals(end)) {
            line(end);
            return;
        }
        AffineTransform round = AffineTransform.getScaleInstance(1 / rx, 1 / ry);
        round.rotate(-turn);
        Point2D a = round.transform(pen, null);
        Point2D b = round.transform(end, null);
        double half = a.distance(b) / 2;
        double size = Math.max(1, half);
        double off = Math.sqrt(Math.max(0, size * size - half * half)) * (large == sweep ? -1 : 1);
        double mx = (a.getX() + b.getX()) / 2 - off * (b.getY() - a.getY()) / (2 * half);
        double my = (a.getY() + b.getY()) / 2 + off * (b.getX() - a.getX()) / (2 * half);
        double from = Math.atan2(a.getY() - my, a.getX() - mx);
        double way2 = turned(Math.atan2(b.getY() - my, b.getX() - mx) - from, sweep);
        AffineTransform back = AffineTransform.getRotateInstance(turn);
        back.scale(rx, ry);
        int pieces = Math.max(1, (int) Math.ceil(Math.abs(way2) / (Math.PI / 2) - 1e-9));
        double step = way2 / pieces;
        double k = 4.0 / 3 * Math.tan(step / 4) * size;
        for (int i = 0; i < pieces; i++) {
            double t0 = from + i * step;
            double t1 = t0 + step;
            double x0 = mx + size * Math.cos(t0);
            double y0 = my + size * Math.sin(t0);
            double x1 = mx + size * Math.cos(t1);
            double y1 = my + size * Math.sin(t1);
            curve(
                    back.transform(Outline.at(x0 - k * Math.sin(t0), y0 + k * Math.cos(t0)), null),
                    back.transform(Outline.at(x1 + k * Math.sin(t1), y1 - k * Math.cos(t1)), null),
                    i == pieces - 1 ? end : back.transform(Outline.at(x1, y1), null));
        }
    }

    private Point2D point() {
        double x = number();
        double y = number();
        return relative ? Outline.at(pen.getX() + x, pen.getY() + y) : Outline.at(x, y);
    }

    private double number() {
        if (next >= tokens.size() || Character.isLetter(tokens.get(next).charAt(0))) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "path \"%s\": a number is missing at token %d",
                            start(),
                            next + 1));
        }
        return Double.parseDouble(tokens.get(next++));
    }

    private String start() {
        return data.length() > 40 ? data.substring(0, 40) + "…" : data;
    }

    private static Point2D third(Point2D end, Point2D control) {
        return Outline.at(
                end.getX() + 2 * (control.getX() - end.getX()) / 3,
                end.getY() + 2 * (control.getY() - end.getY()) / 3);
    }
}
