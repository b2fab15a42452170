// SPDX-License-Identifier: Apache-2.0
package adagio.checks.access;

import adagio.checks.TonePlayables;
import adagio.server.CannotOpen;
import adagio.server.TrialHouse;
import adagio.server.WebHouse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A closed house in which much was kept, everybody who may come to it, and every id that names
/// something there.
final class Cast implements AutoCloseable {
    static final String DESK = "/studios/sample/desk";
    private static final String TOKEN = "a token for trying who may";
    private static final String PASSPHRASE = "four slow words here";
    private static final List<String> OWN_PAGES =
            List.of(
                    "/household",
                    "/evenings",
                    "/times/yours",
                    "/times/rhythm",
                    "/reflection/weeks",
                    "/reflection/notes.json",
                    "/reflection/sharing",
                    "/you/account");
    private static final List<String> DESK_PAGES = List.of("/set-up", "/staff", "/bring");

    private final WebHouse house;

    /// The person on a phone that no evening is shown on: their own pages stay unfolded there.
    private final Wire reader;

    private final Map<Role, Wire> roles = new EnumMap<>(Role.class);
    private final Map<String, String> ids = new TreeMap<>();
    private final Map<String, String> fields = new TreeMap<>();

    Cast(Path folder) throws CannotOpen {
        this(folder, "");
    }

    /// The same below a path, which is asked for by everybody.
    Cast(Path folder, String below) throws CannotOpen {
        house = TrialHouse.startClosedSample(folder, below, TOKEN, TonePlayables.of(5));
        var nobody = new Wire("http://127.0.0.1:" + house.port() + below, "", "");
        roles.put(Role.NOBODY, nobody);
        roles.put(Role.LINK, nobody);
        household(nobody);
        studio(nobody);
        var quillana = Map.of("name", "Quillana", "passphrase", PASSPHRASE);
        reader = nobody.in("/sign-in", quillana);
        evening(nobody.in("/sign-in", quillana));
        fields.putAll(found(OWN_PAGES));
        fields.putAll(Map.of("passphrase", "not the right one", "answer", "yes", "again", "1"));
        // What is sent may come back in an answer, so it holds ids alone.
        fields.values().removeIf(value -> value.matches(".*(Quill|Vexil|Zephyr).*"));
    }

    Wire wire(Role role) {
        return required(roles.get(role), role.name());
    }

    WebHouse house() {
        return house;
    }

    /// What a stranger could send who knew every id of the household.
    Map<String, String> fields() {
        return fields;
    }

    private static <T> T required(@Nullable T found, String what) {
        if (found == null) {
            throw new AssertionError("nothing is known of " + what);
        }
        return found;
    }

    /// A path with something real in each of its braces; for links, only who has them gets them.
    String real(String path, boolean hasLinks) {
        var text = new StringBuilder();
        String before = "";
        for (String part : path.split("/", -1)) {
            if (!part.isEmpty() || before.isEmpty()) {
                boolean names = part.startsWith("{");
                String id = names ? id(path, before, part) : part;
                text.append(text.isEmpty() && part.isEmpty() ? "" : "/")
                        .append(names && isLink(path, part) && !hasLinks ? madeUp(id) : id);
            }
            before = before + "/" + part;
        }
        return text.isEmpty() ? "/" : text.toString();
    }

    private String id(String path, String before, String part) {
        String own = (before + "/" + part).replaceFirst("^//", "/");
        return required(ids.containsKey(own) ? ids.get(own) : ids.get(part), path + " " + part);
    }

    private static boolean isLink(String path, String part) {
        return path.startsWith("/feed/") || List.of("{token}", "{code}", "{copy}").contains(part);
    }

    private static String madeUp(String id) {
        return id.replaceAll("[A-Z]", "Q").replaceAll("[a-z]", "q").replaceAll("[2-9]", "7");
    }

