// SPDX-License-Identifier: Apache-2.0
package adagio.server.outside;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideTest {
    private static Why why(Fetched fetched) {
        return assertInstanceOf(Fetched.Not.class, fetched).why();
    }

    private static Fetched fetch(Plug plug, String path) {
        return plug.outside().fetch(plug.address(path), Fetched.Mark.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/a.ics",
                "http://[::1]/a.ics",
                "http://[::ffff:127.0.0.1]/",
                "http://10.0.0.1/",
                "http://172.16.0.1/",
                "http://172.31.255.255/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://100.64.0.1/",
                "http://0.0.0.0/",
                "http://198.18.0.1/",
                "http://192.0.2.1/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://[fe80::1]/",
                "http://[fd00::1]/",
                "http://[2002:7f00:1::]/",
                "http://[64:ff9b::7f00:1]/",
                "https://localhost/a.ics"
            })
    void anAddressInAPrivateNetworkIsNotAsked(String address) {
        var outside = new Outside(Reach.outsideAnd(Set.of()));
        assertEquals(Why.PRIVATE, why(outside.fetch(address, Fetched.Mark.NONE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.ics",
                "http://127.1/a.ics",
                "ftp://example.org/a.ics",
                "file:///etc/passwd",
                "http://",
                "http://user:word@example.org/",
                "http://exa mple.org/",
                "http://example.org/\r\nX: y"
            })
    void whatIsNoAddressOfTheWebIsNotAsked(String address) {
        var outside = new Outside(Reach.outsideAnd(Set.of()));
        assertEquals(Why.NO_ADDRESS, why(outside.fetch(address, Fetched.Mark.NONE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "8.8.8.8", "100.63.0.1", "172.32.0.1", "2606:4700::1111"})
    void thePublicInternetIsPublic(String number) throws Exception {
        assertTrue(Reach.isPublic(InetAddress.getByName(number)));
    }

    @Test
    void aNameWithOnePrivateNumberAmongOthersIsRefused() throws Exception {
        var numbers = List.of(InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1"));
        var outside = new Outside(new Reach(Set.of(), _ -> numbers));
        assertEquals(Why.PRIVATE, why(outside.fetch("http://two.example/", Fetched.Mark.NONE)));
    }

    @Test
    void aNameIsLookedUpOnceSoThatItCannotChangeItsMind() throws Exception {
        var looked = new AtomicInteger();
        try (var plug = Plug.of(_ -> Plug.ok("text/calendar", "hello"))) {
            String port = plug.host().substring(plug.host().indexOf(':'));
            var reach =
                    new Reach(
                            Set.of("named.example"),
                            _ -> {
                                looked.incrementAndGet();
                                return List.of(InetAddress.getLoopbackAddress());
                            });
            var found =
                    new Outside(reach)
                            .fetch("http://named.example" + port + "/", Fetched.Mark.NONE);
            assertInstanceOf(Fetched.Fresh.class, found);
            assertEquals(1, looked.get());
            assertTrue(plug.next().contains("Host: named.example" + port + "\r\n"));
        }
    }

    @Test
    void aRedirectIntoAPrivateNetworkIsNotFollowed() {
        try (var inside = Plug.of(_ -> Plug.ok("text/calendar", "secret"));
                var plug =
                        Plug.of(
                                _ ->
                                        "HTTP/1.1 302 Found\r\nLocation: "
                                                + inside.address("/")
                                                + "\r\nContent-Length: 0\r\n\r\n")) {
            assertEquals(Why.PRIVATE, why(fetch(plug, "/a.ics")));
            assertEquals(List.of(), inside.asked());
        }
    }

    @Test
    void redirectsAreFollowedFiveTimesAndNoMore() {
        try (var plug =
                Plug.of(
                        request -> {
                            int at = request.charAt(5) - '0';
                            return at == 0
                                    ? Plug.ok("text/calendar", "there")
                                    : "HTTP/1.1 301 Moved\r\nLocation: /"
                                            + (at - 1)
                                            + "\r\nContent-Length: 0\r\n\r\n";
                        })) {
            assertInstanceOf(Fetched.Fresh.class, fetch(plug, "/5"));
            assertEquals(Why.REDIRECT, why(fetch(plug, "/6")));
        }
    }

    @Test
    void aServerThatIsSlowIsLeftAloneHoweverItIsSlow() {
        var end = new CountDownLatch(1);
        var outside = Duration.ofMillis(400);
        try (var silent = new Plug((_, _) -> end.await());
                var dripping =
                        new Plug(
                                (_, to) -> {
                                    var out = to.getOutputStream();
                                    out.write(
                                            "HTTP/1.1 200 OK\r\n\r\n"
                                                    .getBytes(StandardCharsets.UTF_8));
                                    while (!end.await(
                                            20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                                        out.write('x');
                                        out.flush();
                                    }
                                })) {
            for (var plug : List.of(silent, dripping)) {
                var way = new Outside(Reach.outsideAnd(Set.of(plug.host())), outside);
                assertEquals(Why.SLOW, why(way.fetch(plug.address("/"), Fetched.Mark.NONE)));
            }
            end.countDown();
        }
    }

    @Test
    void moreThanEightMegabytesAreNotRead() {
        String chunk = "100000\r\n" + "x".repeat(0x100000) + "\r\n";
        try (var announced =
                        Plug.of(_ -> "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nx");
                var chunked =
                        Plug.of(
                                _ ->
                                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                                + chunk.repeat(9))) {
            assertEquals(Why.LARGE, why(fetch(announced, "/")));
            assertEquals(Why.LARGE, why(fetch(chunked, "/")));
        }
    }

    @Test
    void chunksAreJoined() {
        try (var plug =
                Plug.of(
                        _ ->
                                String.join(
                                        "\r\n",
                                        "HTTP/1.1 200 OK",
                                        "Transfer-Encoding: chunked",
                                        "ETag: \"7\"",
                                        "Content-Type: Text/Calendar; charset=utf-8",
                                        "",
                                        "3;x=y",
                                        "abc",
                                        "2",
                                        "de",
                                        "0",
                                        "",
                                        ""))) {
            var fresh = assertInstanceOf(Fetched.Fresh.class, fetch(plug, "/"));
            assertArrayEquals("abcde".getBytes(StandardCharsets.UTF_8), fresh.body());
            assertEquals("text/calendar", fresh.type());
            assertEquals(new Fetched.Mark("\"7\"", ""), fresh.mark());
        }
    }

    @Test
    void whatWasMarkedIsAskedForWithItsMark() throws InterruptedException {
        try (var plug = Plug.of(_ -> "HTTP/1.1 304 Not Modified\r\n\r\n")) {
            var mark = new Fetched.Mark("\"7\"", "Sat, 21 Nov 2026 10:00:00 GMT");
            assertInstanceOf(
                    Fetched.Same.class, plug.outside().fetch(plug.address("/a?b=c"), mark));
            String request = plug.next();
            assertTrue(request.startsWith("GET /a?b=c HTTP/1.1\r\n"), request);
            assertTrue(request.contains("\r\nIf-None-Match: \"7\"\r\n"), request);
            assertTrue(request.contains("\r\nIf-Modified-Since: Sat, 21 Nov 2026"), request);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 1\r\n\r\nx"
            })
    void anAnswerThatIsBrokenIsSaidToBe(String answer) {
        try (var plug = Plug.of(_ -> answer)) {
            assertEquals(Why.BROKEN, why(fetch(plug, "/")));
        }
    }

    @Test
    void aRoomThatNeverAnswersIsLeftAlone() {
        var end = new CountDownLatch(1);
        try (var silent = new Plug((_, _) -> end.await())) {
            assertEquals(Why.SLOW, why(silent.outside().tell(silent.address("/"), "{}")));
            end.countDown();
        }
    }

    @Test
    void onlyAHostThatWasNamedIsToldAndNoRedirectIsFollowed() throws InterruptedException {
        try (var plug =
                        Plug.of(
                                request ->
                                        request.startsWith("POST /moved")
                                                ? "HTTP/1.1 307 Go\r\nLocation: /x\r\n\r\n"
                                                : "HTTP/1.1 200 OK\r\n\r\n");
                var other = Plug.of(_ -> "HTTP/1.1 200 OK\r\n\r\n")) {
            var outside = plug.outside();
            assertInstanceOf(Fetched.Same.class, outside.tell(plug.address("/api"), "{\"a\":1}"));
            assertTrue(plug.next().endsWith("\r\n\r\n{\"a\":1}"));
            assertEquals(Why.STATUS, why(outside.tell(plug.address("/moved"), "{}")));
            assertEquals(Why.PRIVATE, why(outside.tell(other.address("/"), "{}")));
            assertEquals(Why.PRIVATE, why(outside.tell("https://example.org/", "{}")));
            assertFalse(outside.mayTell(other.address("/")));
            assertEquals(List.of(), other.asked());
        }
    }
}
