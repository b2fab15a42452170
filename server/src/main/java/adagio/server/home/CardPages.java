// SPDX-License-Identifier: Apache-2.0
package adagio.server.home;

import adagio.composer.wishes.PersonWishes.ConditionAnswer;
import adagio.server.card.Card;
import adagio.server.card.CardReader;
import adagio.server.card.Filled;
import adagio.server.care.RuledOut;
import adagio.server.people.Login;
import adagio.server.people.Names;
import adagio.server.signin.Attempts;
import adagio.server.vault.Vault;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `/you` and `/card/{opening}`: one person's own kept card. It is folded: what is on it shows only
/// after the passphrase, at an address that lasts ten minutes and ends when an evening begins.
public final class CardPages {
    private static final Status NOT_TAKEN = Status.create(422, "Unprocessable Content");
    private final Home home;
    private final HomeTonight tonight;
    private final Attempts attempts;
    private final CardReader reader;
    private final Card card;

    /// The pages of one house.
    ///
    /// @param home what is kept
    /// @param tonight where an evening goes on that waits for a card
    /// @param attempts how often somebody may try a passphrase
    public CardPages(Home home, HomeTonight tonight, Attempts attempts) {
        this.home = home;
        this.tonight = tonight;
        this.attempts = attempts;
        this.reader = new CardReader(home.cards().catalogue());
        this.card = Card.of(home.cards().catalogue());
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.readAndPost("/you", this::you, this::first)
                .readAndPost("/card/{opening}", this::read, this::write);
    }

    private Login login(ServerRequest request, ServerResponse response) {
        return home.people().logins().require(request, response);
    }

    private void you(ServerRequest request, ServerResponse response) {
        var login = login(request, response);
        if (home.cards().has(login.household(), login.person())) {
            var asked =
                    home.openings()
                            .ask(login.household(), login.person(), new Openings.Then.Read());
            Pages.seeOther(response, "/card/" + asked.id());
        } else {
            var unused = login.vault().open();
            showCard(request, response, Filled.NOTHING, List.of(), false);
        }
    }

    private void first(ServerRequest request, ServerResponse response) {
        var login = login(request, response);
        if (!home.cards().has(login.household(), login.person())) {
            keep(
                    login.household(),
                    login.person(),
                    login.vault().open(),
                    Form.read(request),
                    Set.of());
        }
        Pages.seeOther(response, "/");
    }

    private void keep(
            String household, String person, Vault.Open vault, Form form, Set<String> never) {
        var said = reader.read(form, "", true);
        var days = new HashMap<String, java.time.LocalDate>();
        said.conditions().forEach(each -> days.put(each.id(), home.cards().today()));
        home.cards().put(household, person, vault, new KeptAnswers(said, days, never));
    }

    /// A card of somebody of the same household: one's own, or the other's whose turn it is.
    private Openings.Opening opening(ServerRequest request, ServerResponse response) {
        var login = login(request, response);
        var opening =
                home.openings()
                        .find(request.path().pathParameters().get("opening"))
                        .filter(each -> each.household().equals(login.household()))
                        .orElseThrow(Refused::notFound);
        boolean own = opening.person().equals(login.person());
        if (!own && !(opening.then() instanceof Openings.Then.Answer)) {
            throw Refused.notFound();
        }
        return opening;
    }

    private void read(ServerRequest request, ServerResponse response) {
        var opening = opening(request, response);
        switch (opening.vault()) {
            case Vault.Locked _ -> folded(request, response, opening, Duration.ZERO, false);
            case Vault.Open open -> unfolded(request, response, opening, open);
        }
    }

    private void folded(
            ServerRequest request,
            ServerResponse response,
            Openings.Opening opening,
            Duration wait,
            boolean other) {
        home.pages()
                .show(
                        request,
                        response,
                        "card-folded",
                        Map.of(
                                "name", name(opening),
                                "read", opening.then() instanceof Openings.Then.Read,
                                "instead", instead(opening.then()),
                                "other", other,
                                "wait", wait.toSeconds()));
    }

    /// Where a card for tonight can be filled in place of the kept one.
    private static String instead(Openings.Then then) {
        return switch (then) {
            case Openings.Then.Read _ -> "";
            case Openings.Then.Begin _ -> "/?card=new";
            case Openings.Then.Answer(var evening) -> "/tonight/" + evening + "?card=new";
        };
    }

    private String name(Openings.Opening opening) {
        return home.people().households().get(opening.household()).name(opening.person());
    }

    private Optional<KeptAnswers> answers(Openings.Opening opening, Vault.Open open) {
        return home.cards().find(opening.household(), opening.person(), open);
    }

