// SPDX-License-Identifier: Apache-2.0
package adagio.server.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.storage.CannotStore;
import adagio.server.storage.Database;
import adagio.server.storage.Storage;
import adagio.studio.SampleStudio;
import adagio.studio.Studio;
import adagio.studio.booking.Answer;
import adagio.studio.booking.Change;
import adagio.studio.booking.Client;
import adagio.studio.booking.Wish;
import adagio.studio.free.Asked;
import adagio.studio.free.Quarter;
import adagio.studio.free.Stretch;
import adagio.studio.free.Use;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Two places of one chain, an hour apart on the clock; therapist 1 works in both.
@ParameterizedClass
@EnumSource(Database.class)
class ChainTest {
    private static final Instant TEN = Instant.parse("2027-03-10T10:00:00Z");
    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    private final Database database;
    @TempDir Path folder;
    private Storage storage;
    private Books books;
    private Studio london;
    private Studio berlin;

    ChainTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws CannotStore {
        storage = Storage.open(database.in(folder));
        books = new Books(storage, () -> NOW);
        london = place("north.london", "Europe/London");
        berlin = place("north.berlin", "Europe/Berlin");
    }

    private Studio place(String id, String zone) {
        var studio = SampleStudio.small(id, id, ZoneId.of(zone));
        books.putFirst(studio);
        return studio;
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private static Wish single(String therapist, String email) {
        return new Wish("single-60", List.of(therapist), List.of(new Client("Ana", email)));
    }

    private Answer book(Studio where, String therapist, Instant start, String key) {
        return books.desk(where).book(single(therapist, ""), start, false, key);
    }

    private List<Instant> starts(Studio where, String therapist) {
        long ten = Quarter.at(TEN);
        var asked = new Asked(where.getService("single-60"), List.of(therapist), List.of());
        return LongStream.of(books.starts(where, asked, new Stretch(ten - 8, ten + 9)))
                .mapToObj(Quarter::begin)
                .toList();
    }

    @Test
    void oneTherapistInTwoPlacesAndTwoZonesIsNeverBookedTwiceAtOneInstant() throws Exception {
        for (int round = 0; round < 3; round++) {
            Instant start = TEN.plus(Duration.ofDays(round));
            var racers = new ArrayList<Callable<Answer>>();
            for (int i = 0; i < 24; i++) {
                Studio where = i % 2 == 0 ? london : berlin;
                Instant at = start.plus(Duration.ofMinutes(15L * (i % 3)));
                String key = round + "-" + i;
                racers.add(() -> book(where, "therapist-1", at, key));
            }
            int won = 0;
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var each : pool.invokeAll(racers)) {
                    won += each.get() instanceof Answer.Done ? 1 : 0;
                }
            }
            assertEquals(1, won, "round " + round);
        }
    }

    @Test
    void whatIsTakenInOnePlaceIsNotOfferedInTheOther() {
        assertTrue(starts(berlin, "therapist-1").contains(TEN));
        var made = (Answer.Done) book(london, "therapist-1", TEN, "1");
        assertFalse(starts(berlin, "therapist-1").contains(TEN));
        assertTrue(starts(berlin, "therapist-2").contains(TEN), "somebody else is free there");
        assertTrue(starts(berlin, "any").contains(TEN));
        books.desk(london).change(made.booking().id(), Change.to(TEN.plus(Duration.ofHours(4))));
        assertTrue(starts(berlin, "therapist-1").contains(TEN));
        books.desk(london).cancel(made.booking().id());
    }

    @Test
    void timeKeptFreeInOnePlaceIsKeptFreeInTheOther() {
        long ten = Quarter.at(TEN);
        var stretch = new Stretch(ten, ten + 4);
        var block =
                books.desk(london).block(Use.therapist("therapist-1"), stretch, "").orElseThrow();
        assertTrue(book(berlin, "therapist-1", TEN, "1") instanceof Answer.Taken);
        assertTrue(books.desk(london).unblock(block.id()));
        assertTrue(book(berlin, "therapist-1", TEN, "2") instanceof Answer.Done);
    }

    @Test
    void aClientIsInOnePlaceAtATimeAndRoomsOfTheSameNameAreTwo() {
        var desk = books.desk(london);
        desk.book(single("therapist-1", "ana@example.org"), TEN, false, "1");
        var again = single("therapist-2", "ana@example.org");
        assertTrue(books.desk(berlin).book(again, TEN, false, "2") instanceof Answer.Taken);
        assertTrue(book(berlin, "therapist-2", TEN, "3") instanceof Answer.Done);
    }

    @Test
    void studiosThatAreNoChainShareNothing() {
        var one = place("one", "Europe/London");
        var two = place("two", "Europe/London");
        assertTrue(book(one, "therapist-1", TEN, "1") instanceof Answer.Done);
        assertTrue(book(two, "therapist-1", TEN, "1") instanceof Answer.Done);
        assertTrue(book(london, "therapist-1", TEN, "1") instanceof Answer.Done);
    }
}
