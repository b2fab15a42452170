// SPDX-License-Identifier: Apache-2.0
package adagio.server.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.composer.agreement.Agreeing;
import adagio.composer.agreement.Agreement;
import adagio.composer.agreement.Limits;
import adagio.composer.agreement.Party;
import adagio.composer.wishes.DrawnWishes;
import adagio.composer.wishes.Evening;
import adagio.composer.wishes.Oil;
import adagio.composer.wishes.Pace;
import adagio.composer.wishes.PersonWishes;
import adagio.composer.wishes.Relationship;
import adagio.composer.wishes.Setting;
import adagio.score.Breathing;
import adagio.score.Form;
import adagio.score.Person;
import adagio.score.body.GiverPosition;
import adagio.score.body.Place;
import adagio.score.body.ReceiverPosition;
import adagio.score.body.Side;
import adagio.score.care.Product;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Goal;
import adagio.score.stroke.Kind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Through the documents and back.
class EffectsTest {
    static final Evening EVENING =
            new Evening(
                    1200,
                    Form.TURNS,
                    Goal.RELAX,
                    Setting.FLOOR,
                    Relationship.PARTNERS,
                    Breathing.FOLLOW,
                    new Pace(1, 0, List.of(), Oil.JOJOBA));
    private static final int WISHES = Integer.getInteger("adagio.effects.wishes", 50);
    private static final Catalogue CATALOGUE = Catalogue.builtIn();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static KeptAnswers answers(PersonWishes said) {
        var days = new HashMap<String, LocalDate>();
        said.conditions().forEach(each -> days.put(each.id(), TODAY));
        return new KeptAnswers(said, days, Set.of());
    }

    private static Party kept(PersonWishes said, String letter) {
        var answers = CardDocument.answers(CardDocument.write(answers(said)));
        byte[] document = CardDocument.write(KeptEffects.of(answers, CATALOGUE, "digest"));
        return CardDocument.effects(document).party(letter);
    }

    @Test
    void whatIsRestoredFromEffectsMakesTheSameAgreementAsTheAnswers() {
        int agreed = 0;
        for (long seed = 1; seed <= WISHES; seed++) {
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            var wishes = new DrawnWishes(CATALOGUE, random).next();
            if (!wishes.a().yes() || !wishes.b().yes()) {
                continue;
            }
            var said = Agreement.between(wishes.a(), wishes.b(), wishes.evening(), CATALOGUE);
            var kept =
                    Agreement.between(
                            kept(wishes.a(), "A"),
                            kept(wishes.b(), "B"),
                            wishes.evening(),
                            CATALOGUE);
            if (said instanceof Agreeing.Agreed(var agreement)) {
                agreed++;
                var restored = assertInstanceOf(Agreeing.Agreed.class, kept).agreement();
                assertEquals(looked(agreement), looked(restored), "lot " + seed);
            } else {
                assertInstanceOf(Agreeing.AnotherDay.class, kept, "lot " + seed);
            }
        }
        assertTrue(agreed > WISHES / 2, agreed + " of " + WISHES);
    }

    @Test
    void theDocumentOfEffectsNamesNoCauseAndNoFlag() {
        for (long seed = 1; seed <= WISHES; seed++) {
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            var said = new DrawnWishes(CATALOGUE, random).next().a();
            String text =
                    new String(
                            CardDocument.write(KeptEffects.of(answers(said), CATALOGUE, "digest")),
                            StandardCharsets.UTF_8);
            for (String word : CATALOGUE.care().listAvoidable()) {
                assertFalse(text.contains("\"" + word), "lot " + seed + " names " + word);
            }
        }
    }

    private static List<String> looked(Agreement agreement) {
        var all = new ArrayList<String>();
        all.add(agreement.evening().toString());
        all.add(agreement.cues(Person.BOTH).toString());
        Stream.of(Product.values()).forEach(each -> all.add(each + " " + agreement.offers(each)));
        for (var giver : Person.values()) {
            looked(agreement.limits(giver), all);
        }
        return all;
    }

    private static void looked(Limits limits, List<String> all) {
        all.add(limits.cover() + " " + limits.thumbs() + " " + limits.longestSeconds());
        for (String region : CATALOGUE.regions().keySet()) {
            for (var side : Side.values()) {
                all.add(
                        region
                                + side
                                + limits.open(region, side)
                                + limits.passable(region, side)
                                + limits.pressure(region, side)
                                + limits.wished(region, side)
                                + Stream.of(Kind.values())
                                        .filter(kind -> limits.excludes(kind, region, side))
                                        .toList());
            }
        }
        for (var stroke : CATALOGUE.strokes().values()) {
            for (var side : Side.values()) {
                boolean out =
                        stroke.fit().avoid().stream().anyMatch(flag -> limits.raised(flag, side));
                all.add(stroke.id() + side + out + limits.leavesOut(stroke.id()));
            }
        }
        for (var receiver : ReceiverPosition.values()) {
            for (var giver : GiverPosition.values()) {
                all.add(receiver + "/" + giver + limits.offers(new Place(receiver, giver)));
            }
        }
    }
}
