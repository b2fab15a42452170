// SPDX-License-Identifier: Apache-2.0
package adagio.guide.picture;

import adagio.score.Person;
import java.util.Map;

/// Colours and lines by class, for paper and for programs that do not read style sheets.
///
/// Chosen by their grey values too: skin lightest, cloth, hair, lines, strokes darkest.
///
/// @param skin the body
/// @param way the strokes
public record Palette(String skin, String way) {

    private static final String NONE = "";
    private static final String LINE = "#8d6d5b";

    /// How a shape is painted.
    ///
    /// @param fill `#rrggbb`, empty for none
    /// @param fillOpacity 0 to 1
    /// @param stroke `#rrggbb`, empty for none
    /// @param width of the line in units of the picture
    /// @param opacity of the line, 0 to 1
    /// @param dash length of a dash and of the gap behind it, 0 and 0 for a whole line
    public record Paint(
            String fill,
            double fillOpacity,
            String stroke,
            double width,
            double opacity,
            Dash dash) {}

    /// The rhythm of a line.
    ///
    /// @param on drawn
    /// @param off not drawn
    public record Dash(double on, double off) {

        private static final Dash WHOLE = new Dash(0, 0);
    }

    /// The colours of one giver's hands.
    ///
    /// @param giver A clay, B moss, both lamp brown
    /// @return its palette
    public static Palette of(Person giver) {
        return new Palette(
                "#e6cdb6",
                switch (giver) {
                    case A -> "#8f4428";
                    case B -> "#3d5529";
                    case BOTH -> "#663f08";
                });
    }

    /// The same on white paper: the body lighter, so that strokes stand out in grey.
    ///
    /// @return a palette for ink
    public Palette onPaper() {
        return new Palette("#f6e9dc", way);
    }

    /// How a class is painted.
    ///
    /// @param style a shape's class
    /// @return its paint
    /// @throws IllegalArgumentException for a class that is not known
    public Paint paint(String style) {
        Paint stroke = strokes().get(style);
        Paint paint = stroke == null ? body().get(style) : stroke;
        if (paint == null) {
            throw new IllegalArgumentException("no paint for \"" + style + "\"");
        }
        return paint;
    }

    private Map<String, Paint> strokes() {
        return Map.ofEntries(
                Map.entry("casing", line(skin, 10, 0.85)),
                Map.entry("way", line(way, 5, 1)),
                Map.entry("way fine", line(way, 3, 1)),
                Map.entry("way feather", new Paint(NONE, 0, way, 3, 1, new Dash(2, 8))),
                Map.entry("core", line(skin, 1.6, 1)),
                Map.entry("tip", fill(way)),
                Map.entry("dot", fill(way)),
                Map.entry("leader-end", fill(way)),
                Map.entry("tick", line(way, 3, 1)),
                Map.entry("ring", line(way, 2, 1)),
                Map.entry("palm", new Paint(way, 0.26, way, 2.2, 1, Dash.WHOLE)),
                Map.entry("leader", line(way, 1.4, 1)),
                Map.entry("disc", new Paint("#ffffff", 1, way, 2.4, 1, Dash.WHOLE)));
    }

    private Map<String, Paint> body() {
        return Map.ofEntries(
                Map.entry("card", fill("#f4eee4")),
                Map.entry("skin", new Paint(skin, 1, LINE, 1.3, 1, Dash.WHOLE)),
                Map.entry("skin plain", fill(skin)),
                Map.entry("shade", fill("#e4cdb9")),
                Map.entry("hair", fill("#a08b7e")),
                Map.entry("cloth", new Paint("#d3ddd3", 1, "#8fa093", 1.2, 1, Dash.WHOLE)),
                Map.entry("seam", line("#8fa093", 1.1, 1)),
                Map.entry("vest-cloth", new Paint("#fbf5ee", 1, "#bfa68f", 1.2, 1, Dash.WHOLE)),
                Map.entry("vest-seam", line("#bfa68f", 1.1, 1)),
                Map.entry("detail", line(LINE, 1.1, 0.55)),
                // pictograms
                Map.entry("f", line("#c9b8a2", 1.4, 1)),
                Map.entry("t", new Paint("#f4eee4", 1, "#cdbda8", 0.8, 1, Dash.WHOLE)),
                Map.entry("s o", new Paint(skin, 1, LINE, 0.65, 1, Dash.WHOLE)),
                Map.entry("s", fill(skin)),
                Map.entry("g o", new Paint("#e2c6ad", 1, LINE, 0.65, 1, Dash.WHOLE)),
                Map.entry("g", fill("#e2c6ad")),
                Map.entry("h", fill("#8a6f60")),
                Map.entry("c", fill("#c3cfc4")),
                Map.entry("w", fill("#6f8f93")),
                Map.entry("k", new Paint("#9a4420", 0.3, NONE, 0, 1, Dash.WHOLE)));
    }

    private static Paint fill(String colour) {
        return new Paint(colour, 1, NONE, 0, 1, Dash.WHOLE);
    }

    /// A plain line.
    ///
    /// @param colour `#rrggbb`
    /// @param width in units
    /// @param opacity 0 to 1
    /// @return its paint
    public static Paint line(String colour, double width, double opacity) {
        return new Paint(NONE, 0, colour, width, opacity, Dash.WHOLE);
    }
}
