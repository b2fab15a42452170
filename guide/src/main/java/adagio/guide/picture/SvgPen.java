// SPDX-License-Identifier: Apache-2.0
package adagio.guide.picture;

import java.util.Locale;
import java.util.regex.Pattern;

/// Writes a drawing as SVG: classes for everything that has a colour, no style attributes.
final class SvgPen {

    private static final Pattern PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private final String prefix;
    private final String css;
    private final Palette palette;

    /// A pen.
    ///
    /// @param prefix begins every id
    /// @param css put inside together with plain colours, for programs that do not read it; empty
    ///   for a page that brings its own
    /// @param palette the plain colours
    SvgPen(String prefix, String css, Palette palette) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "prefix \"" + prefix + "\": a letter, then letters, digits, - and _");
        }
        this.prefix = prefix;
        this.css = css;
        this.palette = palette;
    }

    /// Writes the picture.
    ///
    /// @param drawing what to draw
    /// @param title said in place of the picture
    /// @param classes of the root
    /// @return an `svg` element
    String write(Drawing drawing, String title, String classes) {
        StringBuilder out = new StringBuilder(40_000);
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"").append(classes);
        out.append("\" viewBox=\"0 0 ").append(Outline.number(drawing.width())).append(' ');
        out.append(Outline.number(drawing.height())).append("\" role=\"img\" aria-labelledby=\"");
        out.append(prefix).append("-title\">\n<title id=\"").append(prefix).append("-title\">");
        out.append(escaped(title)).append("</title>\n");
        if (!css.isEmpty()) {
            out.append("<style>\n").append(escaped(css)).append("</style>\n");
        }
        drawing.marks().forEach(mark -> out.append(element(mark)).append('\n'));
        return out.append("</svg>\n").toString();
    }

    private String element(Mark mark) {
        return switch (mark) {
            case Mark.Shape(String style, Outline outline) ->
                    "<path class=\""
                            + style
                            + "\""
                            + plain(style)
                            + " d=\""
                            + outline.svg()
                            + "\"/>";
            case Mark.Numeral(int number, double x, double y, double r) ->
                    String.format(
                            Locale.ROOT,
                            "<circle class=\"disc\"%s cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
                                    + "<text class=\"numeral\" x=\"%s\" y=\"%s\" font-size=\"%s\""
                                    + " text-anchor=\"middle\">%d</text>",
                            plain("disc"),
                            Outline.number(x),
                            Outline.number(y),
                            Outline.number(r),
                            Outline.number(x),
                            Outline.number(y + r * 0.5),
                            Outline.number(r / 0.72),
                            number);
            case Mark.Word(String text, double x, double y, double size) ->
                    String.format(
                            Locale.ROOT,
                            "<text class=\"word\" x=\"%s\" y=\"%s\" font-size=\"%s\""
                                    + " text-anchor=\"middle\">%s</text>",
                            Outline.number(x),
                            Outline.number(y),
                            Outline.number(size),
                            escaped(text));
        };
    }

    private String plain(String style) {
        if (css.isEmpty()) {
            return "";
        }
        Palette.Paint paint = palette.paint(style);
        StringBuilder out = new StringBuilder();
        attribute(out, "fill", paint.fill().isEmpty() ? "none" : paint.fill());
        attribute(out, "fill-opacity", paint.fillOpacity() < 1 ? "" + paint.fillOpacity() : "");
        attribute(out, "stroke", paint.stroke());
        if (!paint.stroke().isEmpty()) {
            attribute(out, "stroke-width", "" + paint.width());
            attribute(out, "stroke-opacity", paint.opacity() < 1 ? "" + paint.opacity() : "");
            attribute(out, "stroke-linecap", "round");
            Palette.Dash dash = paint.dash();
            attribute(out, "stroke-dasharray", dash.on() > 0 ? dash.on() + " " + dash.off() : "");
        }
        return out.toString();
    }

    private static void attribute(StringBuilder out, String name, String value) {
        if (!value.isEmpty()) {
            out.append(' ').append(name).append("=\"").append(value).append('"');
        }
    }

    /// Text for the inside of an element.
    ///
    /// @param text any
    /// @return without characters that XML reads as its own
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