    private void unfolded(
            ServerRequest request,
            ServerResponse response,
            Openings.Opening opening,
            Vault.Open open) {
        var answers = answers(opening, open).orElseThrow(Refused::notFound);
        var lapsed = lapsed(answers);
        boolean reads = opening.then() instanceof Openings.Then.Read;
        if (reads || lapsed.isEmpty()) {
            showCard(request, response, Filled.of(answers.wishes()), never(answers.never()), reads);
        } else {
            askAgain(request, response, lapsed, false);
        }
    }

    private List<ConditionAnswer> lapsed(KeptAnswers answers) {
        return answers.lapsed(home.cards().catalogue(), home.cards().today());
    }

    private void askAgain(
            ServerRequest request,
            ServerResponse response,
            List<ConditionAnswer> lapsed,
            boolean missing) {
        var questions =
                lapsed.stream()
                        .map(each -> home.cards().catalogue().care().getCondition(each.id()))
                        .map(each -> new Stroke(each.id(), each.words().name()))
                        .toList();
        home.pages()
                .show(
                        request,
                        response,
                        "card-again",
                        Map.of("questions", questions, "missing", missing));
    }

    /// Something by its name.
    ///
    /// @param id of a stroke or a condition
    /// @param name what it is called
    public record Stroke(String id, String name) {}

    private List<Stroke> never(Set<String> ids) {
        var strokes = home.cards().catalogue().strokes();
        return ids.stream()
                .sorted()
                .filter(strokes::containsKey)
                .map(
                        id ->
                                new Stroke(
                                        id,
                                        home.cards()
                                                .catalogue()
                                                .getStroke(id)
                                                .movement()
                                                .names()
                                                .lay()))
                .toList();
    }

    private void showCard(
            ServerRequest request,
            ServerResponse response,
            Filled filled,
            List<Stroke> never,
            boolean forget) {
        home.pages()
                .show(
                        request,
                        response,
                        "card-kept",
                        Map.of(
                                "card",
                                card,
                                "lines",
                                List.of(RuledOut.values()),
                                "filled",
                                filled,
                                "never",
                                never,
                                "forget",
                                forget,
                                "studio",
                                request.path().path() + "/studio"));
    }

    private void write(ServerRequest request, ServerResponse response) {
        var opening = opening(request, response);
        Form form = Form.read(request);
        switch (opening.vault()) {
            case Vault.Locked _ -> open(request, response, opening, form);
            case Vault.Open open -> change(request, response, opening, open, form);
        }
    }

    private void open(
            ServerRequest request, ServerResponse response, Openings.Opening opening, Form form) {
        String name = name(opening);
        String whom = Names.compared(name);
        var wait = attempts.begin(request, whom);
        Optional<Vault.Open> vault =
                wait.isZero()
                        ? home.people()
                                .credentials()
                                .open(name, form.field("passphrase"))
                                .filter(login -> login.person().equals(opening.person()))
                                .map(login -> login.vault().open())
                        : Optional.empty();
        if (vault.isPresent()) {
            attempts.worked(request, whom);
            var opened = home.openings().open(opening, vault.get());
            Pages.seeOther(response, "/card/" + opened.id());
            return;
        }
        if (wait.isZero()) {
            response.status(NOT_TAKEN);
        } else {
            response.status(Status.TOO_MANY_REQUESTS_429);
            response.header(HeaderNames.RETRY_AFTER, Long.toString(wait.toSeconds()));
        }
        folded(request, response, opening, wait, wait.isZero());
    }

    private void change(
            ServerRequest request,
            ServerResponse response,
            Openings.Opening opening,
            Vault.Open open,
            Form form) {
        var answers = answers(opening, open).orElseThrow(Refused::notFound);
        boolean reads = opening.then() instanceof Openings.Then.Read;
        if (reads && form.field("answer").equals("forget")) {
            home.cards().forget(login(request, response));
        } else if (reads || lapsed(answers).isEmpty()) {
            var never = new HashSet<>(answers.never());
            never.retainAll(form.list("never"));
            keep(opening.household(), opening.person(), open, form, never);
        } else if (!again(opening, open, answers, form)) {
            response.status(NOT_TAKEN);
            askAgain(request, response, lapsed(answers), true);
            return;
        }
        home.openings().close(opening.id());
        tonight.goOn(opening.then(), opening.household(), opening.person(), response);
    }

    /// Every answer that has lapsed is given again or is over; none is passed over.
    private boolean again(
            Openings.Opening opening, Vault.Open open, KeptAnswers answers, Form form) {
        var still = new HashSet<String>();
        var over = new HashSet<String>();
        var missing = new ArrayList<String>();
        for (var answer : lapsed(answers)) {
            switch (form.field("again." + answer.id())) {
                case "still" -> still.add(answer.id());
                case "over" -> over.add(answer.id());
                default -> missing.add(answer.id());
            }
        }
        if (!missing.isEmpty()) {
            return false;
        }
        home.cards()
                .put(
                        opening.household(),
                        opening.person(),
                        open,
                        answers.again(still, over, home.cards().today()));
        return true;
    }
}
