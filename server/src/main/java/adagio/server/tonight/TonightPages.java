// SPDX-License-Identifier: Apache-2.0
package adagio.server.tonight;

import adagio.server.care.RuledOut;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// `/`, `/tonight/{evening}` and `/another-day`: the choices and the two answers.
///
/// The page after the first answer is the same to the byte whatever the answer was, and so is the
/// page of another day, whoever caused it. Every POST ends in a redirect, so a reload sends nothing
/// twice and Back shows no answer.
public final class TonightPages {
    private final Pages pages;
    private final Evenings evenings;
    private final Offer offer;
    private final Consumer<Chosen> prepare;

    /// The pages of one house.
    ///
    /// @param pages renders
    /// @param evenings remembers
    /// @param offer what can be chosen
    /// @param prepare called after every first answer, whatever it was, so that the sound is on its
    ///   way when the second one comes; returns at once
    public TonightPages(Pages pages, Evenings evenings, Offer offer, Consumer<Chosen> prepare) {
        this.pages = pages;
        this.evenings = evenings;
        this.offer = offer;
        this.prepare = prepare;
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.readAndPost("/", this::tonight, this::first)
                .readAndPost("/tonight/{evening}", this::hand, this::second)
                .read("/another-day", this::anotherDay);
    }

    private void tonight(ServerRequest request, ServerResponse response) {
        pages.show(
                request,
                response,
                "tonight",
                Map.of("offer", offer, "lines", List.of(RuledOut.values())));
    }

    private void first(ServerRequest request, ServerResponse response) {
        Form form = Form.read(request);
        Answer answer = Answer.of(form.field("answer"));
        Chosen chosen = offer.read(form);
        Evening evening = evenings.begin(chosen, answer);
        prepare.accept(chosen);
        Pages.seeOther(response, "/tonight/" + evening.id());
    }

    private void hand(ServerRequest request, ServerResponse response) {
        Evening evening = evening(request);
        switch (evening.stage()) {
            case Evening.Stage.Waiting _ ->
                    pages.show(
                            request,
                            response,
                            "hand-over",
                            Map.of(
                                    "second",
                                    evening.chosen().second(),
                                    "lines",
                                    List.of(RuledOut.values())));
            case Evening.Stage.Agreed _, Evening.Stage.AnotherDay _ -> goOn(evening, response);
        }
    }

    private void second(ServerRequest request, ServerResponse response) {
        Evening evening = evening(request);
        evening.settle(Answer.of(Form.read(request).field("answer")));
        goOn(evening, response);
    }

    private static void goOn(Evening evening, ServerResponse response) {
        Pages.seeOther(
                response,
                switch (evening.stage()) {
                    case Evening.Stage.Waiting _ -> "/tonight/" + evening.id();
                    case Evening.Stage.Agreed _ -> "/play/" + evening.id();
                    case Evening.Stage.AnotherDay _ -> "/another-day";
                });
    }

    private void anotherDay(ServerRequest request, ServerResponse response) {
        pages.show(request, response, "another-day", Map.of());
    }

    private Evening evening(ServerRequest request) {
        String id = request.path().pathParameters().get("evening");
        return evenings.find(id).orElseThrow(Refused::notFound);
    }
}
