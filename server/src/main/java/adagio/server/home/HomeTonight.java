// SPDX-License-Identifier: Apache-2.0
package adagio.server.home;

import adagio.composer.agreement.Party;
import adagio.score.Routine;
import adagio.server.card.Card;
import adagio.server.card.CardReader;
import adagio.server.care.RuledOut;
import adagio.server.tonight.Answer;
import adagio.server.tonight.Chosen;
import adagio.server.tonight.Evening;
import adagio.server.tonight.Evenings;
import adagio.server.tonight.Planner;
import adagio.server.tonight.TonightPages;
import adagio.server.tonight.Who;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `/` and `/tonight/{evening}` for two people who live here; guests get [TonightPages].
///
/// The first says yes with the card that is kept, of which nothing is shown, or with a card for
/// tonight; then the phone goes to the second, who does the same alone.
public final class HomeTonight {
    private static final String AS_KEPT = "kept";
    private final Home home;
    private final TonightPages guests;
    private final Evenings evenings;
    private final Planner planner;
    private final CardReader reader;
    private final Card card;

    /// The pages of one house.
    ///
    /// @param home what is kept
    /// @param guests the same pages for whoever is not signed in
    /// @param evenings the evenings in memory
    public HomeTonight(Home home, TonightPages guests, Evenings evenings) {
        this.home = home;
        this.guests = guests;
        this.evenings = evenings;
        this.planner = new Planner(home.cards().catalogue());
        this.reader = new CardReader(home.cards().catalogue());
        this.card = Card.of(home.cards().catalogue());
    }

    /// One of the two, under the letter that the evening gives them.
    @FunctionalInterface
    interface Said {
        /// What is said.
        ///
        /// @param letter `A` or `B`
        Party as(String letter);
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.readAndPost("/", this::tonight, this::first)
                .readAndPost("/tonight/{evening}", this::hand, this::second)
                .read("/another-day", guests::anotherDay);
    }

    private Optional<AtHome> at(ServerRequest request) {
        return AtHome.find(home.people(), request);
    }

    private void tonight(ServerRequest request, ServerResponse response) {
        var at = at(request);
        if (at.isEmpty()) {
            guests.tonight(request, response);
        } else {
            show(request, response, at.get());
        }
    }

    private void show(ServerRequest request, ServerResponse response, AtHome at) {
        Form asked = Form.query(request);
        String household = at.login().household();
        String again = asked.field("again");
        var last = home.evenings().last(household, at.pair());
        boolean kept = home.cards().has(household, at.login().person());
        var values = new HashMap<String, Object>();
        values.put("offer", home.offer());
        values.put("chosen", known(chosen(at, asked), at));
        values.put("again", again);
        values.put("familiar", last.isPresent() && again.isEmpty());
        values.put("several", isOneOfSeveral(at));
        values.put("early", home.evenings().before(household, at.pair()) < 3);
        values.put("kept", kept);
        values.put("full", !kept || asked.field("card").equals("new"));
        values.put(
                "waiting",
                evenings.findWaiting(at.pair().id())
                        .map(each -> "/tonight/" + each.id())
                        .orElse(""));
        values.put("lines", List.of(RuledOut.values()));
        values.put("card", card);
        home.pages().show(request, response, "home-tonight", values);
    }

    private boolean isOneOfSeveral(AtHome at) {
        var house = home.people().households().get(at.login().household());
        return house.pairsOf(at.login().person()).size() > 1;
    }

    /// What stands on the page at first: what an address asks for, else last time's choices.
    private Chosen chosen(AtHome at, Form asked) {
        String again = asked.field("again");
        if (!again.isEmpty()) {
            return read(found(at.who(again)).orElseThrow(Refused::notFound));
        }
        if (home.offer().isAskedIn(asked)) {
            return home.offer().read(asked);
        }
        return home.evenings()
                .last(at.login().household(), at.pair())
                .map(each -> read(each.evening()))
                .orElseGet(home.offer()::plain);
    }

    /// A voice or an ambience may be gone since.
    private Chosen read(KeptEvening evening) {
        try {
            return home.offer().read(evening.chosen());
        } catch (Refused _) {
            return home.offer().plain();
        }
    }

    private Chosen known(Chosen chosen, AtHome at) {
        String household = at.login().household();
        return chosen.of(
                List.of(at.name(), at.other()),
                at.pair().relationship(),
                home.evenings().before(household, at.pair()),
                home.evenings()
                        .last(household, at.pair())
                        .map(each -> each.evening().strokes())
                        .orElse(List.of()));
    }

    /// An evening or a favourite that is played again: `12`, or the id of a favourite.
    private Optional<KeptEvening> found(Who who) {
        String again = who.again();
        return again.matches("[0-9]{1,9}")
                ? home.evenings().find(who.household(), who.pair(), Long.parseLong(again))
                : home.favourites()
                        .find(who.household(), who.pair(), again)
                        .map(Favourites.Favourite::evening);
    }

