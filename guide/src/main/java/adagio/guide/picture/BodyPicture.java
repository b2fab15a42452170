// SPDX-License-Identifier: Apache-2.0
package adagio.guide.picture;

import adagio.score.Part;
import adagio.score.Person;
import adagio.score.body.Side;
import adagio.score.body.View;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// The body with the numbered ways of the hands; the same picture on screen and on paper.
///
/// Left and right are the receiver's own: from the front their left is on the reader's right.
public final class BodyPicture {

    /// Height of every picture in its own units.
    public static final double HEIGHT = Figure.HEIGHT;

    private final List<Part.Touch> touches;
    private final Person giver;
    private final Composition.Picture composition;

    private final int first;

    private BodyPicture(List<Part.Touch> touches, Person giver, double numerals, int first) {
        this.touches = List.copyOf(touches);
        this.first = first;
        this.giver = giver;
        this.composition = Composition.of(this.touches, giver, numerals, first);
    }

    /// A picture of some touches, numbered from 1 in their order.
    ///
    /// @param touches any number, in the order of their numbers
    /// @param giver whose hands: A's are drawn as a single line, B's as a double one, both as one
    ///   of its own colour
    /// @return the picture
    /// @throws IllegalArgumentException when a path names a region that the drawing does not know
    public static BodyPicture of(List<Part.Touch> touches, Person giver) {
        return new BodyPicture(touches, giver, 25, 1);
    }

    /// A picture with larger or smaller numbers, from another one on.
    ///
    /// @param touches in the order of their numbers
    /// @param giver whose hands
    /// @param numerals height of the digits' type in units; a figure is 400 wide
    /// @param first the number of the first touch
    /// @return the picture
    public static BodyPicture of(
            List<Part.Touch> touches, Person giver, double numerals, int first) {
        return new BodyPicture(touches, giver, numerals, first);
    }

    /// The picture as a file of its own: its style sheet is inside, light and dark follow the
    /// system or `data-theme` on an ancestor.
    ///
    /// @return a complete SVG document
    public String svgFile() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + new SvgPen("picture", css(), Palette.of(giver))
                        .write(composition.drawing(), title(), classes());
    }

    /// The picture for a page with a strict content policy: no style inside; the page serves
    /// [#css()].
    ///
    /// @param prefix begins every id, unique in the page: letters, digits, `-` and `_`
    /// @return an `svg` element
    /// @throws IllegalArgumentException for another prefix
    public String svg(String prefix) {
        return new SvgPen(prefix, "", Palette.of(giver))
                .write(composition.drawing(), title(), classes());
    }

    /// The geometry, for paper.
    ///
    /// @return all marks
    public Drawing drawing() {
        return composition.drawing();
    }

    /// The views that are drawn, from left to right.
    ///
    /// @return one or two
    public List<View> views() {
        return composition.views();
    }

    /// The style sheet of all pictures, pictograms included.
    ///
    /// @return CSS with custom properties, light and dark
    public static String css() {
        StringBuilder css = new StringBuilder();
        for (String file : List.of("body.css", "strokes.css", "pictograms/pictograms.css")) {
            try (InputStream in = Pictograms.resource(file)) {
                css.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return css.toString();
    }

    /// A resting hand, fingers up, for a legend.
    ///
    /// @param size its length in units
    /// @param x its middle; it lies at height 0
    /// @return its outline, of the class `palm`
    public static Outline hand(double size, double x) {
        return Glyph.hand(size, x);
    }

    /// Whether a touch is drawn in the close-ups of hands and feet.
    ///
    /// @param touch any
    /// @return false when it is drawn on the whole body
    public static boolean closeUp(Part.Touch touch) {
        return Anchors.small(touch.movement().regions());
    }

    private String classes() {
        return "adagio-body adagio-strokes of-" + giver.id().toLowerCase(Locale.ROOT);
    }

    /// Where on the receiver, as it is shown.
    ///
    /// @param side any
    /// @return `left`, `right`, `both sides`; empty for the middle line
    public static String side(Side side) {
        return switch (side) {
            case LEFT -> "left";
            case RIGHT -> "right";
            case BOTH -> "both sides";
            case MIDLINE -> "";
        };
    }

    /// The strokes by their numbers, for whoever does not see the picture.
    ///
    /// @return such as `1 Palms on the shoulder blades, both sides; 2 Long glide down the back,
    ///   left`
    public String title() {
        StringBuilder title = new StringBuilder();
        for (int i = 0; i < touches.size(); i++) {
            Part.Touch touch = touches.get(i);
            title.append(i == 0 ? "" : "; ")
                    .append(first + i)
                    .append(' ')
                    .append(touch.movement().names().lay());
            String side = side(touch.side());
            title.append(side.isEmpty() ? "" : ", " + side);
        }
        return touches.isEmpty() ? "The body, without strokes" : title.toString();
    }
}
