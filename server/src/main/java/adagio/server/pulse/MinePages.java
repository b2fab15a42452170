// SPDX-License-Identifier: Apache-2.0
package adagio.server.pulse;

import adagio.pulse.synchrony.OtherEvenings;
import adagio.pulse.synchrony.Verdict;
import adagio.server.home.Home;
import adagio.server.people.Household;
import adagio.server.people.Login;
import adagio.server.people.Pair;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `/pulse/mine`: the recordings that somebody keeps, and what two look at together.
public final class MinePages {
    private static final String HERE = "/pulse/mine";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private final Home home;
    private final Pages pages;
    private final KeptHearts hearts;
    private final Agreement agreement;
    private final LookingTogether together;

    MinePages(Home home, KeptHearts hearts, Agreement agreement, LookingTogether together) {
        this.home = home;
        this.pages = home.pages();
        this.hearts = hearts;
        this.agreement = agreement;
        this.together = together;
    }

    void route(Routes routes) {
        // the word before the braces, which would take it for an id
        routes.read(HERE, this::show)
                .post(HERE + "/erase", this::erase)
                .read(HERE + "/{id}", this::one)
                .post("/pulse/together", this::choose)
                .post("/pulse/together/erase", this::forget);
    }

    /// A recording in a list.
    ///
    /// @param id its own
    /// @param day in words
    /// @param minutes how long it is
    /// @param bpm the mean heart rate
    public record Row(String id, String day, long minutes, long bpm) {}

    /// What one person sees of one pair.
    ///
    /// @param id the pair's
    /// @param names of the first and the second
    /// @param other what the other is called
    /// @param mine the day that this person chose, in words, empty when none
    /// @param seen what both were shown
    public record With(String id, List<String> names, String other, String mine, List<Seen> seen) {
        /// Copies the lists.
        public With {
            names = List.copyOf(names);
            seen = List.copyOf(seen);
        }
    }

    /// What both were shown of an evening.
    ///
    /// @param id its own
    /// @param day in words
    /// @param verdict its word
    /// @param words in sentences
    /// @param others beside other evenings, in a sentence; empty when nothing can be said
    /// @param pictures drawn from it
    public record Seen(
            String id,
            String day,
            String verdict,
            List<String> words,
            String others,
            Look.Pictures pictures) {
        /// Copies the words.
        public Seen {
            words = List.copyOf(words);
        }
    }

    private Login login(ServerRequest request, ServerResponse response) {
        Login login = home.people().logins().alone(request, response);
        var unused = login.vault().open();
        return login;
    }

    private Household household(Login login) {
        return home.people().households().get(login.household());
    }

    private Pair pair(Login login, String id) {
        return household(login).pairsOf(login.person()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    private void show(ServerRequest request, ServerResponse response) {
        Login login = login(request, response);
        var rows = hearts.list(login).stream().map(MinePages::row).toList();
        var pairs =
                household(login).pairsOf(login.person()).stream()
                        .map(pair -> with(login, pair))
                        .toList();
        pages.show(request, response, "pulse-mine", Map.of("hearts", rows, "pairs", pairs));
    }

    private static Row row(KeptHeart heart) {
        return new Row(
                heart.id(),
                day(heart.day()),
                Math.round(heart.minutes()),
                Math.round(heart.recording().trace().mean()));
    }

    private static String day(LocalDate day) {
        return day.format(DAY);
    }

    private With with(Login login, Pair pair) {
        var house = household(login);
        return new With(
                pair.id(),
                List.of(called(house, pair.first()), called(house, pair.second())),
                called(house, pair.other(login.person())),
                agreement.mine(login, pair).map(heart -> day(heart.day())).orElse(""),
                seen(agreement.results(pair)));
    }

    private String called(Household house, String person) {
        String name = house.name(person);
        return name.isEmpty() ? pages.say().say("sharing.other") : name;
    }

    private List<Seen> seen(List<Agreement.Kept> kept) {
        var beside = new BesideOthers(kept.stream().map(Agreement.Kept::result).toList());
        return kept.stream().map(each -> seen(each, words(beside.of(each.result())))).toList();
    }

    private String words(OtherEvenings found) {
        return switch (found) {
            case OtherEvenings.TooFew(var _) -> "";
            case OtherEvenings.Held(int evenings, int pairs, int reached) ->
                    pages.say()
                            .say(
                                    reached == 0 ? "pulse.others.none" : "pulse.others.text",
                                    evenings,
                                    pairs,
                                    reached);
        };
    }

    private Seen seen(Agreement.Kept kept, String others) {
        var result = kept.result();
        var picture = new PulsePicture(pages.say(), "-" + kept.id());
        boolean drawn = result.isEvening();
        boolean says = !Double.isNaN(result.p());
        return new Seen(
                kept.id(),
                day(result.day()),
                result.verdict(),
                result.words(),
                others,
                new Look.Pictures(
                        drawn ? picture.curves(result.grid()) : "",
                        says ? picture.chance(result.p()) : "",
                        result.verdict().equals(Verdict.MORE_THAN_CHANCE.word())
                                ? picture.lag(result.lagSeconds())
                                : ""));
    }

    private void one(ServerRequest request, ServerResponse response) {
        Login login = login(request, response);
        var heart =
                hearts.find(login, request.path().pathParameters().get("id"))
                        .orElseThrow(Refused::notFound);
        var seen = new Looking(pages.say()).alone(heart.recording());
        pages.show(request, response, "pulse-seen", Map.of("seen", seen, "kept", ""));
    }

    /// A recording that goes takes what was put down of it along.
    private void erase(ServerRequest request, ServerResponse response) {
        Login login = login(request, response);
        String id = Form.read(request).field("id");
        for (Pair pair : household(login).pairsOf(login.person())) {
            if (agreement.mine(login, pair).filter(each -> each.id().equals(id)).isPresent()) {
                agreement.takeBack(login, pair);
            }
        }
        hearts.remove(login, id);
        Pages.seeOther(response, HERE);
    }

    private void choose(ServerRequest request, ServerResponse response) {
        Login login = login(request, response);
        Form form = Form.read(request);
        Pair pair = pair(login, form.field("pair"));
        switch (form.field("choose")) {
            case "no" -> agreement.takeBack(login, pair);
            case "yes" -> {
                var heart = hearts.find(login, form.field("id")).orElseThrow(Refused::notFound);
                agreement.choose(
                        login,
                        pair,
                        together.handOver(login, pair, heart),
                        both -> together.compare(login, pair, both));
            }
            default ->
                    throw new Refused(
                            400, "choose: yes or no, found \"" + form.field("choose") + "\"");
        }
        Pages.seeOther(response, HERE);
    }

    private void forget(ServerRequest request, ServerResponse response) {
        Login login = login(request, response);
        Form form = Form.read(request);
        agreement.erase(pair(login, form.field("pair")), form.field("id"));
        Pages.seeOther(response, HERE);
    }
}
