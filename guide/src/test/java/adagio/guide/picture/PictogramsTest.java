// SPDX-License-Identifier: Apache-2.0
package adagio.guide.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.score.body.GiverPosition;
import adagio.score.body.Place;
import adagio.score.body.ReceiverPosition;
import adagio.score.catalogue.Catalogue;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class PictogramsTest {

    private static void insideItsPicture(Pictograms.Pictogram picture) {
        Rectangle2D all = new Rectangle2D.Double(0, 0, 120, 90);
        assertFalse(picture.drawing().marks().isEmpty());
        for (Mark mark : picture.drawing().marks()) {
            if (mark instanceof Mark.Shape shape) {
                assertTrue(BodyPictureTest.inside(all, shape.outline().box()), picture.file());
            }
        }
    }

    @Test
    void everyPairOfPositionsHasAPictureInsideItsFrame() {
        for (ReceiverPosition receiver : ReceiverPosition.values()) {
            for (GiverPosition giver : GiverPosition.values()) {
                insideItsPicture(Pictograms.find(new Place(receiver, giver)));
            }
        }
        insideItsPicture(Pictograms.footInLap());
    }

    @Test
    void aPictureOfThePairItselfIsExactAndAnyOtherIsNot() {
        for (var entry : Catalogue.builtIn().positions().pairs().entrySet()) {
            for (GiverPosition giver : entry.getValue()) {
                var picture = Pictograms.find(new Place(entry.getKey(), giver));
                String own = entry.getKey().id() + "--" + giver.id() + ".svg";
                assertEquals(picture.file().equals(own), picture.exact(), own);
            }
        }
    }

    @Test
    void aPictogramForAPageHasNoStyle() {
        String svg = Pictograms.footInLap().svg("foot", "A foot in the lap");
        assertFalse(svg.contains("style"));
        assertTrue(svg.contains("<title id=\"foot-title\">A foot in the lap</title>"));
    }
}