    private void first(ServerRequest request, ServerResponse response) {
        var signedIn = at(request);
        if (signedIn.isEmpty()) {
            guests.first(request, response);
            return;
        }
        var at = signedIn.get();
        Form form = Form.read(request);
        Chosen chosen = known(home.offer().read(form), at);
        Who who = at.who(form.field("again"));
        if (form.field("answer").equals(AS_KEPT)) {
            home.cards().refresh(at.login());
            asKept(response, who.household(), who.first(), new Openings.Then.Begin(chosen, who));
        } else {
            begin(chosen, who, said(form), response);
        }
    }

    /// The evening goes on with a card that is kept, or its owner is asked first.
    private void asKept(
            ServerResponse response, String household, String person, Openings.Then then) {
        switch (home.cards().party(household, person, "A")) {
            case KeptCards.Kept.Holds _ -> goOn(then, household, person, response);
            case KeptCards.Kept.AskedAgain _ ->
                    Pages.seeOther(
                            response, "/card/" + home.openings().ask(household, person, then).id());
            case KeptCards.Kept.Nothing _ -> throw new Refused(400, "no card is kept");
        }
    }

    /// Goes on with a card that holds.
    ///
    /// @param then what follows
    /// @param household whose
    /// @param person whose
    /// @param response to where the evening goes on
    void goOn(Openings.Then then, String household, String person, ServerResponse response) {
        Said said =
                letter ->
                        switch (home.cards().party(household, person, letter)) {
                            case KeptCards.Kept.Holds(var party) -> party;
                            case KeptCards.Kept.AskedAgain _, KeptCards.Kept.Nothing _ ->
                                    throw new Refused(409, "the card has changed meanwhile");
                        };
        switch (then) {
            case Openings.Then.Read _ -> Pages.seeOther(response, "/");
            case Openings.Then.Begin(var chosen, var who) -> begin(chosen, who, said, response);
            case Openings.Then.Answer(var id) ->
                    answer(evenings.find(id).orElseThrow(Refused::notFound), said, response);
        }
    }

    private Said said(Form form) {
        boolean yes = Answer.of(form.field("answer")) == Answer.YES;
        return letter -> Party.of(reader.read(form, letter, yes));
    }

    private void begin(Chosen chosen, Who who, Said said, ServerResponse response) {
        var by = who.with(List.of(standing(who.household(), who.first())));
        var evening = evenings.begin(chosen, by, said.as("A"));
        home.openings().fold(who.household());
        if (evening.who().first().equals(who.first())) {
            Pages.seeOther(response, "/tonight/" + evening.id());
        } else {
            answer(evening, said, response);
        }
    }

    private void answer(Evening evening, Said said, ServerResponse response) {
        var chosen = evening.chosen();
        Evening.Meeting meeting =
                again(evening.who())
                        .<Evening.Meeting>map(
                                routine -> (a, b) -> planner.again(chosen, routine, a, b))
                        .orElse((a, b) -> planner.meet(chosen, a, b));
        var who = evening.who();
        home.openings().fold(who.household());
        String own = standing(who.household(), who.second());
        Party second = said.as("B");
        evening.goesBy(List.of(who.cards().getFirst(), own));
        guests.settle(evening, second, meeting, response);
    }

    private String standing(String household, String person) {
        return home.cards().standing(household, List.of(person)).getFirst();
    }

    private Optional<Routine> again(Who who) {
        return who.again().isEmpty() ? Optional.empty() : found(who).map(KeptEvening::routine);
    }

    /// The evening of an address, for the two it is for.
    private Evening ours(ServerRequest request, Evening evening) {
        return home.people()
                .logins()
                .find(request)
                .filter(login -> evening.who().has(login.person()))
                .map(_ -> evening)
                .orElseThrow(Refused::notFound);
    }

    private void hand(ServerRequest request, ServerResponse response) {
        var evening = guests.evening(request);
        if (evening.who().guests() || !(evening.stage() instanceof Evening.Stage.Waiting)) {
            guests.hand(request, response);
            return;
        }
        var who = ours(request, evening).who();
        home.people().logins().fold(request);
        boolean kept = home.cards().has(who.household(), who.second());
        boolean another = Form.query(request).field("card").equals("new");
        home.pages()
                .show(
                        request,
                        response,
                        "home-hand",
                        Map.of(
                                "chosen",
                                evening.chosen(),
                                "kept",
                                kept,
                                "full",
                                !kept || another,
                                "lines",
                                List.of(RuledOut.values()),
                                "card",
                                card));
    }

    private void second(ServerRequest request, ServerResponse response) {
        var evening = guests.evening(request);
        if (evening.who().guests()) {
            guests.second(request, response);
            return;
        }
        var who = ours(request, evening).who();
        Form form = Form.read(request);
        if (!form.field("answer").equals(AS_KEPT)) {
            answer(evening, said(form), response);
        } else if (evening.stage() instanceof Evening.Stage.Waiting) {
            asKept(response, who.household(), who.second(), new Openings.Then.Answer(evening.id()));
        } else {
            TonightPages.goOn(evening, response);
        }
    }
}
