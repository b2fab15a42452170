// SPDX-License-Identifier: Apache-2.0
package adagio.guide.picture;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.score.Part;
import adagio.score.Person;
import adagio.score.body.Side;
import adagio.score.body.View;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Kind;
import adagio.score.stroke.Stroke;
import java.awt.geom.Rectangle2D;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import org.junit.jupiter.api.Test;

class BodyPictureTest {

    private static List<Mark.Numeral> numerals(Drawing drawing) {
        return drawing.marks().stream()
                .filter(Mark.Numeral.class::isInstance)
                .map(Mark.Numeral.class::cast)
                .toList();
    }

    private static List<Mark.Shape> shapes(Drawing drawing, String style) {
        return drawing.marks().stream()
                .filter(Mark.Shape.class::isInstance)
                .map(Mark.Shape.class::cast)
                .filter(shape -> shape.style().equals(style))
                .toList();
    }

    private static Drawing drawn(Part.Touch... touches) {
        return BodyPicture.of(List.of(touches), Person.A).drawing();
    }

    static boolean inside(Rectangle2D picture, Rectangle2D box) {
        return box.getMinX() >= picture.getMinX()
                && box.getMinY() >= picture.getMinY()
                && box.getMaxX() <= picture.getMaxX()
                && box.getMaxY() <= picture.getMaxY();
    }

    private static double middle(Drawing drawing, String style) {
        return shapes(drawing, style).getFirst().outline().box().getCenterX();
    }

