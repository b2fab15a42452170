// SPDX-License-Identifier: Apache-2.0
package adagio.guide.picture;

import adagio.score.body.View;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The drawn body from one side, 400 x 900, with small close-ups of hands and feet beside the legs.
///
/// @param shapes from the lowest to the uppermost
record Figure(List<Mark.Shape> shapes) {

    /// Width of a figure in its own units.
    static final double WIDTH = 400;

    /// Height of a figure in its own units.
    static final double HEIGHT = 900;

    private static final Figure FRONT = read("body-front.svg", "figure-front", Set.of());
    private static final Figure BACK = read("body-back.svg", "figure-back", Set.of("top-back"));

    /// Copies the list.
    Figure {
        shapes = List.copyOf(shapes);
    }

    /// A close-up beside the legs; left and right are the reader's here.
    enum CloseUp {
        /// The upper one, left.
        HAND_LEFT(6, 545, 108, 693),
        /// The upper one, right.
        HAND_RIGHT(292, 545, 394, 693),
        /// The lower one, left.
        FOOT_LEFT(6, 705, 108, 873),
        /// The lower one, right.
        FOOT_RIGHT(292, 705, 394, 873);

        @SuppressWarnings("ImmutableEnumChecker") // it is never changed
        private final Rectangle2D box;

        CloseUp(double left, double top, double right, double bottom) {
            box = new Rectangle2D.Double(left, top, right - left, bottom - top);
        }

        /// Its card.
        ///
        /// @return in the units of the figure
        Rectangle2D box() {
            return box;
        }

        /// The close-up in which a point lies.
        ///
        /// @param x of the point
        /// @param y of the point
        /// @return one, or none
        static List<CloseUp> at(double x, double y) {
            return Arrays.stream(values()).filter(one -> one.box.contains(x, y)).toList();
        }
    }

    /// The figure seen from one side.
    ///
    /// @param view from where
    /// @return the whole drawing
    static Figure of(View view) {
        return view == View.FRONT ? FRONT : BACK;
    }

    /// The figure with some of its close-ups.
    ///
    /// @param wanted the others are left out
    /// @return what is left
    Figure with(Set<CloseUp> wanted) {
        List<Mark.Shape> kept = new ArrayList<>();
        for (Mark.Shape shape : shapes) {
            List<Outline.Segment> left = new ArrayList<>();
            for (Outline part : shape.outline().parts()) {
                Rectangle2D box = part.box();
                List<CloseUp> card = CloseUp.at(box.getCenterX(), box.getCenterY());
                boolean inside =
                        !card.isEmpty() && box.getWidth() <= card.getFirst().box().getWidth() + 1;
                if (!inside || wanted.contains(card.getFirst())) {
                    left.addAll(part.segments());
                }
            }
            if (!left.isEmpty()) {
                kept.add(new Mark.Shape(shape.style(), new Outline(left)));
            }
        }
        return new Figure(kept);
    }

    private static Figure read(String file, String group, Set<String> leftOut) {
        try (InputStream in = Pictograms.resource(file)) {
            XMLStreamReader xml = factory().createXMLStreamReader(in, "UTF-8");
            List<Mark.Shape> shapes = new ArrayList<>();
            int depth = 0;
            String inner = "";
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth += depth > 0 || group.equals(xml.getAttributeValue(null, "id")) ? 1 : 0;
                    inner = depth == 2 ? name(xml) : depth < 2 ? "" : inner;
                    if (depth > 1
                            && "path".equals(xml.getLocalName())
                            && !leftOut.contains(last(inner))) {
                        shapes.add(
                                new Mark.Shape(
                                        style(inner, name(xml)),
                                        OutlineReader.read(xml.getAttributeValue(null, "d"))));
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT && depth > 0) {
                    depth--;
                    if (depth == 0) {
                        break;
                    }
                }
            }
            return new Figure(shapes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("body picture " + file + ": " + e.getMessage(), e);
        }
    }

    /// A reader that never looks outside its input.
    ///
    /// @return a factory without entities from elsewhere
    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static String name(XMLStreamReader xml) {
        String name = xml.getAttributeValue(null, "class");
        return name == null ? "" : name;
    }

    private static String last(String names) {
        return names.substring(names.lastIndexOf(' ') + 1);
    }

    /// Clothes of the upper body have colours of their own.
    private static String style(String group, String name) {
        return group.startsWith("top ") ? "vest-" + name : name;
    }
}