    private void household(Wire nobody) {
        List<String> sample = house.printed().sample();
        roles.put(
                Role.STRANGER,
                nobody.in("/sign-in", Map.of("name", "Ana", "passphrase", sample.getFirst())));
        var founding =
                Map.of(
                        "code",
                        TrialHouse.newSetUpCode(house),
                        "first",
                        "Quillana",
                        "second",
                        "Quillben",
                        "relationship",
                        "partners",
                        "passphrase",
                        PASSPHRASE,
                        "again",
                        PASSPHRASE);
        var person = nobody.in("/set-up", founding);
        roles.put(Role.PERSON, person);
        var invited =
                Map.of(
                        "person",
                        first(person.get("/household"), "name=\"person\" value=\"([^\"]+)\""));
        String join = first(sent(person, "/household/invite", invited), "/join/([A-Za-z0-9_-]+)");
        var joining = Map.of("name", "Quillben", "passphrase", PASSPHRASE, "again", PASSPHRASE);
        roles.put(Role.PARTNER, nobody.in("/join/" + join, joining));
        person.post("/household/add", Map.of("name", "Quillcy", "relationship", "friends"));
        invited =
                Map.of(
                        "person",
                        first(person.get("/household"), "name=\"person\" value=\"([^\"]+)\""));
        ids.put(
                "/join/{token}",
                first(sent(person, "/household/invite", invited), "/join/([A-Za-z0-9_-]+)"));
        kept(person);
    }

    private void kept(Wire person) {
        var card = Map.of("answer", "keep", "condition", "varicose_veins");
        person.post("/you", card);
        wire(Role.PARTNER).post("/you", Map.of("answer", "keep", "closed", "sole.left"));
        person.post(
                "/reflection/evening",
                Map.of("which", "before", "tension", "7", "line", "Vexilla"));
        person.post("/reflection/week", Map.of("stress", "3", "line", "Vexillum"));
        wire(Role.PARTNER).post("/reflection/week", Map.of("stress", "2"));
        wire(Role.STRANGER).post("/reflection/week", Map.of("stress", "1"));
        String beats = "rr_ms\n" + "812\n833\n".repeat(50);
        person.upload("/pulse", Map.of("keep", "a"), beats);
        ids.put(
                "/pulse/mine/{id}",
                first(person.get("/pulse/mine"), "/pulse/mine/([A-Za-z0-9_-]{20,})"));
        person.post(
                "/times/yours/address",
                Map.of("name", "Vexilcal", "address", "https://127.0.0.1:9/Vexilics"));
        person.post("/times/yours/feed", Map.of("feed", "renew"));
        ids.put("{name}", first(person.get("/times/yours"), "/feed/([A-Za-z0-9_.-]+)"));
    }

    private void evening(Wire person) {
        String hand =
                person.post("/", Map.of("answer", "kept", "minutes", "20", "form", "one_way"));
        String play = person.post(hand, Map.of("answer", "yes"));
        person.send("POST", play + "/begun", Map.of());
        person.post(play + "/keep", Map.of("favourite", "Quillslow"));
        ids.put("/play/{evening}", play.substring("/play/".length()));
        person.post(play, Map.of("with", "same"));
        String page = person.get(play);
        ids.put("{code}", first(page, "class=\"code\">([^<]+)<"));
        ids.put("{key}", first(page, "/media/([^/\"]+)/"));
        ids.put("{part}", first(page, "/picture/([0-9]+\\.svg)"));
        ids.put("{copy}", first(sent(person, play + "/road", Map.of()), "\"id\":\"([^\"]+)\""));
        ids.put("{stroke}", first(page, "/book/([a-z_]+)\""));
        ids.put("{moment}", first(person.get("/moments"), "/moments/([a-z-]+)"));
        ids.put(
                "{item}",
                first(reader.get("/reflection/weeks"), "/reflection/arc/(stress[^\"]*)\""));
        ids.put("{hash}", first(page, "/static/([^/]+)/"));
        ids.put("/static/{hash}/{name}", "tokens.css");
        ids.put(
                "/tonight/{evening}",
                person.post("/", Map.of("answer", "kept")).substring("/tonight/".length()));
        ids.put(
                "{opening}",
                person.send("GET", "/you", Map.of())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .substring("/card/".length()));
    }

