// SPDX-License-Identifier: Apache-2.0
package adagio.server.rhythm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.calendar.Interval;
import adagio.server.outside.Outside;
import adagio.server.outside.Plug;
import adagio.server.outside.Reach;
import adagio.server.storage.Database;
import adagio.server.web.Messages;
import adagio.server.web.Pages;
import adagio.server.web.StaticFiles;
import adagio.server.webhook.RoomClock;
import adagio.server.webhook.RoomHook;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class RoomHookTest {
    private final Database database;
    @TempDir Path folder;

    RoomHookTest(Database database) {
        this.database = database;
    }

    @Test
    void aRoomIsToldOnceWhenAnAgreedEveningBeginsAndNobodyIsNamed() throws Exception {
        try (var home = new TwoAtHome(database.in(folder));
                var plug = Plug.of(_ -> "HTTP/1.1 200 OK\r\n\r\n")) {
            var two = home.asking(home.ana()).two();
            var hook = new RoomHook(home.storage, plug.outside(), Set.of(plug.host()));
            assertFalse(hook.set(two.household(), two.pair().id(), "http://192.168.1.9/hook"));
            assertTrue(
                    hook.set(
                            two.household(), two.pair().id(), plug.address("/api/webhook/secret")));
            var room = room(home, plug, hook);
            var session = home.agreements().together(two, home.time(0, 0));
            assertEquals(List.of(), room.begun(two.pair(), Duration.ofMinutes(5)));
            home.set(session.start().plusSeconds(30).toString());
            var clock = new RoomClock(hook, home.two.people(), room::begun);
            clock.tick();
            clock.tick();
            String told = plug.next();
            assertTrue(told.startsWith("POST /api/webhook/secret"), told);
            assertTrue(told.endsWith("{\"event\":\"evening\",\"what\":\"agreed\"}"), told);
            assertFalse(told.contains("Ana") || told.contains("Ben"), told);
            home.agreements().off(two, session.uid());
            assertEquals(List.of(), room.begun(two.pair(), Duration.ofMinutes(5)));
            var rows =
                    home.storage.read(
                            handle ->
                                    handle.createQuery("SELECT what FROM rhythm_told")
                                            .mapTo(String.class)
                                            .list());
            assertEquals(List.of(session.uid()), rows);
            assertTrue(plug.asked().isEmpty());
            assertFalse(row(home).contains("secret"));
        }
    }

    @Test
    void whatBeganAndIsMovedToAnotherEveningIsToldAgainThen() throws Exception {
        try (var home = new TwoAtHome(database.in(folder));
                var plug = Plug.of(_ -> "HTTP/1.1 200 OK\r\n\r\n")) {
            var two = home.asking(home.ana()).two();
            var hook = new RoomHook(home.storage, plug.outside(), Set.of(plug.host()));
            assertTrue(hook.set(two.household(), two.pair().id(), plug.address("/hook")));
            var clock = new RoomClock(hook, home.two.people(), room(home, plug, hook)::begun);
            var session = home.agreements().together(two, home.time(0, 0));
            home.set(session.start().plusSeconds(30).toString());
            clock.tick();
            assertTrue(plug.next().startsWith("POST /hook"));
            var later = session.start().plus(Duration.ofDays(2));
            var due = new Interval(session.start(), later.plus(Duration.ofDays(1)));
            var moved =
                    home.agreements()
                            .together(two, new Agreements.Time(session.uid(), later, 20, due));
            assertEquals(session.uid(), moved.uid());
            clock.tick();
            assertTrue(plug.asked().isEmpty(), "not before it begins");
            home.set(later.plusSeconds(30).toString());
            clock.tick();
            assertTrue(plug.next().startsWith("POST /hook"));
        }
    }

    @Test
    void whoPlaysDoesNotWaitForARoomAndNothingOfItsAddressIsLogged() throws Exception {
        var end = new CountDownLatch(1);
        try (var home = new TwoAtHome(database.in(folder));
                var lines = new Lines();
                var plug = new Plug((_, _) -> end.await())) {
            var two = home.asking(home.ana()).two();
            var hook = new RoomHook(home.storage, plug.outside(), Set.of(plug.host()));
            assertTrue(hook.set(two.household(), two.pair().id(), plug.address("/hook/zinnober")));
            hook.played(two.pair().id());
            assertTrue(plug.next().endsWith("{\"event\":\"evening\",\"what\":\"play\"}"));
            assertEquals("a room was not told: slow", lines.next());
            end.countDown();
            hook.played(two.pair().id());
            assertEquals("a room was not told: broken", lines.next());
            assertEquals(
                    0,
                    home.storage.<Integer>read(
                            handle ->
                                    handle.createQuery("SELECT COUNT(*) FROM rhythm_told")
                                            .mapTo(Integer.class)
                                            .one()),
                    "what played is not kept");
        }
    }

    /// What the room notes.
    private static final class Lines extends Handler implements AutoCloseable {
        private final Logger logger = Logger.getLogger(RoomHook.class.getName());
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        Lines() {
            logger.addHandler(this);
        }

        String next() throws InterruptedException {
            return lines.take();
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            logger.removeHandler(this);
        }
    }

    private static RhythmRoom room(TwoAtHome home, Plug plug, RoomHook hook) {
        return new RhythmRoom(
                new Pages(Messages.in("en"), new StaticFiles(Map.of())),
                home.storage,
                home.two.people(),
                new RhythmRoom.Clock(home, TwoAtHome.LONDON),
                new RhythmRoom.Ways(plug.outside(), NoMail.invitations(home.storage, home), hook));
    }

    private static String row(TwoAtHome home) {
        return home.storage.read(
                handle ->
                        new String(
                                handle.createQuery("SELECT sealed FROM rhythm_webhook")
                                        .mapTo(byte[].class)
                                        .one(),
                                java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    @Test
    void withoutANamedHostNothingIsEverTold() throws Exception {
        try (var home = new TwoAtHome(database.in(folder))) {
            var two = home.asking(home.ana()).two();
            var hook =
                    new RoomHook(
                            home.storage,
                            new Outside(Reach.outsideAnd(Set.of())),
                            Reach.hosts(" , "));
            assertFalse(hook.isOn());
            assertFalse(hook.set(two.household(), two.pair().id(), "https://example.org/hook"));
            assertEquals("", hook.address(two.pair().id()));
        }
    }
}
