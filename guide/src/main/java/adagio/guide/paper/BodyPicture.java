// SPDX-License-Identifier: Apache-2.0
package adagio.guide.paper;

import adagio.score.Part;
import adagio.score.Person;
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

    private final List<Part.Touch> touches;
    private final Composition composition;

    private final int first;

    private BodyPicture(List<Part.Touch> touches, Person giver, double numerals, int first) {
        this.touches = List.copyOf(touches);
        this.first = first;
        this.composition = new Composition(this.touches, giver, numerals, first);
    }

    /// A picture of some touches, numbered from 1 in their order.
    ///
    /// @param touches any number, in the order of their numbers
    /// @param giver whose hands: A's are drawn as a single line, B's as a double one, both as one of
    ///     its own colour
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
    static BodyPicture of(List<Part.Touch> touches, Person giver, double numerals, int first) {
        return new BodyPicture(touches, giver, numerals, first);
    }

    /// The picture as a file of its own: its style sheet is inside, light and dark follow the system
    /// or `data-theme` on an ancestor.
    ///
    /// @return a complete SVG document
    public String svgFile() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + new SvgPen("picture", css(), Palette.of(composition.giver()))
                        .write(composition.drawing(), title(), classes());
    }

    /// The picture for a page with a strict content policy: no style inside; the page serves [#css()].
    ///
    /// @param prefix begins every id, unique in the page: letters, digits, `-` and `_`
    /// @return an `svg` element
    /// @throws IllegalArgumentException for another prefix
    public String svg(String prefix) {
        return new SvgPen(prefix, "", Palette.of(composition.giver())).write(composition.drawing(), title(), classes());
    }

    /// The geometry, for paper.
    ///
    /// @return all marks
    Drawing drawing() {
        return composition.drawing();
    }

    /// The views that are drawn, from left to right.
    ///
    /// @return one or two
    List<View> views() {
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

    private String classes() {
        return "adagio-body adagio-strokes of-" + composition.giver().id().toLowerCase(Locale.ROOT);
    }

    private String title() {
        StringBuilder title = new StringBuilder();
        for (int i = 0; i < touches.size(); i++) {
            Part.Touch touch = touches.get(i);
            title.append(i == 0 ? "" : "; ").append(first + i).append(' ').append(touch.movement().names().lay());
            String side = SheetWords.side(touch.side());
            title.append(side.isEmpty() ? "" : ", " + side);
        }
        return touches.isEmpty() ? "The body, without strokes" : title.toString();
    }
}
