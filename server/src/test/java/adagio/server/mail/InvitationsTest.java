// SPDX-License-Identifier: Apache-2.0
package adagio.server.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.calendar.feed.AgreedSession;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

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

    /// Takes mail as RFC 5321 asks for, and keeps what was said.
    private static final class Postbox implements AutoCloseable {
        private final ServerSocket socket;
        private final BlockingQueue<String> letters = new LinkedBlockingQueue<>();

        Postbox() throws IOException {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(this::serve);
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (Socket each = socket.accept()) {
                    talk(each);
                } catch (IOException _) {
                    return;
                }
            }
        }

        private void talk(Socket with) throws IOException {
            var in =
                    new BufferedReader(
                            new InputStreamReader(with.getInputStream(), StandardCharsets.UTF_8));
            var said = new StringBuilder();
            say(with, "220 here");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                said.append(line).append('\n');
                if (line.equals("DATA")) {
                    say(with, "354 go on");
                } else if (line.startsWith("EHLO")) {
                    say(with, "250-here\r\n250 AUTH PLAIN");
                } else if (line.startsWith("AUTH")) {
                    say(with, "235 welcome");
                } else if (line.equals("QUIT")) {
                    say(with, "221 bye");
                    break;
                } else if (line.equals(".") || line.matches("(MAIL|RCPT) .*")) {
                    say(with, "250 taken");
                }
            }
            letters.add(said.toString());
        }

        private static void say(Socket to, String line) throws IOException {
            to.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        }

        Map<String, String> environment() {
            return Map.of(
                    "ADAGIO_SMTP_HOST", "127.0.0.1",
                    "ADAGIO_SMTP_PORT", "" + socket.getLocalPort(),
                    "ADAGIO_SMTP_TLS", "none",
                    "ADAGIO_SMTP_FROM", "adagio@example.org",
                    "ADAGIO_SMTP_USER", "house",
                    "ADAGIO_SMTP_PASSWORD", "not for logs");
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
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
            Invitations.of(box.environment(), WORDS).send("ana@example.org", SESSION);
            String letter = box.letters.take();
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
            var invitations = Invitations.of(box.environment(), WORDS);
            var moved =
                    SESSION.moved(
                            Instant.parse("2026-11-27T20:00:00Z"),
                            Instant.parse("2026-11-24T09:00:00Z"));
            invitations.send("ana@example.org", moved);
            String event = event(box.letters.take());
            assertTrue(event.contains("METHOD:REQUEST") && event.contains("SEQUENCE:1"), event);
            invitations.send(
                    "ana@example.org", moved.calledOff(Instant.parse("2026-11-25T09:00:00Z")));
            String letter = box.letters.take();
            assertTrue(letter.contains("Subject: Called off: Evening together"), letter);
            String off = event(letter);
            assertTrue(off.contains("METHOD:CANCEL") && off.contains("SEQUENCE:2"), off);
            assertTrue(off.contains("UID:abc@adagio"), off);
        }
    }

    @Test
    void withoutAServerOrAnAddressNothingIsSent() throws Exception {
        assertFalse(Invitations.of(Map.of(), WORDS).isOn());
        Invitations.off().send("ana@example.org", SESSION);
        try (var box = new Postbox()) {
            var invitations = Invitations.of(box.environment(), WORDS);
            invitations.send("", SESSION);
            invitations.send("ana@example.org", SESSION);
            assertTrue(box.letters.take().contains("ana@example.org"));
            assertTrue(box.letters.isEmpty());
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
            Invitations.of(environment, WORDS).send("ana@example.org", SESSION);
            String said = box.letters.take();
            assertFalse(said.contains("AUTH"), said);
            assertFalse(said.contains("ana@"), said);
        }
    }
}
