// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.CannotOpen;
import adagio.server.SignedIn;
import adagio.server.TrialHouse;
import adagio.server.WebHouse;
import adagio.server.storage.Storage;
import adagio.server.storage.StorageSettings;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long a login lasts, and who sees and ends it.
class LoginLifeTest {
    private static final Pattern END = Pattern.compile("name=\"end\" value=\"([^\"]{22})\"");
    private static final Pattern AGE = Pattern.compile("Max-Age=([0-9]+)");
    @TempDir Path data;
    private WebHouse house;

    @BeforeEach
    void open() throws CannotOpen {
        house = TrialHouse.start(data, TonePlayables.of(20).cutTo(60));
    }

    @AfterEach
    void close() {
        house.stop();
    }

    private SignedIn signedIn(String name, String passphrase) {
        return SignedIn.of(
                house,
                SignedIn.guest(house).post("/sign-in", "name", name, "passphrase", passphrase));
    }

    private SignedIn ana() {
        return signedIn("Ana", SignedIn.PASSPHRASE);
    }

    private static boolean isIn(SignedIn who) {
        return who.get("/household").statusCode() == 200;
    }

    private static List<String> ends(SignedIn who) {
        return END.matcher(who.get("/you/account").body())
                .results()
                .map(each -> each.group(1))
                .toList();
    }

    /// Somebody else of the same house, with a household of their own.
    private SignedIn stranger() {
        return SignedIn.of(
                house,
                SignedIn.guest(house)
                        .post(
                                "/set-up",
                                "code",
                                TrialHouse.newSetUpCode(house),
                                "first",
                                "Ana",
                                "second",
                                "Eve",
                                "relationship",
                                "friends",
                                "passphrase",
                                "words of another house",
                                "again",
                                "words of another house"));
    }

    @Test
    void aPersonSeesWhereTheyAreSignedInAndEndsOneOrAllOthers() {
        var here = SignedIn.first(house);
        String alone = here.get("/you/account").body();
        assertTrue(alone.contains("here alone") && alone.contains("this one, since today"));
        assertEquals(List.of(), ends(here));
        var phone = ana();
        var tablet = ana();
        assertTrue(here.get("/you/account").body().contains("3 devices"));
        var ids = ends(here);
        assertEquals(2, ids.size());
        assertEquals(303, here.post("/you/account/browsers", "end", ids.get(0)).statusCode());
        assertEquals(1, List.of(phone, tablet).stream().filter(LoginLifeTest::isIn).count());
        assertEquals(404, here.post("/you/account/browsers", "end", ids.get(0)).statusCode());
        assertEquals(303, here.post("/you/account/browsers", "end", "others").statusCode());
        assertFalse(isIn(phone) || isIn(tablet));
        assertTrue(isIn(here));
    }

    @Test
    void nobodyEndsWhatIsSomebodyElses() {
        var here = SignedIn.first(house);
        var phone = ana();
        var stranger = stranger();
        String id = ends(here).getFirst();
        assertEquals(404, stranger.post("/you/account/browsers", "end", id).statusCode());
        assertEquals(303, stranger.post("/you/account/browsers", "end", "others").statusCode());
        assertTrue(isIn(here) && isIn(phone) && isIn(stranger));
        assertFalse(stranger.get("/you/account").body().contains(id));
    }

    /// As if so much time had gone by: the house is closed meanwhile.
    private void older(Duration created, Duration seen) throws Exception {
        int port = house.port();
        house.stop();
        try (var storage = Storage.open(StorageSettings.in(data))) {
            int changed =
                    storage.write(
                            handle ->
                                    handle.execute(
                                            "UPDATE login SET created = created - ?, seen = seen - ?",
                                            created.toSeconds(),
                                            seen.toSeconds()));
            assertEquals(1, changed);
        }
        house = TrialHouse.start(data, port, TonePlayables.of(20).cutTo(60));
    }

    private static long age(HttpResponse<String> answer) {
        return AGE.matcher(answer.headers().firstValue("Set-Cookie").orElse(""))
                .results()
                .map(MatchResult::group)
                .mapToLong(each -> Long.parseLong(each.substring("Max-Age=".length())))
                .findFirst()
                .orElse(-1);
    }

