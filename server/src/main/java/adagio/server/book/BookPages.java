// SPDX-License-Identifier: Apache-2.0
package adagio.server.book;

import adagio.score.catalogue.Catalogue;
import adagio.server.book.Book.Looking;
import adagio.server.tonight.Offer;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;

/// `/book`, `/book/{stroke}`, `/before` and `/first-path`.
public final class BookPages {
    private final Pages pages;
    private final Catalogue catalogue;
    private final Book book;
    private final Book.Choices choices;
    private final StrokeView view;
    private final FirstPath path;

    /// The pages of one house.
    ///
    /// @param pages renders
    /// @param catalogue the strokes
    /// @param offer how a session sounds when nobody chooses
    public BookPages(Pages pages, Catalogue catalogue, Offer offer) {
        this.pages = pages;
        this.catalogue = catalogue;
        this.book = new Book(catalogue);
        this.choices = book.choices();
        this.view = new StrokeView(catalogue, pages.say());
        this.path = new FirstPath(catalogue, offer);
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.read("/book", this::book)
                .read("/book/{stroke}", this::stroke)
                .read("/before", (q, r) -> pages.show(q, r, "before", Map.of()))
                .read(
                        "/first-path",
                        (q, r) -> pages.show(q, r, "first-path", Map.of("steps", path.steps())));
    }

    private void book(ServerRequest request, ServerResponse response) {
        var looking =
                new Looking(
                        known(request, "place", choices.places()),
                        known(request, "kind", choices.kinds()),
                        known(
                                request,
                                "position",
                                choices.positions().stream().map(Book.Named::id).toList()));
        pages.show(
                request,
                response,
                "book",
                Map.of("looking", looking, "choices", choices, "chapters", book.chapters(looking)));
    }

    /// What is asked for by an unknown word is not narrowed.
    private static String known(ServerRequest request, String name, List<String> words) {
        String word = request.query().first(name).orElse("");
        return words.contains(word) ? word : "";
    }

    private void stroke(ServerRequest request, ServerResponse response) {
        var stroke = catalogue.strokes().get(request.path().pathParameters().get("stroke"));
        if (stroke == null) {
            throw Refused.notFound();
        }
        pages.show(request, response, "stroke", Map.of("stroke", view.of(stroke)));
    }
}