    private static void reads(String xml) throws Exception {
        var reader =
                XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(xml));
        while (reader.hasNext()) {
            reader.next();
        }
    }

    private static List<Part.Touch> wholeCatalogue() {
        List<Part.Touch> touches = new ArrayList<>();
        for (Stroke stroke : Catalogue.builtIn().strokes().values()) {
            for (Side side : stroke.placement().sides()) {
                touches.add(Samples.touch(stroke.movement(), side));
            }
        }
        return touches;
    }

    @Test
    void everyStrokeOfTheCatalogueIsDrawnInsideThePictureWithItsNumber() {
        for (Part.Touch touch : wholeCatalogue()) {
            Drawing drawing = drawn(touch);
            Rectangle2D picture = new Rectangle2D.Double(0, 0, drawing.width(), drawing.height());
            String name = touch.movement().id() + " " + touch.side();
            assertFalse(numerals(drawing).isEmpty(), name + " has no number");
            for (Mark mark : drawing.marks()) {
                if (mark instanceof Mark.Shape shape) {
                    assertTrue(
                            inside(picture, shape.outline().box()), name + " leaves the picture");
                }
            }
        }
    }

    @Test
    void everyStrokeThatTouchesIsSeen() {
        for (Part.Touch touch : wholeCatalogue()) {
            boolean seen =
                    drawn(touch).marks().stream()
                            .filter(Mark.Shape.class::isInstance)
                            .map(mark -> ((Mark.Shape) mark).style())
                            .anyMatch(
                                    style ->
                                            style.startsWith("way")
                                                    || Set.of("palm", "dot", "tick")
                                                            .contains(style));
            assertEquals(
                    touch.movement().technique().kind() != Kind.REST, seen, touch.movement().id());
        }
    }

    @Test
    void sixtyNumbersAreAllThereAndNoneOverlapsOrLeavesThePicture() {
        List<Part.Touch> touches = wholeCatalogue().subList(0, 60);
        Drawing drawing = BodyPicture.of(touches, Person.BOTH, 34, 1).drawing();
        List<Mark.Numeral> numerals = numerals(drawing);
        Set<Integer> told = new HashSet<>();
        for (int i = 0; i < numerals.size(); i++) {
            Mark.Numeral one = numerals.get(i);
            told.add(one.number());
            assertTrue(
                    one.x() - one.r() >= 0 && one.x() + one.r() <= drawing.width(), one.toString());
            assertTrue(
                    one.y() - one.r() >= 0 && one.y() + one.r() <= drawing.height(),
                    one.toString());
            for (Mark.Numeral other : numerals.subList(i + 1, numerals.size())) {
                double apart = Math.hypot(one.x() - other.x(), one.y() - other.y());
                assertTrue(apart >= one.r() + other.r(), one + " lies on " + other);
            }
        }
        assertEquals(60, told.size());
    }

    @Test
    void leftIsThePersonsOwnFromBehindAndFromTheFront() {
        double centre = Figure.WIDTH / 2;
        var calf = Samples.movement(Kind.GLIDE, "calf", "Calf", "centripetal", List.of("calf"));
        var thigh =
                Samples.movement(
                        Kind.GLIDE, "thigh", "Thigh", "centripetal", List.of("thigh_front"));
        assertAll(
                () -> assertTrue(middle(drawn(Samples.touch(calf, Side.LEFT)), "way") < centre),
                () -> assertTrue(middle(drawn(Samples.touch(calf, Side.RIGHT)), "way") > centre),
                () -> assertTrue(middle(drawn(Samples.touch(thigh, Side.LEFT)), "way") > centre),
                () -> assertTrue(middle(drawn(Samples.touch(thigh, Side.RIGHT)), "way") < centre));
    }

    @Test
    void theWordsLeftAndRightStandOnTheSidesTheyName() {
        Drawing front = drawn(Samples.touch(Samples.palm(), Side.LEFT));
        Drawing back = drawn(Samples.touch(Samples.glide(), Side.LEFT));
        assertTrue(word(front, "left").x() > word(front, "right").x());
        assertTrue(word(back, "left").x() < word(back, "right").x());
    }

    private static Mark.Word word(Drawing drawing, String text) {
        return drawing.marks().stream()
                .filter(Mark.Word.class::isInstance)
                .map(Mark.Word.class::cast)
                .filter(word -> word.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMirroredTouchIsDrawnMirrored() {
        for (Part.Touch touch : wholeCatalogue()) {
            List<Runs.Run> runs = Runs.of(touch);
            List<Runs.Run> mirrored = Runs.of((Part.Touch) touch.mirror());
            if (touch.side() != Side.LEFT && touch.side() != Side.RIGHT) {
                assertEquals(runs, mirrored);
                continue;
            }
            for (int i = 0; i < runs.size(); i++) {
                var one = runs.get(i).anchors().getFirst().axis().centre();
                var other = mirrored.get(i).anchors().getFirst().axis().centre();
                assertEquals(Figure.WIDTH, one.getX() + other.getX(), 0.2, touch.movement().id());
                assertEquals(one.getY(), other.getY(), 0.2, touch.movement().id());
            }
        }
    }

    @Test
    void aGlideGoesFromItsStartToItsRest() {
        var down =
                Ways.along(
                        Runs.of(Samples.touch(Samples.glide(), Side.LEFT)).getFirst(), "downward");
        assertTrue(down.getFirst().getY() < down.getLast().getY());
        var calf = Samples.movement(Kind.GLIDE, "calf", "Calf", "centripetal", List.of("calf"));
        var up = Ways.along(Runs.of(Samples.touch(calf, Side.LEFT)).getFirst(), "centripetal");
        assertTrue(up.getFirst().getY() > up.getLast().getY());
    }

    @Test
    void aGlideDownTheBackRunsBesideTheSpineAndNeverOnIt() {
        for (Side side : List.of(Side.LEFT, Side.RIGHT, Side.BOTH)) {
            for (Mark.Shape way : shapes(drawn(Samples.touch(Samples.glide(), side)), "way")) {
                Rectangle2D box = way.outline().box();
                assertTrue(box.getMaxX() < 195 || box.getMinX() > 205, side + " at " + box);
            }
        }
    }

    @Test
    void handsAndFeetAreDrawnInTheCloseUps() {
        for (var movement :
                List.of(Samples.fingers(), Samples.palm(), Samples.arch(), Samples.feet())) {
            for (Runs.Run run : Runs.of(Samples.touch(movement, Side.LEFT))) {
                assertTrue(run.anchors().getFirst().closeUp(), movement.id());
            }
        }
    }

    @Test
    void anUnknownRegionIsRefusedWithWhatIsKnown() {
        var elbow = Samples.movement(Kind.HOLD, "odd", "Odd", "none", List.of("elbow_top"));
        var fault =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> drawn(Samples.touch(elbow, Side.LEFT)));
        assertTrue(
                String.valueOf(fault.getMessage())
                        .startsWith(
                                "the path of \"odd\" names \"elbow_top\", which the drawing of the body"
                                        + " does not know; it knows ankle, belly, breastbone, calf,"),
                fault.getMessage());
        assertTrue(
                String.valueOf(fault.getMessage())
                        .endsWith("Name one of these in Start, Travel and Rest."));
    }

    @Test
    void theSvgIsWellFormedDeterministicAndSaysItsStrokes() throws Exception {
        List<Part.Touch> touches = Samples.touches(new Samples().seedHalf().parts());
        String once = BodyPicture.of(touches, Person.B).svgFile();
        assertEquals(once, BodyPicture.of(touches, Person.B).svgFile());
        reads(once);
        assertTrue(once.contains("role=\"img\" aria-labelledby=\"picture-title\""));
        assertTrue(
                once.contains(
                        "1 Palms on the shoulder blades, both sides; 2 Long glide down the back, left"));
    }

    @Test
    void aPictureForAPageHasNoStyleAndItsOwnIds() throws Exception {
        String svg =
                BodyPicture.of(List.of(Samples.touch(Samples.glide(), Side.LEFT)), Person.A)
                        .svg("now");
        reads(svg);
        assertFalse(svg.contains("<style"));
        assertFalse(svg.contains("style="));
        assertFalse(svg.replace("id=\"now-title\"", "").contains(" id=\""));
        assertThrows(
                IllegalArgumentException.class,
                () -> BodyPicture.of(List.of(), Person.A).svg("1 now"));
    }

    @Test
    void everyClassOfAPictureHasARuleInTheStyleSheet() {
        String css = BodyPicture.css();
        Set<String> missing = new HashSet<>();
        for (Mark mark :
                BodyPicture.of(wholeCatalogue().subList(0, 60), Person.B).drawing().marks()) {
            if (mark instanceof Mark.Shape shape) {
                for (String name : shape.style().split(" ", -1)) {
                    if (!css.contains("." + name + "{") && !css.contains("." + name + ",")) {
                        missing.add(name);
                    }
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void theGoldenPictureIsDrawnAsBefore() throws Exception {
        List<Part.Touch> touches =
                List.of(
                        Samples.touch(Samples.blades(), Side.BOTH),
                        Samples.touch(Samples.glide(), Side.LEFT));
        BodyPicture picture = BodyPicture.of(touches, Person.A);
        assertEquals(List.of(View.BACK), picture.views());
        String strokes =
                picture.svg("golden")
                        .lines()
                        .filter(
                                line ->
                                        line.contains("way")
                                                || line.contains("palm")
                                                || line.contains("disc")
                                                || line.contains("tip"))
                        .reduce("", (a, b) -> a + b + "\n");
        try (var in =
                BodyPictureTest.class.getResourceAsStream("/print-golden/blades-and-glide.txt")) {
            assertEquals(new String(in.readAllBytes(), StandardCharsets.UTF_8), strokes);
        }
    }
}
