// SPDX-License-Identifier: Apache-2.0
package adagio.checks.booking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.SignedIn;
import java.io.IOException;

/// A visit's duet whose two tables are at two houses.
final class LiveDuet {
    private final SignedIn elsewhere;
    private final String duet;
    private final String code;
    private final byte[] sound;
    private final LivePhone second;

    /// Two cards are folded, one at each house; the first house composes, the second plays along.
    LiveDuet(StudioClient studio, String two, String start)
            throws IOException, InterruptedException {
        String id = studio.couple(start, "any", "any").text("id");
        var desk = desk(studio.address());
        this.elsewhere = new SignedIn(two, desk.cookie());
        this.duet = "/studios/sample/desk/visits/" + id + "/duet";
        fold(desk, duet.substring(0, duet.lastIndexOf('/')));
        assertEquals(303, compose(desk, "20").statusCode());
        String here = page(desk, "/first");
        String there = page(elsewhere, "/second");
        this.code = code(here);
        assertEquals(code, code(there));
        assertTrue(there.contains("data-role=\"second\""), there);
        this.sound = LiveEvening.bytes(desk.address(), LiveEvening.media(here));
        assertEquals(sheet(desk), sheet(elsewhere));
        var first = new LivePhone(desk.address(), code);
        this.second = new LivePhone(two, code);
        first.hears("devices", "2");
        first.says("{\"is\":\"go\",\"place\":600,\"turn\":0}");
        assertEquals(1, second.hears("state", "playing").path("turn").asInt());
    }

    private static SignedIn desk(String house) {
        var answer =
                new SignedIn(house, "")
                        .post("/studios/sample/desk/sign-in", "token", StudioClient.TOKEN);
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return new SignedIn(house, cookie.substring(0, cookie.indexOf(';')));
    }

    private void fold(SignedIn desk, String visit) {
        String address = LiveEvening.matcher("/visits/[\\w-]{32}", desk.get(visit).body()).group();
        for (SignedIn each : new SignedIn[] {desk, elsewhere}) {
            String card =
                    LiveEvening.matcher("/cards/[\\w-]{32}", each.get(address).body()).group();
            var folded = each.post(card, "pressure", "1", "clothing", "skin", "answer", "yes");
            assertEquals(303, folded.statusCode(), folded.body());
        }
    }

    private java.net.http.HttpResponse<String> compose(SignedIn desk, String minutes) {
        return desk.post(duet, "minutes", minutes, "breath", "follow", "spoken", "yes");
    }

    private String page(SignedIn desk, String table) {
        var answer = desk.get(duet + table);
        assertEquals(200, answer.statusCode(), duet + table + " at " + desk.address());
        return answer.body();
    }

    private static String code(String page) {
        return LiveEvening.matcher("/with/([A-Z0-9]{6,8})/link", page).group(1);
    }

    private String sheet(SignedIn desk) {
        return LiveEvening.matcher("/media/[\\w-]+/cue-sheet.pdf", page(desk, "")).group();
    }

    /// The first house is no more: its table comes to the second, and nothing has changed; another
    /// duet takes the place of this one there.
    void goesOn() throws IOException, InterruptedException {
        var first = new LivePhone(elsewhere.address(), code);
        assertEquals("playing", first.hears("is", "stand").path("state").asText());
        first.says("{\"is\":\"hold\",\"place\":640}");
        assertEquals(2, second.hears("state", "held").path("turn").asInt());
        String page = page(elsewhere, "/first");
        assertEquals(code, code(page));
        assertArrayEquals(sound, LiveEvening.bytes(elsewhere.address(), LiveEvening.media(page)));
        assertEquals(303, compose(elsewhere, "30").statusCode());
        assertNotEquals(code, code(page(elsewhere, "/first")));
    }
}
