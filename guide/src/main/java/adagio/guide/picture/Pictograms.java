// SPDX-License-Identifier: Apache-2.0
package adagio.guide.picture;

import adagio.score.Person;
import adagio.score.body.Place;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Small pictures of where two people are to each other, 120 x 90.
public final class Pictograms {

    private static final String FEET = "seated_floor--seated_facing--feet.svg";
    private static final JsonNode INDEX = index();

    private Pictograms() {}

    /// A picture of two people.
    ///
    /// @param file its name in the folder of the drawings
    /// @param exact whether it was drawn for these very positions; otherwise it is the nearest one,
    ///   to be shown with the words of the real positions
    public record Pictogram(String file, boolean exact) {

        /// The picture for a page with a strict content policy; the page serves
        /// [BodyPicture#css()].
        ///
        /// @param prefix begins every id, unique in the page
        /// @param title said in place of the picture
        /// @return an `svg` element
        public String svg(String prefix, String title) {
            return new SvgPen(prefix, "", Palette.of(Person.BOTH))
                    .write(drawing(), title, "adagio-pic");
        }

        /// The geometry, for paper.
        ///
        /// @return all shapes
        public Drawing drawing() {
            return new Drawing(120, 90, shapes(file));
        }
    }

    /// The picture for a place.
    ///
    /// @param place where the two are
    /// @return the exact picture, or the nearest one
    public static Pictogram find(Place place) {
        JsonNode entry = INDEX.path(place.receiver().id()).path(place.giver().id());
        if (entry.isMissingNode()) {
            throw new IllegalStateException(
                    "no picture for " + place.receiver().id() + " with " + place.giver().id());
        }
        return new Pictogram(entry.path("file").asText(), entry.path("exact").asBoolean());
    }

    /// The picture of a foot that lies in the giver's lap.
    ///
    /// @return drawn for it
    public static Pictogram footInLap() {
        return new Pictogram(FEET, true);
    }

    /// A file of the drawings.
    ///
    /// @param file its name in the folder
    /// @return the open file
    /// @throws IOException when it is not there
    static InputStream resource(String file) throws IOException {
        InputStream in = Pictograms.class.getResourceAsStream("/body-pictures/" + file);
        if (in == null) {
            throw new FileNotFoundException(
                    "body-pictures/" + file + " is missing in this program");
        }
        return in;
    }

    private static JsonNode index() {
        try (InputStream in = resource("pictograms/index.json")) {
            return new ObjectMapper().readTree(in).path("pairs");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Mark> shapes(String file) {
        try (InputStream in = resource("pictograms/" + file)) {
            XMLStreamReader xml = Figure.factory().createXMLStreamReader(in, "UTF-8");
            List<Mark> shapes = new ArrayList<>();
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                String style = xml.getAttributeValue(null, "class");
                if ("path".equals(xml.getLocalName())) {
                    shapes.add(
                            new Mark.Shape(
                                    style, OutlineReader.read(xml.getAttributeValue(null, "d"))));
                } else if ("circle".equals(xml.getLocalName())) {
                    shapes.add(
                            new Mark.Shape(
                                    style,
                                    Outline.circle(
                                            value(xml, "cx"), value(xml, "cy"), value(xml, "r"))));
                }
            }
            return shapes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("pictogram " + file + ": " + e.getMessage(), e);
        }
    }

    private static double value(XMLStreamReader xml, String name) {
        return Double.parseDouble(xml.getAttributeValue(null, name));
    }
}
