// SPDX-License-Identifier: Apache-2.0
package adagio.server.waiting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.storage.CannotStore;
import adagio.server.storage.Database;
import adagio.server.storage.Storage;
import adagio.server.studio.Books;
import adagio.server.waiting.Waiter.State;
import adagio.server.waiting.Waiter.Window;
import adagio.studio.SampleStudio;
import adagio.studio.Studio;
import adagio.studio.booking.Answer;
import adagio.studio.booking.Change;
import adagio.studio.booking.Client;
import adagio.studio.booking.Status;
import adagio.studio.booking.Wish;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class WaitingListTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 10);
    private static final Instant TEN = Instant.parse("2027-03-10T10:00:00Z");
    private static final List<String> ANY = List.of("any", "any");
    private final Database database;
    @TempDir Path folder;
    private Instant now = Instant.parse("2027-03-01T09:00:00Z");
    private Storage storage;
    private Books books;
    private WaitingList list;
    private Studio studio;

    WaitingListTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws CannotStore {
        storage = Storage.open(database.in(folder));
        books = new Books(storage, () -> now);
        list = new WaitingList(books);
        studio = SampleStudio.small("small", "Small", ZoneId.of("Europe/London"));
        books.putFirst(studio);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private static Wish wish(String name) {
        return new Wish(
                "couples-60", ANY, List.of(new Client(name, ""), new Client(name + " too", "")));
    }

    /// The only room is booked all day.
    private List<String> fullDay() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 8; i++) {
            var start = TEN.minus(Duration.ofHours(1)).plus(Duration.ofMinutes(75L * i));
            if (books.desk(studio).book(wish("Early"), start, false, "full-" + i)
                    instanceof Answer.Done(var booking, _)) {
                ids.add(booking.id());
            }
        }
        assertEquals(8, ids.size());
        return ids;
    }

    private String join(String name) {
        now = now.plusSeconds(1);
        var window = new Window(Books.days(studio, DAY, DAY.plusDays(1)), 0, 1080);
        return list.join(studio, wish(name), window);
    }

    private Waiter get(String id) {
        return list.find(studio, id).orElseThrow();
    }

    @Test
    void aFreedTimeIsOfferedInTheOrderInWhichPeopleAsked() {
        var full = fullDay();
        String first = join("First");
        String second = join("Second");
        assertEquals(0, list.offer(studio));
        assertEquals(1, list.before(studio, get(second)));
        books.desk(studio).cancel(full.get(2));
        assertEquals(1, list.offer(studio));
        assertEquals(State.OFFERED, get(first).state());
        assertEquals(State.WAITING, get(second).state());
        var booking = books.desk(studio).find(get(first).booking()).orElseThrow();
        assertEquals(Status.TENTATIVE, booking.status());
        assertEquals(now.plus(Duration.ofHours(2)).getEpochSecond(), booking.lapses());
    }

    @Test
    void anOfferThatRunsOutGoesToWhoeverIsNextAndNobodyIsAskedTwiceForIt() {
        var full = fullDay();
        String first = join("First");
        String second = join("Second");
        books.desk(studio).cancel(full.get(0));
        list.offer(studio);
        now = now.plus(Duration.ofMinutes(121));
        assertEquals(1, list.offer(studio));
        assertEquals(State.PASSED, get(first).state());
        assertEquals(State.OFFERED, get(second).state());
        list.again(studio, get(first));
        assertEquals(State.WAITING, get(first).state());
        assertEquals(0, list.offer(studio));
    }

    @Test
    void anOfferThatRanOutIsNextInTheListBeforeAnybodyWhoComesByCanTakeIt() {
        books.onFreed(list::offer);
        var full = fullDay();
        join("First");
        String second = join("Second");
        books.desk(studio).cancel(full.get(0));
        list.offer(studio);
        now = now.plus(Duration.ofMinutes(121));
        books.lapse(studio);
        assertEquals(State.OFFERED, get(second).state());
        var nine = TEN.minus(Duration.ofHours(1));
        var passing = books.desk(studio).book(wish("Passing"), nine, true, "passing");
        assertTrue(passing instanceof Answer.Taken, passing.toString());
    }

    @Test
    void aYesEndsTheWaiting() {
        var full = fullDay();
        String first = join("First");
        books.desk(studio).cancel(full.get(5));
        list.offer(studio);
        var yes = new Change(List.of(), List.of(), List.of(Status.CONFIRMED));
        assertTrue(books.desk(studio).change(get(first).booking(), yes) instanceof Answer.Done);
        now = now.plus(Duration.ofDays(1));
        list.offer(studio);
        assertEquals(State.TAKEN, get(first).state());
        assertEquals(
                Status.CONFIRMED,
                books.desk(studio).find(get(first).booking()).orElseThrow().status());
    }

    @Test
    void theNamesOfThoseWhoseDaysAreOverAreForgottenWhateverBecameOfThem() {
        var full = fullDay();
        String passed = join("Passed");
        String waits = join("Waits");
        books.desk(studio).cancel(full.get(0));
        list.offer(studio);
        now = now.plus(Duration.ofMinutes(121));
        list.offer(studio);
        var yes = new Change(List.of(), List.of(), List.of(Status.CONFIRMED));
        assertTrue(books.desk(studio).change(get(waits).booking(), yes) instanceof Answer.Done);
        list.offer(studio);
        assertEquals(State.PASSED, get(passed).state());
        assertEquals(State.TAKEN, get(waits).state());
        now = Instant.parse("2027-03-11T00:00:01Z");
        list.offer(studio);
        for (String each : List.of(passed, waits)) {
            assertEquals(State.GONE, get(each).state());
            assertEquals("-", get(each).wish().clients().getFirst().name());
        }
    }

    @Test
    void whoLeavesWithAnOfferGivesItOn() {
        var full = fullDay();
        books.onFreed(list::offer);
        String first = join("First");
        String second = join("Second");
        books.desk(studio).cancel(full.get(0));
        list.offer(studio);
        list.leave(studio, get(first));
        assertEquals(State.GONE, get(first).state());
        assertEquals("-", get(first).wish().clients().getFirst().name());
        assertEquals(State.OFFERED, get(second).state());
    }

    @Test
    void manyWhoOfferAtOnceMakeOneOfferForOneTime() throws Exception {
        for (int round = 0; round < 5; round++) {
            var full = round == 0 ? fullDay() : List.<String>of();
            String first = join("First " + round);
            String second = join("Second " + round);
            if (!full.isEmpty()) {
                books.desk(studio).cancel(full.get(0));
            }
            var work = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 16; i++) {
                work.add(() -> list.offer(studio));
            }
            try (var pool = Executors.newFixedThreadPool(16)) {
                for (var each : pool.invokeAll(work)) {
                    each.get();
                }
            }
            assertEquals(State.OFFERED, get(first).state());
            assertEquals(State.WAITING, get(second).state());
            var window = Books.days(studio, DAY, DAY.plusDays(1));
            assertEquals(
                    1,
                    books.list(studio, window).stream()
                            .filter(each -> each.status() == Status.TENTATIVE)
                            .count());
            list.leave(studio, get(second));
            list.leave(studio, get(first));
        }
    }
}
