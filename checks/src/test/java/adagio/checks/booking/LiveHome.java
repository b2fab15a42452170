// SPDX-License-Identifier: Apache-2.0
package adagio.checks.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.SignedIn;

/// An evening of two who live here: both say yes at one house, and it is played at another.
final class LiveHome {
    private final String play;
    private final SignedIn elsewhere;
    private final SignedIn other;

    /// Ana plays as her card was kept, and so does Ben beside her; the page opens at both houses.
    LiveHome(String one, String two, String sample) {
        var ana = signedIn(one, "Ana", sample);
        this.elsewhere = new SignedIn(two, ana.cookie());
        this.other = signedIn(two, "Ben", sample);
        ana.post("/you", "answer", "keep", "pressure", "1");
        this.play = where(ana, where(ana, "/", "answer", "kept"), "answer", "yes");
        assertTrue(page(ana).contains("data-begun=\"" + play + "/begun\""));
        assertEquals(0, evenings());
    }

    private static SignedIn signedIn(String house, String name, String sample) {
        String passphrase =
                LiveEvening.matcher(name + "(?: signs in)? with ([A-Z0-9-]+)", sample).group(1);
        var answer =
                new SignedIn(house, "").post("/sign-in", "name", name, "passphrase", passphrase);
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return new SignedIn(house, cookie.substring(0, cookie.indexOf(';')));
    }

    private static String where(SignedIn who, String path, String... fields) {
        return who.post(path, fields).headers().firstValue("Location").orElse("/");
    }

    private String page(SignedIn who) {
        var answer = who.get(play);
        assertEquals(200, answer.statusCode(), play + " at " + who.address());
        return answer.body();
    }

    private int evenings() {
        return elsewhere.get("/evenings").body().split("again=[0-9]+\"", -1).length - 1;
    }

    /// The first house is no more: the page opens at the second, which writes the evening down when
    /// it begins, once, and for nobody else.
    void isWrittenDownOnce() {
        String page = page(elsewhere);
        assertTrue(page.contains("data-begun=\"" + play + "/begun\""), page);
        assertFalse(page.contains("action=\"" + play + "/keep\""), page);
        var nobody = new SignedIn(elsewhere.address(), "");
        assertEquals(303, nobody.post(play + "/begun").statusCode());
        assertEquals(0, evenings());
        assertEquals(204, elsewhere.post(play + "/begun").statusCode());
        assertEquals(204, other.post(play + "/begun").statusCode());
        assertEquals(1, evenings());
        assertEquals(404, elsewhere.post("/play/nothing/begun").statusCode());
    }
}
