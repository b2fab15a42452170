// SPDX-License-Identifier: Apache-2.0
package adagio.server.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.mail.Outbox;
import adagio.server.mail.Postbox;
import adagio.server.storage.CannotStore;
import adagio.server.storage.Database;
import adagio.server.storage.Storage;
import adagio.server.studio.Books;
import adagio.server.waiting.Waiter;
import adagio.server.waiting.WaitingList;
import adagio.server.web.Messages;
import adagio.studio.SampleStudio;
import adagio.studio.Studio;
import adagio.studio.booking.Answer;
import adagio.studio.booking.Booking;
import adagio.studio.booking.Change;
import adagio.studio.booking.Client;
import adagio.studio.booking.Wish;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class LettersTest {
    private static final Instant TEN = Instant.parse("2027-03-10T10:00:00Z");
    private static final List<Client> TWO =
            List.of(new Client("Ana", "ana@example.org"), new Client("Ben", "ben@example.org"));
    private final Database database;
    @TempDir Path folder;
    private Instant now = Instant.parse("2027-03-01T09:00:00Z");
    private Storage storage;
    private Books books;
    private WaitingList waiting;
    private Studio studio;
    private Postbox box;
    private Outbox outbox;
    private Letters letters;

    LettersTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws CannotStore {
        storage = Storage.open(database.in(folder));
        books = new Books(storage, () -> now);
        waiting = new WaitingList(books);
        studio = SampleStudio.small("small", "Small", ZoneId.of("Europe/London"));
        books.putFirst(studio);
        box = new Postbox();
        outbox = outbox(box.environment());
        letters = letters(box.environment());
    }

    @AfterEach
    void close() {
        box.close();
        storage.close();
    }

    private static Map<String, String> addressed(Map<String, String> environment) {
        var all = new TreeMap<>(environment);
        all.put("ADAGIO_ADDRESS", "https://small.example.org/");
        return all;
    }

    private Outbox outbox(Map<String, String> environment) {
        return Outbox.of(addressed(environment), storage, () -> now);
    }

    private Letters letters(Map<String, String> environment) {
        var all = addressed(environment);
        var address = new HouseAddress(all, storage);
        return new Letters(books, waiting, outbox, address, Messages.in("en"));
    }

    private Booking book(String key, List<Client> clients) {
        var wish = new Wish("couples-60", List.of("any", "any"), clients);
        return switch (books.desk(studio).book(wish, TEN, false, key)) {
            case Answer.Done(var booking, _) -> booking;
            case Answer other -> throw new AssertionError(other);
        };
    }

    private static String to(String who, Map<String, String> mail) {
        return Objects.requireNonNull(mail.get(who), "nothing for " + who);
    }

    /// What goes out now, by whom it is for.
    private Map<String, String> mail(int count) throws InterruptedException {
        letters.tell(studio);
        int sent = outbox.send();
        assertEquals(count, sent);
        var mail = new TreeMap<String, String>();
        for (int i = 0; i < count; i++) {
            String said = box.take();
            int at = said.indexOf("RCPT TO:<") + 9;
            mail.put(said.substring(at, said.indexOf('@', at)), said);
        }
        return mail;
    }

    /// A letter with its parts as people and calendars read them.
    private static String plain(String letter) {
        var text = new StringBuilder();
        var lines = new ArrayList<>(List.of(letter.split("\n", -1)));
        var coded = new StringBuilder();
        for (String line : lines) {
            if (line.matches("[A-Za-z0-9+/]{20,}={0,2}")) {
                coded.append(line);
            } else {
                if (!coded.isEmpty()) {
                    byte[] bytes = Base64.getMimeDecoder().decode(coded.toString());
                    text.append(new String(bytes, StandardCharsets.UTF_8));
                    coded.setLength(0);
                }
                text.append(line).append('\n');
            }
        }
        return text.toString().replace("\r", "").replace("\n ", "").replace("=\n", "");
    }

    @Test
    void aConfirmedVisitIsARequestToEachClientWithTheVisitsAddress() throws Exception {
        book("1", TWO);
        var mail = mail(2);
        String ana = plain(to("ana", mail));
        assertTrue(ana.contains("METHOD:REQUEST") && ana.contains("SEQUENCE:0"), ana);
        assertTrue(ana.contains("ATTENDEE") && ana.contains("mailto:ana@example.org"), ana);
        assertFalse(ana.contains("ben@") || ana.contains("Ben"), ana);
        assertTrue(ana.contains("https://small.example.org/visits/"), ana);
        assertTrue(ana.contains("https://small.example.org/cards/"), ana);
        assertTrue(ana.contains("Wednesday, 10 March 2027, 10:00 to 11:00"), ana);
        String ben = plain(to("ben", mail));
        assertFalse(card(ana).equals(card(ben)), "each has a card of their own");
        mail(0);
    }

    @Test
    void somebodyElseAtTheSameTimeIsNotCalledAnotherTime() throws Exception {
        var booking = book("1", TWO);
        mail(2);
        var swapped = booking.placing().therapists().reversed();
        var swap = new Change(List.of(), swapped, List.of());
        assertTrue(books.desk(studio).change(booking.id(), swap) instanceof Answer.Done);
        String changed = plain(to("ana", mail(2)));
        assertTrue(changed.contains("Subject: Changed: your visit"), changed);
        assertTrue(changed.contains("The time stays."), changed);
        assertTrue(changed.contains("METHOD:REQUEST") && changed.contains("SEQUENCE:1"), changed);
    }

    @Test
    void aVisitThatIsBroughtIsNotWrittenAboutUntilItIsMoved() throws Exception {
        var wish = new Wish("couples-60", List.of("any", "any"), TWO);
        var answer = letters.bringing(studio).book(wish, TEN, false, "brought");
        if (!(answer instanceof Answer.Done(var booking, _))) {
            throw new AssertionError(answer);
        }
        mail(0);
        books.desk(studio).change(booking.id(), Change.to(TEN.plus(Duration.ofHours(3))));
        String moved = plain(to("ana", mail(2)));
        assertTrue(moved.contains("Subject: Another time: your visit"), moved);
    }

    private static String card(String letter) {
        int at = letter.indexOf("/cards/");
        return letter.substring(at, at + 39);
    }

    @Test
    void movedIsTheNextVersionAndCalledOffIsACancelAndNothingIsToldTwice() throws Exception {
        var booking = book("1", TWO);
        mail(2);
        books.desk(studio).change(booking.id(), Change.to(TEN.plus(Duration.ofHours(3))));
        String moved = plain(to("ben", mail(2)));
        assertTrue(moved.contains("METHOD:REQUEST") && moved.contains("SEQUENCE:1"), moved);
        assertTrue(moved.contains("DTSTART:20270310T130000Z"), moved);
        assertTrue(moved.contains("Subject: Another time: your visit"), moved);
        mail(0);
        books.desk(studio).cancel(booking.id());
        String off = plain(to("ana", mail(2)));
        assertTrue(off.contains("METHOD:CANCEL") && off.contains("SEQUENCE:2"), off);
        assertTrue(off.contains("Nothing is owed"), off);
        assertFalse(off.contains("/visits/") || off.contains("/cards/"), off);
        mail(0);
    }

    @Test
    void whoGaveNoAddressIsNotWrittenToAndATimeThatIsOnlyKeptNeither() throws Exception {
        var one = List.of(new Client("Ana", "ana@example.org"), new Client("Ben", ""));
        var wish = new Wish("couples-60", List.of("any", "any"), one);
        var kept = books.desk(studio).book(wish, TEN, true, "1");
        mail(0);
        if (kept instanceof Answer.Done(var booking, _)) {
            books.desk(studio).change(booking.id(), Change.confirmedBy(one));
        }
        assertEquals(List.of("ana"), List.copyOf(mail(1).keySet()));
    }

    @Test
    void anAddressThatIsNoneStopsNobodyElsesMail() throws Exception {
        book("1", List.of(new Client("Ana", "a n a@example"), TWO.getLast()));
        assertEquals(List.of("ben"), List.copyOf(mail(1).keySet()));
    }

    @Test
    void oneWordTheDayBeforeAndNotAgainAfterARestart() throws Exception {
        book("1", TWO);
        mail(2);
        now = Instant.parse("2027-03-09T09:59:00Z");
        mail(0);
        now = Instant.parse("2027-03-09T10:00:00Z");
        String word = plain(to("ana", mail(2)));
        assertTrue(word.contains("Subject: Soon: your visit"), word);
        assertFalse(word.contains("METHOD:"), word);
        mail(0);
        outbox = outbox(box.environment());
        letters = letters(box.environment());
        mail(0);
    }

    @Test
    void nobodyIsRemindedOfWhatTheyWereJustTold() throws Exception {
        now = Instant.parse("2027-03-09T15:00:00Z");
        book("1", TWO);
        mail(2);
        now = Instant.parse("2027-03-09T18:00:00Z");
        mail(0);
    }

    @Test
    void aFreedTimeIsOfferedByMailOnceAndAYesMakesItAVisit() throws Exception {
        var all = new ArrayList<Booking>();
        for (int i = 0; i < 9; i++) {
            var wish = new Wish("couples-60", List.of("any", "any"), nobody());
            var start = TEN.minus(Duration.ofHours(1)).plus(Duration.ofMinutes(75L * i));
            if (books.desk(studio).book(wish, start, false, "f" + i)
                    instanceof Answer.Done(var booking, _)) {
                all.add(booking);
            }
        }
        var day = LocalDate.of(2027, 3, 10);
        var wish = new Wish("couples-60", List.of("any", "any"), TWO);
        waiting.join(
                studio, wish, new Waiter.Window(Books.days(studio, day, day.plusDays(1)), 0, 1440));
        mail(0);
        books.desk(studio).cancel(all.getFirst().id());
        waiting.offer(studio);
        String offer = plain(to("ana", mail(2)));
        assertTrue(offer.contains("https://small.example.org/waiting/"), offer);
        mail(0);
        String id = waiting.list(studio, Waiter.State.OFFERED).getFirst().booking();
        books.desk(studio).change(id, Change.confirmedBy(TWO));
        assertTrue(plain(to("ben", mail(2))).contains("METHOD:REQUEST"));
    }

    private static List<Client> nobody() {
        return List.of(new Client("One", ""), new Client("Two", ""));
    }

    @Test
    void aNewMailServerWritesToNobodyAboutWhatWasBookedWithoutIt() throws Exception {
        outbox = outbox(Map.of());
        letters = letters(Map.of());
        var booking = book("1", TWO);
        outbox = outbox(box.environment());
        letters = letters(box.environment());
        mail(0);
        books.desk(studio).change(booking.id(), Change.to(TEN.plus(Duration.ofHours(3))));
        assertTrue(plain(to("ana", mail(2))).contains("SEQUENCE:1"));
    }

    @Test
    void aMessageThatNeverArrivesIsSaidAtTheDesk() throws Exception {
        var booking = book("1", TWO);
        box.isAway(true);
        letters.tell(studio);
        for (int i = 0; i < 10; i++) {
            outbox.send();
            now = now.plus(Duration.ofHours(13));
        }
        assertTrue(letters.isLost("small", booking.id(), 0));
        assertTrue(letters.isLost("small", booking.id(), 1));
    }

    @Test
    void withoutAMailServerNothingIsKept() {
        outbox = outbox(Map.of());
        letters = letters(Map.of());
        book("1", TWO);
        letters.round();
        long rows =
                storage.read(
                        handle ->
                                handle.createQuery(
                                                "SELECT (SELECT COUNT(*) FROM mail_outbox) +"
                                                        + " (SELECT COUNT(*) FROM visit_told)")
                                        .mapTo(Long.class)
                                        .one());
        assertEquals(0, rows);
    }

    @Test
    void theAddressIsLearntFromWhoComesAndNeverFromThisMachineAlone() {
        var address = new HouseAddress(Map.of(), storage);
        address.seen("http://127.0.0.1:8686");
        assertEquals("http://127.0.0.1:8686", address.get());
        address.seen("https://small.example.org");
        address.seen("http://localhost:8686");
        assertEquals("https://small.example.org", address.get());
        assertEquals("https://small.example.org", new HouseAddress(Map.of(), storage).get());
    }

    @Test
    void theAddressOfAHouseBelowAPathHasThePathAndOneThatIsNoneIsLeftOut() {
        for (String said : List.of("https://example.org/adagio", "https://example.org/adagio/")) {
            var address = new HouseAddress(Map.of("ADAGIO_ADDRESS", said), storage);
            assertEquals("https://example.org/adagio", address.get());
        }
        var none = new HouseAddress(Map.of("ADAGIO_ADDRESS", "example.org/../x"), storage);
        none.seen("https://seen.example.org");
        assertEquals("https://seen.example.org", none.get());
    }
}
