// SPDX-License-Identifier: Apache-2.0
package adagio.server.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.calendar.feed.AgreedSession;
import adagio.server.storage.CannotStore;
import adagio.server.storage.Database;
import adagio.server.storage.Storage;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class InvitationsTest {
    private static final Invitations.Words WORDS =
            new Invitations.Words("Evening together", "Called off: Evening together", "Agreed.");
    private static final AgreedSession SESSION =
            new AgreedSession(
                    "abc@adagio",
                    Instant.parse("2026-11-26T20:00:00Z"),
                    20,
                    0,
                    false,
                    Instant.parse("2026-11-23T09:00:00Z"));
    private final Database database;

    @TempDir Path folder;
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private Storage storage;

    InvitationsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws CannotStore {
        storage = Storage.open(database.in(folder));
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private Outbox outbox(Map<String, String> environment) {
        return Outbox.of(environment, storage, () -> now);
    }

    private Invitations invitations(Map<String, String> environment) {
        return new Invitations(storage, outbox(environment), WORDS);
    }

    /// The event of a letter, as calendars read it.
    private static String event(String letter) {
        int at = letter.indexOf("text/calendar");
        String part = letter.substring(letter.indexOf("\n\n", at) + 2);
        String body = part.substring(0, part.indexOf("\n--")).strip();
        return body.startsWith("BEGIN:VCALENDAR")
                ? body
                : new String(Base64.getMimeDecoder().decode(body), StandardCharsets.UTF_8);
    }

    @Test
    void anAgreedSessionIsARequestToOnePersonAlone() throws Exception {
        try (var box = new Postbox()) {
            invitations(box.environment()).send("ana-id", "ana@example.org", SESSION);
            String letter = box.take();
            assertTrue(letter.contains("RCPT TO:<ana@example.org>"), letter);
            assertEquals(1, letter.split("RCPT TO", -1).length - 1);
            assertTrue(letter.contains("Subject: Evening together\n"), letter);
            assertTrue(letter.contains("method=REQUEST"), letter);
            assertTrue(letter.contains("@example.org>"), letter);
            String event = event(letter);
            assertTrue(event.contains("METHOD:REQUEST"), event);
            assertTrue(event.contains("SEQUENCE:0"), event);
            assertTrue(event.contains("DTSTART:20261126T200000Z"), event);
            assertFalse(letter.contains(InetAddress.getLocalHost().getHostName() + ">"), letter);
        }
    }

    @Test
    void movedIsTheNextVersionAndCalledOffIsACancel() throws Exception {
        try (var box = new Postbox()) {
            var invitations = invitations(box.environment());
            var moved =
                    SESSION.moved(
                            Instant.parse("2026-11-27T20:00:00Z"),
                            Instant.parse("2026-11-24T09:00:00Z"));
            invitations.send("ana-id", "ana@example.org", moved);
            String event = event(box.take());
            assertTrue(event.contains("METHOD:REQUEST") && event.contains("SEQUENCE:1"), event);
            invitations.send(
                    "ana-id",
                    "ana@example.org",
                    moved.calledOff(Instant.parse("2026-11-25T09:00:00Z")));
            String letter = box.take();
            assertTrue(letter.contains("Subject: Called off: Evening together"), letter);
            String off = event(letter);
            assertTrue(off.contains("METHOD:CANCEL") && off.contains("SEQUENCE:2"), off);
            assertTrue(off.contains("UID:abc@adagio"), off);
        }
    }

    @Test
    void withoutAServerOrAnAddressNothingIsSent() throws Exception {
        assertFalse(invitations(Map.of()).isOn());
        invitations(Map.of()).send("ana-id", "ana@example.org", SESSION);
        try (var box = new Postbox()) {
            var invitations = invitations(box.environment());
            invitations.send("ana-id", "", SESSION);
            invitations.send("ana-id", "ana@example.org", SESSION);
            assertTrue(box.take().contains("ana@example.org"));
            assertTrue(box.isEmpty());
        }
    }

    @Test
    void settingsThatCannotBeUsedAreSaidAllAtOnceAndNeverThePassword() {
        var faults =
                assertThrows(
                                MailSettings.Unusable.class,
                                () ->
                                        MailSettings.of(
                                                Map.of(
                                                        "ADAGIO_SMTP_HOST", "mail",
                                                        "ADAGIO_SMTP_PORT", "x",
                                                        "ADAGIO_SMTP_TLS", "startls",
                                                        "ADAGIO_SMTP_PASSWORD", "not for logs")))
                        .toString();
        assertTrue(faults.contains("ADAGIO_SMTP_PORT: found \"x\""), faults);
        assertTrue(faults.contains("starttls"), faults);
        assertTrue(faults.contains("ADAGIO_SMTP_FROM"), faults);
        assertFalse(faults.contains("not for logs"), faults);
    }

    @Test
    void aServerWithoutTlsIsToldNothingUnlessThatIsAllowed() throws Exception {
        try (var box = new Postbox()) {
            var environment = new java.util.TreeMap<>(box.environment());
            environment.remove("ADAGIO_SMTP_TLS");
            invitations(environment).send("ana-id", "ana@example.org", SESSION);
            String said = box.take();
            assertFalse(said.contains("AUTH"), said);
            assertFalse(said.contains("ana@"), said);
        }
    }

    private long rows(String where) {
        return storage.read(
                handle ->
                        handle.createQuery("SELECT COUNT(*) FROM mail_outbox WHERE " + where)
                                .mapTo(Long.class)
                                .one());
    }

    private Letter letter() {
        return new Letter(
                new Letter.About("session/1/ana-id", "ana-id"),
                "ana@example.org",
                "Evening",
                "Agreed.",
                "",
                now.plus(Duration.ofDays(3)));
    }

    @Test
    void aServerThatIsAwayIsTriedAgainAndThenNothingIsLeftBehind() throws Exception {
        try (var box = new Postbox()) {
            var outbox = outbox(box.environment());
            box.isAway(true);
            storage.write(handle -> outbox.put(handle, letter()));
            assertEquals(0, outbox.send());
            assertEquals(0, outbox.send());
            assertEquals(1, rows("tries = 1 AND state = 'waiting'"));
            now = now.plus(Duration.ofMinutes(3));
            box.isAway(false);
            assertEquals(1, outbox.send());
            assertEquals(0, rows("1 = 1"));
        }
    }

    @Test
    void whatNeverArrivesIsGivenUpAfterADayAndSaidWithoutTheAddress() throws Exception {
        try (var box = new Postbox()) {
            var outbox = outbox(box.environment());
            box.isAway(true);
            storage.write(handle -> outbox.put(handle, letter()));
            for (int i = 0; i < 20; i++) {
                assertEquals(0, outbox.send());
                now = now.plus(Duration.ofHours(13));
            }
            assertTrue(outbox.isGivenUpFor("ana-id"));
            assertTrue(outbox.isGivenUp("session/1/ana-id"));
            assertEquals(1, rows("state = 'given-up' AND length(sealed) = 0"));
            assertEquals(0, rows("tries > 8"));
            storage.write(handle -> outbox.put(handle, letter()));
            assertFalse(outbox.isGivenUpFor("ana-id"));
        }
    }

    @Test
    void twoHousesOnOneDatabaseSendAMessageOnce() throws Exception {
        try (var box = new Postbox()) {
            var one = outbox(box.environment());
            var other = outbox(box.environment());
            for (int i = 0; i < 20; i++) {
                String about = "session/" + i;
                storage.write(
                        handle ->
                                one.put(
                                        handle,
                                        new Letter(
                                                new Letter.About(about, ""),
                                                "ana@example.org",
                                                "Evening",
                                                "Agreed.",
                                                "",
                                                now.plus(Duration.ofDays(3)))));
            }
            var sent = new java.util.concurrent.atomic.AtomicInteger();
            var first = Thread.ofVirtual().start(() -> sent.addAndGet(one.send()));
            sent.addAndGet(other.send());
            first.join();
            assertEquals(20, sent.get());
            for (int i = 0; i < 20; i++) {
                assertTrue(box.take().contains("Evening"));
            }
            assertTrue(box.isEmpty());
        }
    }

    @Test
    void whatWaitsIsSealed() {
        try (var box = new Postbox()) {
            var outbox = outbox(box.environment());
            storage.write(handle -> outbox.put(handle, letter()));
            byte[] sealed =
                    storage.read(
                            handle ->
                                    handle.createQuery("SELECT sealed FROM mail_outbox")
                                            .mapTo(byte[].class)
                                            .one());
            assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("example.org"));
        }
    }
}
