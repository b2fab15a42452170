// SPDX-License-Identifier: Apache-2.0
package adagio.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.composer.wishes.PersonWishes;
import adagio.composer.wishes.PersonWishes.Bounds;
import adagio.composer.wishes.PersonWishes.ConditionAnswer;
import adagio.composer.wishes.Spot;
import adagio.score.body.Side;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Clothing;
import adagio.server.storage.CannotStore;
import adagio.server.storage.Storage;
import adagio.server.storage.StorageSettings;
import adagio.server.studio.Books;
import adagio.server.web.Messages;
import adagio.studio.SampleStudio;
import adagio.studio.booking.Answer;
import adagio.studio.booking.Client;
import adagio.studio.booking.Wish;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptCardsTest {
    private static final Catalogue CATALOGUE = Catalogue.builtIn();
    @TempDir Path folder;

    private static PersonWishes wishes(List<ConditionAnswer> conditions, Spot... closed) {
        return new PersonWishes(
                "A",
                true,
                2,
                Clothing.SKIN,
                new Bounds(List.of(closed), List.of(), List.of(), Set.of(), List.of()),
                conditions,
                Set.of());
    }

    private static String words(Directions directions) {
        return new DirectionsWords(Messages.in("en"), CATALOGUE)
                .lines(directions).stream()
                        .map(each -> each.head() + ": " + each.text())
                        .collect(Collectors.joining("\n"));
    }

    @Test
    void theTherapistReadsWhatToDoAndNotWhy() {
        var calf = new Spot("calf", Side.LEFT);
        var veins = new ConditionAnswer("varicose_veins", List.of(calf), false);
        var directions =
                Directions.of(
                        wishes(List.of(veins), new Spot("sole", Side.BOTH)), List.of(), CATALOGUE);
        String words = words(directions);
        assertTrue(words.contains("Not here: "), words);
        assertTrue(directions.notHere().contains("sole"), directions.notHere().toString());
        for (var condition : CATALOGUE.care().conditions().values()) {
            assertFalse(words.contains(condition.words().name()), words);
        }
    }

    @Test
    void whatAsksForAnotherDayAsksTheTherapistToSpeakFirst() {
        for (var condition : CATALOGUE.care().conditions().values()) {
            var answer = new ConditionAnswer(condition.id(), List.of(), false);
            var directions = Directions.of(wishes(List.of(answer)), List.of(), CATALOGUE);
            boolean another = condition.total() || condition.blocking();
            assertEquals(another, directions.speak(), condition.id());
            assertEquals(another, words(directions).startsWith("Speak first"), condition.id());
        }
    }

    @Test
    void aScentIsInTheAirOnlyWhenItIsOnBothCards() {
        var lavender = Directions.of(wishes(List.of()), List.of("lavender", "cedar"), CATALOGUE);
        var cedar = Directions.of(wishes(List.of()), List.of("cedar"), CATALOGUE);
        var none = Directions.of(wishes(List.of()), List.of(), CATALOGUE);
        assertEquals(Scent.CEDAR, Scent.shared(List.of(lavender, cedar), 2).orElseThrow());
        assertTrue(Scent.shared(List.of(lavender, none), 2).isEmpty());
        assertTrue(Scent.shared(List.of(lavender), 2).isEmpty());
        assertEquals(Scent.LAVENDER, Scent.shared(List.of(lavender), 1).orElseThrow());
        var without =
                CATALOGUE.care().conditions().values().stream()
                        .map(each -> new ConditionAnswer(each.id(), List.of(), true))
                        .map(
                                each ->
                                        Directions.of(
                                                wishes(List.of(each)), List.of("cedar"), CATALOGUE))
                        .filter(each -> each.air().leftOut().contains("scented"))
                        .toList();
        assertFalse(without.isEmpty());
        without.forEach(each -> assertTrue(Scent.shared(List.of(cedar, each), 2).isEmpty()));
    }

    @Test
    void whatIsKeptIsReadBackTheSame() {
        for (var condition : CATALOGUE.care().conditions().values()) {
            var marked = List.of(new Spot("calf", Side.LEFT), new Spot("upper_back", Side.BOTH));
            var answer = new ConditionAnswer(condition.id(), marked, true);
            var directions = Directions.of(wishes(List.of(answer)), List.of("orange"), CATALOGUE);
            assertEquals(
                    words(directions),
                    words(DirectionsText.read(DirectionsText.write(directions))));
        }
    }

    @Test
    void aCardIsErasedThirtyDaysAfterTheVisitOrAsTheStudioSays() throws CannotStore {
        var now = Instant.parse("2027-03-01T09:00:00Z");
        try (var storage = Storage.open(StorageSettings.in(folder))) {
            var books = new Books(storage, () -> now);
            var studio = SampleStudio.studio();
            books.putFirst(studio);
            var start = Instant.parse("2027-03-10T10:00:00Z");
            String id = book(books, start, "kept");
            String gone = book(books, start.plus(Duration.ofHours(3)), "gone");
            var cards = new KeptCards(storage);
            var directions = Directions.of(wishes(List.of()), List.of(), CATALOGUE);
            cards.put(KeptCards.link("sample", id, 0), directions, now);
            cards.put(KeptCards.link("sample", id, 1), directions, now);
            cards.put(KeptCards.link("sample", gone, 0), directions, now);
            books.desk(studio).cancel(gone);
            assertEquals(1, cards.erasePast(studio, now));
            var end = start.plus(Duration.ofHours(1));
            assertEquals(0, cards.erasePast(studio, end.plus(Duration.ofDays(30)).minusSeconds(1)));
            assertTrue(cards.isSent("sample", id, 1));
            assertEquals(2, cards.erasePast(studio, end.plus(Duration.ofDays(30))));
            assertFalse(cards.isSent("sample", id, 1));
        }
    }

    private static String book(Books books, Instant start, String key) {
        var wish =
                new Wish(
                        "couples-60",
                        List.of("any", "any"),
                        List.of(new Client("Ana", ""), new Client("Ben", "")));
        var answer = books.desk(books.find("sample").orElseThrow()).book(wish, start, false, key);
        return answer instanceof Answer.Done(var booking, _) ? booking.id() : "";
    }

    @Test
    void nothingOfACardCanBeReadInTheDataFolder() throws CannotStore, IOException {
        try (var storage = Storage.open(StorageSettings.in(folder))) {
            var directions =
                    Directions.of(
                            wishes(List.of(), new Spot("shoulder_blade", Side.LEFT)),
                            List.of("lavender"),
                            CATALOGUE);
            new KeptCards(storage)
                    .put(
                            KeptCards.link("s", "b", 0),
                            directions,
                            Instant.parse("2027-03-01T09:00:00Z"));
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains("lavender"), file.toString());
                assertFalse(bytes.contains("shoulder_blade"), file.toString());
            }
        }
    }
}
