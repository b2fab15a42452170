// SPDX-License-Identifier: Apache-2.0
package adagio.server.pulse;

import adagio.pulse.synchrony.Grid;
import adagio.pulse.synchrony.Settings;
import adagio.server.web.Messages;
import java.util.Locale;

/// Two heart rates, drawn: the first as a single line, the second as a double one.
final class PulsePicture {
    private static final double LEFT = 40;
    private static final double RIGHT = 352;
    private static final double TOP = 12;
    private static final double FOOT = 170;
    private static final int COLUMNS = 312;
    private static final int SHUFFLES = 100;
    private final Messages say;
    private final String suffix;

    PulsePicture(Messages say) {
        this(say, "");
    }

    /// Pictures beside others of the same kind.
    ///
    /// @param suffix of every id in them
    PulsePicture(Messages say, String suffix) {
        this.say = say;
        this.suffix = suffix;
    }

    /// Both curves over time; where a sensor was silent the ground is hatched and the line is
    /// broken.
    String curves(Grid grid) {
        var columns = new Columns(grid, COLUMNS);
        long low = (long) Math.floor(columns.low() / 5) * 5;
        long high = Math.max(low + 10, (long) Math.ceil(columns.high() / 5) * 5);
        long minutes = Math.round((double) grid.size() / grid.hz() / 60);
        var svg = new StringBuilder(32_768);
        open(
                svg,
                "curves",
                200,
                say.say("pulse.curves"),
                say.say("pulse.curves.text", minutes, low, high, columns.silent()));
        add(
                svg,
                "<pattern id=\"hatch%s\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><path class=\"pulse-hatch\" d=\"M0 0V6\"/></pattern>",
                suffix);
        hatch(svg, columns);
        text(svg, LEFT - 6, TOP + 5, "end", "" + high);
        text(svg, LEFT - 6, FOOT + 2, "end", "" + low);
        text(svg, LEFT, 192, "start", say.say("pulse.begin"));
        text(svg, RIGHT, 192, "end", say.say("pulse.minutes", minutes));
        String second = path(columns, false, low, high);
        svg.append("<path class=\"pulse-two\" d=\"").append(second).append("\"/>");
        svg.append("<path class=\"pulse-two-inside\" d=\"").append(second).append("\"/>");
        svg.append("<path class=\"pulse-one\" d=\"")
                .append(path(columns, true, low, high))
                .append("\"/>");
        return svg.append("</svg>").toString();
    }

    private void hatch(StringBuilder svg, Columns columns) {
        int from = -1;
        for (int i = 0; i <= columns.size(); i++) {
            boolean gap = i < columns.size() && columns.isGap(i);
            if (gap && from < 0) {
                from = i;
            }
            if (!gap && from >= 0) {
                add(
                        svg,
                        "<rect class=\"pulse-gap\" fill=\"url(#hatch%s)\" x=\"%.1f\" y=\"%.0f\" width=\"%.1f\" height=\"%.0f\"/>",
                        suffix,
                        x(columns, from),
                        TOP,
                        x(columns, i) - x(columns, from),
                        FOOT - TOP);
                from = -1;
            }
        }
    }

    private static String path(Columns columns, boolean first, long low, long high) {
        var path = new StringBuilder();
        boolean draws = false;
        for (int i = 0; i < columns.size(); i++) {
            double rate = first ? columns.a(i) : columns.b(i);
            if (Double.isNaN(rate)) {
                draws = false;
                continue;
            }
            double y = FOOT - (FOOT - TOP) * (rate - low) / (high - low);
            add(path, "%s%.1f %.1f", draws ? "L" : "M", x(columns, i), y);
            draws = true;
        }
        return path.toString();
    }

    private static double x(Columns columns, int i) {
        return LEFT + (RIGHT - LEFT) * i / columns.size();
    }

    /// A hundred shuffles as small rings, filled as many as looked like the recording.
    String chance(double p) {
        int like = (int) Math.round(p * SHUFFLES);
        var svg = new StringBuilder(8_192);
        String words =
                like == 0 ? say.say("pulse.chance.none") : say.say("pulse.chance.text", like);
        open(svg, "chance", 96, say.say("pulse.chance"), words);
        for (int i = 0; i < SHUFFLES; i++) {
            add(
                    svg,
                    "<circle class=\"%s\" cx=\"%.0f\" cy=\"%.0f\" r=\"5\"/>",
                    i < like ? "pulse-like" : "pulse-unlike",
                    14 + 17.5 * (i % 20),
                    12 + 18.0 * Math.floorDiv(i, 20));
        }
        return captioned(svg, words);
    }

    /// Who followed whom, on a line of ten seconds either way.
    String lag(double seconds) {
        double most = Settings.USUAL.maxLagSeconds();
        double middle = (LEFT + RIGHT) / 2;
        double x = middle + (RIGHT - LEFT) / 2 * seconds / most;
        var svg = new StringBuilder(1_024);
        String key = seconds == 0 ? "none" : seconds > 0 ? "b" : "a";
        String words = say.say("pulse.lag." + key, one(Math.abs(seconds)));
        open(svg, "lag", 64, say.say("pulse.lag"), words);
        add(
                svg,
                "<path class=\"pulse-hair\" d=\"M%.0f 24H%.0fM%.0f 16V32\"/>",
                LEFT,
                RIGHT,
                middle);
        add(svg, "<circle class=\"pulse-like\" cx=\"%.1f\" cy=\"24\" r=\"7\"/>", x);
        text(svg, LEFT, 54, "start", say.say("pulse.lag.left"));
        text(svg, RIGHT, 54, "end", say.say("pulse.lag.right"));
        return captioned(svg, words);
    }

    private static String captioned(StringBuilder svg, String words) {
        add(svg, "</svg><figcaption class=\"note\">%s</figcaption>", words);
        return svg.toString();
    }

    private static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private void open(StringBuilder svg, String id, int height, String title, String description) {
        add(
                svg,
                "<svg class=\"pulse-picture\" viewBox=\"0 0 360 %2$d\" role=\"img\" aria-labelledby=\"%1$s-t %1$s-d\"><title id=\"%1$s-t\">%3$s</title><desc id=\"%1$s-d\">%4$s</desc>",
                id + suffix,
                height,
                title,
                description);
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
        add(svg, "<text x=\"%.0f\" y=\"%.0f\" text-anchor=\"%s\">%s</text>", x, y, anchor, text);
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation would be a dependency
    private static void add(StringBuilder svg, String format, Object... parts) {
        svg.append(String.format(Locale.ROOT, format, parts));
    }
}