    private void studio(Wire nobody) {
        var bare = new Wire(nobody.address(), "", TOKEN);
        var host = bare.in(DESK + "/sign-in", Map.of("token", TOKEN));
        roles.put(Role.HOST, host);
        var closed = new Wire(nobody.address(), host.cookies(), "");
        host.post("/studios", Map.of("name", "Other House", "zone", "Europe/Berlin"));
        roles.put(Role.OTHER_OWNER, invited(closed, "/studios/other-house/desk", "owner"));
        roles.put(Role.OWNER, invited(closed, DESK, "owner"));
        roles.put(Role.THERAPIST, invited(closed, DESK, "therapist"));
        ids.put("/staff/{token}", ids.get("invited"));
        ids.put("{studio}", "sample");
        ids.put("{kind}", "rooms");
        ids.put(DESK.replace("sample", "{studio}") + "/set-up/{kind}/{id}", "room-1");
        host.post(DESK + "/staff", Map.of("act", "feed", "id", "therapist-1"));
        ids.put(
                "/calendars/{token}",
                first(host.get(DESK + "/staff"), "/calendars/([A-Za-z0-9_.-]+)"));
        visit(host, nobody);
    }

    private Wire invited(Wire host, String desk, String role) {
        String therapist = role.equals("owner") ? "" : "therapist-1";
        var form = Map.of("act", "invite", "name", "Kim", "role", role, "therapist", therapist);
        String token = first(sent(host, desk + "/staff", form), "/staff/([A-Za-z0-9_-]+)");
        ids.put("invited", token);
        return wire(Role.NOBODY).in("/staff/" + token, Map.of());
    }

    private void visit(Wire host, Wire nobody) {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(20);
        String booked =
                host.json(
                        "/api/studios/sample/bookings",
                        """
                        {"service":"couples-60","start":"%sT13:00:00Z","therapists":["any","any"],
                        "clients":[{"name":"Zephyrine","email":"zephyr@example.org"},
                        {"name":"Zephyra","email":"zephyra@example.org"}],"tentative":false}"""
                                .formatted(day));
        ids.put("{id}", first(booked, "\"id\":\"([^\"]+)\""));
        String desk = host.get(DESK + "/visits/" + ids.get("{id}"));
        ids.put("/visits/{token}", first(desk, "/visits/([A-Za-z0-9_-]{20,})\""));
        String page = nobody.get("/visits/" + ids.get("/visits/{token}"));
        var cards = Pattern.compile("/cards/([A-Za-z0-9_-]+)").matcher(page).results().toList();
        var sealed = Map.of("condition", "varicose_veins", "closed", "sole");
        nobody.post("/cards/" + cards.getFirst().group(1), sealed);
        ids.put("/cards/{token}", cards.getLast().group(1));
        var waits =
                Map.of(
                        "service", "couples-60",
                        "from", day.toString(),
                        "to", day.plusDays(2).toString(),
                        "name1", "Zephyrine",
                        "email1", "zephyr2@example.org",
                        "name2", "Zephyra",
                        "email2", "zephyra2@example.org");
        String waiting = nobody.post("/studios/sample/waiting", waits);
        ids.put("/waiting/{token}", waiting.substring("/waiting/".length()));
    }

    private static String sent(Wire wire, String path, Map<String, String> form) {
        return Wire.text(wire.send("POST", path, form));
    }

    private static String first(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new AssertionError(
                    pattern + " is not in " + text.replaceAll("(?s)</?(head|footer).*", ""));
        }
        return found.group(1);
    }

    private Map<String, String> found(List<String> pages) {
        var names = Pattern.compile("name=\"([^\"]+)\"[^>]*value=\"([^\"]+)\"");
        var all = new TreeMap<String, String>();
        pages.forEach(
                path ->
                        names.matcher(reader.get(path))
                                .results()
                                .forEach(each -> all.putIfAbsent(each.group(1), each.group(2))));
        return all;
    }

    /// All that the household and the studio see of themselves.
    Map<String, String> snapshot() {
        var all = new TreeMap<String, String>();
        OWN_PAGES.forEach(path -> all.put(path, reader.get(path)));
        DESK_PAGES.forEach(path -> all.put(path, wire(Role.HOST).get(DESK + path)));
        all.put("booking", wire(Role.HOST).get("/api/studios/sample/bookings/" + ids.get("{id}")));
        return all;
    }

    @Override
    public void close() {
        house.stop();
    }
}