    @Test
    void aLoginThatIsUsedEndsAfterAYear() throws Exception {
        var ana = SignedIn.first(house);
        assertEquals(-1, age(ana.get("/household")), "renewed at once");
        older(Duration.ofDays(30), Duration.ofDays(1));
        assertEquals(Duration.ofDays(90).toSeconds(), age(ana.get("/household")));
        older(Duration.ofDays(334), Duration.ofDays(1));
        var last = ana.get("/household");
        assertEquals(200, last.statusCode());
        long left = age(last);
        assertTrue(left > 0 && left <= Duration.ofDays(1).toSeconds(), left + " s are left");
        older(Duration.ofDays(1), Duration.ofDays(1));
        assertEquals(303, ana.get("/household").statusCode());
    }

    private Launched signOut(String name, String... more) throws Exception {
        var words = new java.util.ArrayList<>(List.of("sign-out", "--data", data.toString()));
        words.addAll(List.of(more));
        return Launched.run(name.getBytes(StandardCharsets.UTF_8), words.toArray(String[]::new));
    }

    @Test
    void theHostEndsLoginsBesideARunningHouse() throws Exception {
        var here = SignedIn.first(house);
        var stranger = stranger();
        var nobody = signOut("Zoe\n");
        assertEquals(1, nobody.code(), nobody.err());
        assertTrue(nobody.err().contains("nobody here is called so"), nobody.err());
        assertEquals(2, signOut(" \n").code());
        assertTrue(isIn(here) && isIn(stranger));
        var both = signOut("ANA\n");
        assertEquals(0, both.code(), both.err());
        assertEquals("2 logins ended\n", both.out());
        assertFalse(isIn(here) || isIn(stranger));
        assertTrue(isIn(ana()), "who has the passphrase comes in again");
        var all = signOut("", "--everybody");
        assertEquals("1 login ended\n", all.out(), all.err());
        assertEquals(2, Launched.run("sign-out", "--everybody", "--data", "/nowhere").code());
    }

    private Launched invite(String... more) throws Exception {
        var words =
                new java.util.ArrayList<>(List.of("invite-household", "--data", data.toString()));
        words.addAll(List.of(more));
        return Launched.run(words.toArray(String[]::new));
    }

    private HttpResponse<String> setUp(String code) {
        return SignedIn.guest(house)
                .post(
                        "/set-up",
                        "code",
                        code,
                        "first",
                        "Eve",
                        "second",
                        "Dee",
                        "relationship",
                        "friends",
                        "passphrase",
                        "words of another house",
                        "again",
                        "words of another house");
    }

    @Test
    void theHostLetsASecondHouseholdInBesideARunningHouse() throws Exception {
        var ana = SignedIn.first(house);
        var guest = SignedIn.guest(house);
        assertEquals(303, guest.get("/set-up").statusCode(), "nobody is expected");
        assertFalse(guest.get("/sign-in").body().contains("href=\"/set-up\""));
        var made = invite("--days", "2");
        assertEquals(0, made.code(), made.err());
        String code = made.out().strip();
        assertTrue(code.matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){2}"), made.out());
        assertTrue(made.err().contains("/set-up?code=" + code), made.err());
        assertTrue(guest.get("/sign-in").body().contains("href=\"/set-up\""));
        assertTrue(guest.get("/set-up?code=" + code).body().contains("value=\"" + code + "\""));
        var joined = setUp(code.toLowerCase(java.util.Locale.ROOT));
        assertEquals(200, joined.statusCode(), joined.body());
        var eve = SignedIn.of(house, joined);
        assertTrue(eve.get("/household").body().contains("Dee"));
        assertFalse(eve.get("/household").body().contains("Ana"));
        assertFalse(ana.get("/household").body().contains("Eve"));
        assertEquals(422, setUp(code).statusCode(), "it counts once");
        assertEquals(303, guest.get("/set-up").statusCode());

        String unused = invite().out().strip();
        assertEquals("1 code taken back\n", invite("--take-back").out());
        assertEquals(422, setUp(unused).statusCode());
        var never = invite("--days", "31");
        assertEquals(2, never.code());
        assertEquals("adagio: --days: found 31; 1 to 30 whole days\n", never.err());
    }
}
