// SPDX-License-Identifier: Apache-2.0
package adagio.server.rhythm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.outside.Outside;
import adagio.server.outside.Plug;
import adagio.server.outside.Reach;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomHookTest {
    @TempDir Path folder;

    @Test
    void aRoomIsToldOnceWhenAnAgreedEveningBeginsAndNobodyIsNamed() throws Exception {
        try (var home = new TwoAtHome(folder);
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
        try (var home = new TwoAtHome(folder)) {
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
