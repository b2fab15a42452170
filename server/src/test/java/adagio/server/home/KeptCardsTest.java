// SPDX-License-Identifier: Apache-2.0
package adagio.server.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.composer.agreement.Agreeing;
import adagio.composer.agreement.Agreement;
import adagio.composer.agreement.Party;
import adagio.composer.wishes.PersonWishes;
import adagio.composer.wishes.PersonWishes.Bounds;
import adagio.composer.wishes.PersonWishes.ConditionAnswer;
import adagio.composer.wishes.Spot;
import adagio.score.body.Side;
import adagio.score.care.Condition.Asked;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Clothing;
import adagio.server.storage.CannotStore;
import adagio.server.storage.Storage;
import adagio.server.storage.StorageSettings;
import adagio.server.vault.Vault;
import adagio.server.vault.VaultKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptCardsTest {
    private static final Catalogue CATALOGUE = Catalogue.builtIn();
    private static final String HOUSE = "a house";
    private static final String ANA = "a person";
    @TempDir Path folder;
    private Instant now = Instant.parse("2026-11-22T20:00:00Z");
    private final Vault.Open vault = VaultKey.fresh().open();
    private Storage storage;
    private KeptCards cards;

    @BeforeEach
    void open() throws CannotStore {
        storage = Storage.open(StorageSettings.in(folder));
        cards = new KeptCards(storage, CATALOGUE, () -> now, ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private void say(String... conditions) {
        var answers =
                List.of(conditions).stream()
                        .map(
                                id ->
                                        new ConditionAnswer(
                                                id, List.of(new Spot("calf", Side.LEFT)), false))
                        .toList();
        var days = new HashMap<String, LocalDate>();
        answers.forEach(each -> days.put(each.id(), cards.today()));
        var wishes = new PersonWishes("", true, 2, Clothing.SKIN, Bounds.NONE, answers, Set.of());
        cards.put(HOUSE, ANA, vault, new KeptAnswers(wishes, days, Set.of()));
    }

    private void days(int days) {
        now = now.plusSeconds(days * 86_400L);
    }

    private KeptCards.Kept kept() {
        return cards.party(HOUSE, ANA, "A");
    }

    private void holds() {
        assertInstanceOf(KeptCards.Kept.Holds.class, kept());
    }

    private void isAskedAgain() {
        assertInstanceOf(KeptCards.Kept.AskedAgain.class, kept());
    }

    @Test
    void whatIsAskedEachTimeHoldsForItsDayAndIsThenAskedAgain() {
        say("bruise");
        holds();
        days(1);
        isAskedAgain();
    }

    @Test
    void whatIsAskedMonthlyHoldsForAMonthAndIsThenAskedAgain() {
        say("fracture");
        days(29);
        holds();
        days(1);
        isAskedAgain();
        days(2_000);
        isAskedAgain();
    }

    @Test
    void whatHoldsUntilItIsChangedHolds() {
        say("varicose_veins");
        days(2_000);
        holds();
    }

    @Test
    void everyConditionLapsesAsTheCatalogueAsksForIt() {
        var today = cards.today();
        for (var condition : CATALOGUE.care().conditions().values()) {
            var effects = CardDocument.effects(document(condition.id()));
            var asked = condition.words().asked();
            assertFalse(effects.lapsed(today), condition.id());
            assertEquals(
                    asked == Asked.EACH_TIME, effects.lapsed(today.plusDays(1)), condition.id());
            assertEquals(
                    asked != Asked.UNTIL_CHANGED,
                    effects.lapsed(today.plusMonths(1)),
                    condition.id());
        }
    }

    @Test
    void anAnswerThatHasLapsedIsStillThereUntilItsOwnerSaysThatItIsOver() {
        say("bruise", "fracture");
        days(1);
        isAskedAgain();
        var answers = cards.find(HOUSE, ANA, vault).orElseThrow();
        assertEquals(
                List.of("bruise"),
                answers.lapsed(CATALOGUE, cards.today()).stream()
                        .map(ConditionAnswer::id)
                        .toList());
        cards.put(HOUSE, ANA, vault, answers.again(Set.of("bruise"), Set.of(), cards.today()));
        assertEquals(2, cards.find(HOUSE, ANA, vault).orElseThrow().wishes().conditions().size());
        holds();
        days(1);
        isAskedAgain();
        answers = cards.find(HOUSE, ANA, vault).orElseThrow();
        cards.put(HOUSE, ANA, vault, answers.again(Set.of(), Set.of("bruise"), cards.today()));
        holds();
        assertEquals(1, cards.find(HOUSE, ANA, vault).orElseThrow().wishes().conditions().size());
    }

    @Test
    void whatRulesAnEveningOutIsAnotherDayAndNothingMoreIsKeptOfIt() {
        for (var condition : CATALOGUE.care().conditions().values()) {
            if (!condition.total() && !condition.blocking()) {
                continue;
            }
            var party = CardDocument.effects(document(condition.id())).party("A");
            assertInstanceOf(Agreeing.AnotherDay.class, agreeing(party));
            String text = new String(document(condition.id()), StandardCharsets.UTF_8);
            assertFalse(text.contains(condition.id()), text);
            assertTrue(text.contains("\"anotherDay\":true"), text);
        }
    }

    private byte[] document(String condition) {
        var answer = new ConditionAnswer(condition, List.of(), false);
        var wishes =
                new PersonWishes(
                        "", true, 2, Clothing.SKIN, Bounds.NONE, List.of(answer), Set.of());
        var days = new HashMap<String, LocalDate>();
        days.put(condition, cards.today());
        return CardDocument.write(
                KeptEffects.of(new KeptAnswers(wishes, days, Set.of()), CATALOGUE, "digest"));
    }

    private static Agreeing agreeing(Party party) {
        return Agreement.between(
                party, Party.of(PersonWishes.of("B")), EffectsTest.EVENING, CATALOGUE);
    }

    @Test
    void nobodyElsesVaultOpensACard() {
        say("varicose_veins");
        var other = VaultKey.fresh().open();
        assertThrows(IllegalArgumentException.class, () -> cards.find(HOUSE, ANA, other));
        assertTrue(cards.find("another house", ANA, vault).isEmpty());
        assertTrue(cards.find(HOUSE, "another person", vault).isEmpty());
        assertInstanceOf(KeptCards.Kept.Nothing.class, cards.party("another house", ANA, "A"));
    }

    @Test
    void effectsOfAnotherCatalogueAreNotUsed() {
        say("varicose_veins");
        var conditions = new java.util.LinkedHashMap<>(CATALOGUE.care().conditions());
        conditions.remove("bruise");
        var care = CATALOGUE.care();
        var edited =
                new Catalogue(
                        CATALOGUE.regions(),
                        CATALOGUE.strokes(),
                        CATALOGUE.positions(),
                        CATALOGUE.script(),
                        CATALOGUE.rituals(),
                        CATALOGUE.library(),
                        new adagio.score.care.Care(
                                conditions,
                                care.always(),
                                care.relationships(),
                                care.limbs(),
                                care.flagPlaces()));
        var later = new KeptCards(storage, edited, () -> now, ZoneOffset.UTC);
        assertInstanceOf(KeptCards.Kept.AskedAgain.class, later.party(HOUSE, ANA, "A"));
        later.refresh(new adagio.server.people.Login(HOUSE, ANA, vault));
        assertInstanceOf(KeptCards.Kept.Holds.class, later.party(HOUSE, ANA, "A"));
    }
}
