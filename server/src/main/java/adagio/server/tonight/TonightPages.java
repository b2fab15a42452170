// SPDX-License-Identifier: Apache-2.0
package adagio.server.tonight;

import adagio.composer.agreement.Party;
import adagio.score.catalogue.Catalogue;
import adagio.server.card.Card;
import adagio.server.card.CardReader;
import adagio.server.care.RuledOut;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// `/`, `/tonight/{evening}` and `/another-day`: the choices and the two private cards.
///
/// The page after the first card is the same to the byte whatever the card said, and so is the page
/// of another day, whoever caused it. Every POST ends in a redirect, so a reload sends nothing
/// twice and Back shows no answer.
public final class TonightPages {
    private final Pages pages;
    private final Evenings evenings;
    private final Offer offer;
    private final Planner planner;
    private final Consumer<Chosen.Sound> prepare;
    private final Card card;
    private final CardReader reader;

    /// The pages of one house.
    ///
    /// @param pages renders
    /// @param evenings remembers
    /// @param offer what can be chosen
    /// @param catalogue what the card asks, and what is composed from
    /// @param prepare called after every first card, whatever it said, and after every agreement,
    ///   so that the sound is on its way; returns at once
    public TonightPages(
            Pages pages,
            Evenings evenings,
            Offer offer,
            Catalogue catalogue,
            Consumer<Chosen.Sound> prepare) {
        this.pages = pages;
        this.evenings = evenings;
        this.offer = offer;
        this.planner = new Planner(catalogue);
        this.prepare = prepare;
        this.card = Card.of(catalogue);
        this.reader = new CardReader(catalogue);
    }

    /// Shows Tonight to guests.
    ///
    /// @param request with or without choices in its address
    /// @param response the page
    public void tonight(ServerRequest request, ServerResponse response) {
        pages.show(
                request,
                response,
                "tonight",
                Map.of(
                        "offer",
                        offer,
                        "chosen",
                        offer.read(Form.query(request)),
                        "lines",
                        List.of(RuledOut.values()),
                        "card",
                        card));
    }

    /// Takes the first card of guests.
    ///
    /// @param request the form of Tonight
    /// @param response to the hand-over
    public void first(ServerRequest request, ServerResponse response) {
        Form form = Form.read(request);
        Chosen chosen = offer.read(form);
        Evening evening = evenings.begin(chosen, said(form, "A"));
        prepareUsual(chosen);
        Pages.seeOther(response, "/tonight/" + evening.id());
    }

    private Party said(Form form, String letter) {
        boolean yes = Answer.of(form.field("answer")) == Answer.YES;
        return Party.of(reader.read(form, letter, yes));
    }

    /// Begins to make the sound that is most often played, whatever a card said.
    ///
    /// @param chosen what the two chose
    public void prepareUsual(Chosen chosen) {
        Thread.ofVirtual().name("usual").start(() -> begin(chosen, planner.usual(chosen)));
    }

    /// Settles an evening with its second card, and begins to make its sound.
    ///
    /// @param evening any; a settled one stays as it is
    /// @param second the second person's card
    /// @param meeting makes the outcome
    /// @param response to where the evening goes on
    public void settle(
            Evening evening, Party second, Evening.Meeting meeting, ServerResponse response) {
        if (evening.settle(second, meeting) instanceof Evening.Stage.Agreed(var shared)) {
            begin(shared.chosen(), shared.plan());
        }
        goOn(evening, response);
    }

    private void begin(Chosen chosen, Plan plan) {
        if (plan instanceof Plan.Ready(var routine)) {
            prepare.accept(new Chosen.Sound(routine, chosen.sounding()));
        }
    }

    /// Shows the hand-over to guests.
    ///
    /// @param request with the evening in its path
    /// @param response the page, or where the evening goes on
    public void hand(ServerRequest request, ServerResponse response) {
        Evening evening = evening(request);
        switch (evening.stage()) {
            case Evening.Stage.Waiting _ ->
                    pages.show(
                            request,
                            response,
                            "hand-over",
                            Map.of(
                                    "chosen",
                                    evening.chosen(),
                                    "lines",
                                    List.of(RuledOut.values()),
                                    "card",
                                    card));
            case Evening.Stage.Agreed _, Evening.Stage.AnotherDay _ -> goOn(evening, response);
        }
    }

    /// Takes the second card of guests.
    ///
    /// @param request the form of the hand-over
    /// @param response where the evening goes on
    public void second(ServerRequest request, ServerResponse response) {
        Evening evening = evening(request);
        var chosen = evening.chosen();
        settle(
                evening,
                said(Form.read(request), "B"),
                (a, b) -> planner.meet(chosen, a, b),
                response);
    }

    /// To where an evening goes on.
    ///
    /// @param evening any
    /// @param response gets the address
    public static void goOn(Evening evening, ServerResponse response) {
        Pages.seeOther(
                response,
                switch (evening.stage()) {
                    case Evening.Stage.Waiting _ -> "/tonight/" + evening.id();
                    case Evening.Stage.Agreed _ -> "/play/" + evening.id();
                    case Evening.Stage.AnotherDay _ -> "/another-day";
                });
    }

    /// Shows another day, the same to everybody.
    ///
    /// @param request for the reader's light
    /// @param response the page
    public void anotherDay(ServerRequest request, ServerResponse response) {
        pages.show(request, response, "another-day", Map.of());
    }

    /// The evening that an address names.
    ///
    /// @param request with the evening in its path
    /// @return it
    /// @throws Refused 404 when it is over or never was
    public Evening evening(ServerRequest request) {
        String id = request.path().pathParameters().get("evening");
        return evenings.find(id).orElseThrow(Refused::notFound);
    }
}
