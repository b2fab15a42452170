// SPDX-License-Identifier: Apache-2.0
package adagio.server.intake;

import adagio.score.catalogue.Catalogue;
import adagio.server.card.Card;
import adagio.server.card.CardReader;
import adagio.server.care.RuledOut;
import adagio.server.studio.Books;
import adagio.server.studio.Links;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import adagio.server.web.Parts;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import adagio.studio.Studio;
import adagio.studio.booking.Booking;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// `/cards/{token}`: one client's card before a visit.
///
/// The address on the visit's page opens the card once. When it is folded it gets another address,
/// which only the one who filled it has seen; the page behind it is the same whatever was said, and
/// shows nothing of it.
public final class CardPages {
    private static final long MOST_FILE_BYTES = 256 << 10;
    private final Pages pages;
    private final Books books;
    private final Links links;
    private final KeptCards cards;
    private final Catalogue catalogue;
    private final Card card;

    /// The cards of one house.
    ///
    /// @param pages renders
    /// @param books what is booked
    /// @param links the addresses
    /// @param cards keeps what to do
    /// @param catalogue what the card asks
    public CardPages(Pages pages, Books books, Links links, KeptCards cards, Catalogue catalogue) {
        this.pages = pages;
        this.books = books;
        this.links = links;
        this.cards = cards;
        this.catalogue = catalogue;
        this.card = Card.of(catalogue);
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.readAndPost("/cards/{token}", this::show, this::fold)
                .post("/cards/{token}/file", this::bring);
    }

    /// A card that can be filled: its visit is still to come.
    private record Open(String token, Links.Link link, Studio studio, Booking booking) {
        int place() {
            return link.about().endsWith("/1") ? 1 : 0;
        }
    }

    private Open open(ServerRequest request) {
        String token = request.path().pathParameters().get("token");
        var link = links.follow(token, Links.Kind.CARD).orElseThrow(Refused::notFound);
        var studio = books.find(link.studio()).orElseThrow(Refused::notFound);
        String id = link.about().substring(0, link.about().indexOf('/'));
        var booking = books.desk(studio).find(id).orElseThrow(Refused::notFound);
        var now = books.clock().instant();
        if (booking.isOver(now) || !booking.start().isAfter(now)) {
            throw Refused.notFound();
        }
        return new Open(token, link, studio, booking);
    }

    private void show(ServerRequest request, ServerResponse response) {
        var open = open(request);
        boolean folded =
                cards.isSent(open.studio().id(), open.booking().id(), open.place())
                        && request.query().first("again").isEmpty();
        pages.show(
                request,
                response,
                folded ? "client-card-folded" : "client-card",
                Map.of(
                        "card",
                        card,
                        "lines",
                        List.of(RuledOut.values()),
                        "studio",
                        open.studio(),
                        "booking",
                        open.booking(),
                        "place",
                        open.place(),
                        "file",
                        "/cards/" + open.token() + "/file"));
    }

    private void fold(ServerRequest request, ServerResponse response) {
        var open = open(request);
        Form form = Form.read(request);
        var wishes = new CardReader(catalogue).read(form, "A", true);
        var directions = Directions.of(wishes, known(form.list("scent")), catalogue);
        cards.put(open.link(), directions, books.clock().instant());
        Pages.seeOther(response, "/cards/" + links.renewUnseen(open.link()));
    }

    /// A card from home, which its owner has read there. It brings no scent: that is asked here.
    private void bring(ServerRequest request, ServerResponse response) {
        var open = open(request);
        var brought = brought(request);
        switch (IntakeDocument.read(brought.text(), catalogue)) {
            case IntakeDocument.Reading.Read(var directions) -> {
                var scented = directions.scented(known(brought.scents()));
                cards.put(open.link(), scented, books.clock().instant());
                Pages.seeOther(response, "/cards/" + links.renewUnseen(open.link()));
            }
            case IntakeDocument.Reading.Unreadable(var faults) -> {
                response.status(Status.BAD_REQUEST_400);
                pages.show(
                        request,
                        response,
                        "client-card-file",
                        Map.of("faults", faults, "back", "/cards/" + open.token()));
            }
        }
    }

    /// A file, and what its owner likes in the air.
    private record Brought(String text, List<String> scents) {}

    private static Brought brought(ServerRequest request) {
        var parts = Parts.of(request, MOST_FILE_BYTES);
        var scents = new ArrayList<String>();
        String text = "{}";
        for (var part = parts.next(); part.isPresent(); part = parts.next()) {
            if (part.get().isFile()) {
                text = whole(part.get());
            } else if (part.get().name().equals("scent")) {
                scents.add(part.get().text());
            }
        }
        return new Brought(text, scents);
    }

    private static String whole(Parts.Part part) {
        try {
            return new String(part.content().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException _) {
            throw new Refused(400, "the file did not arrive whole");
        }
    }

    private static List<String> known(List<String> scents) {
        var known = Stream.of(Scent.values()).map(Scent::id).toList();
        if (!known.containsAll(scents)) {
            throw new Refused(400, "scent has a word that is not on the card");
        }
        return scents;
    }
}
