// SPDX-License-Identifier: Apache-2.0
package adagio.server.desk;

import adagio.server.studio.Books;
import adagio.server.visit.LocalWords;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import adagio.studio.Place;
import adagio.studio.SampleStudio;
import adagio.studio.Studio;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// `/studios`: the studios of this house; the host signs in and opens another one here.
public final class StudiosPage {
    private final Pages pages;
    private final Books books;
    private final StaffAccess access;
    private final Supplier<List<String>> amiss;

    /// What the page needs.
    ///
    /// @param pages renders
    /// @param books the studios
    /// @param access whether the host is here
    /// @param amiss names of texts that the host has to read
    public StudiosPage(Pages pages, Books books, StaffAccess access, Supplier<List<String>> amiss) {
        this.pages = pages;
        this.books = books;
        this.access = access;
        this.amiss = amiss;
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.readAndPost("/studios", this::show, this::open);
    }

    private void show(ServerRequest request, ServerResponse response) {
        show(request, response, Written.NOTHING, List.of());
    }

    /// The form as it stands.
    ///
    /// @param name of the studio
    /// @param zone its time zone
    /// @param chain it belongs to, may be empty
    public record Written(String name, String zone, String chain) {
        static final Written NOTHING = new Written("", "Europe/London", "");

        static Written of(Form form) {
            return new Written(form.field("name"), form.field("zone"), form.field("chain"));
        }
    }

    private void show(
            ServerRequest request, ServerResponse response, Written written, List<String> faults) {
        var all =
                books.ids().stream()
                        .flatMap(id -> books.find(id).stream())
                        .map(this::place)
                        .toList();
        boolean host = access.isHost(request);
        pages.show(
                request,
                response,
                "studios",
                Map.of(
                        "studios",
                        all,
                        "host",
                        host,
                        "amiss",
                        host ? amiss.get() : List.of(),
                        "written",
                        written,
                        "faults",
                        faults));
    }

    /// A new studio begins with a small set to try and to delete.
    private void open(ServerRequest request, ServerResponse response) {
        Form form = Form.read(request);
        if (!access.isHost(request)) {
            signIn(request, response, form);
            return;
        }
        var written = Written.of(form);
        try {
            Studio studio = fresh(written.name(), written.chain(), ZoneId.of(written.zone()));
            if (!books.putFirst(studio)) {
                throw new Refused(409, "a studio of this name was opened meanwhile");
            }
            Pages.seeOther(response, "/studios/" + studio.id() + "/desk/set-up");
        } catch (DateTimeException _) {
            response.status(Status.BAD_REQUEST_400);
            show(
                    request,
                    response,
                    written,
                    List.of(
                            "found \""
                                    + written.zone()
                                    + "\"; a time zone looks like Europe/London"));
        } catch (IllegalArgumentException refused) {
            response.status(Status.BAD_REQUEST_400);
            show(request, response, written, List.of(String.valueOf(refused.getMessage())));
        }
    }

    /// A house without a studio has no desk yet, so its host signs in here.
    private void signIn(ServerRequest request, ServerResponse response, Form form) {
        if (!access.signedInAsHost(request, response, form.field("token"), "/studios")) {
            response.status(Status.UNAUTHORIZED_401);
            var refused = List.of(pages.say().say("desk.sign-in.refused"));
            show(request, response, Written.NOTHING, refused);
        }
    }

    /// In a chain that has a place already the people are added by hand: one id is one person.
    private Studio fresh(String name, String chain, ZoneId zone) {
        if (chain.isBlank()) {
            return SampleStudio.small(SetUpFields.id(name, books.ids()), name, zone);
        }
        String before = SetUpFields.id(chain, List.of()) + ".";
        var there =
                books.ids().stream()
                        .filter(id -> id.startsWith(before))
                        .map(id -> id.substring(before.length()))
                        .toList();
        var small = SampleStudio.small(before + SetUpFields.id(name, there), name, zone);
        return new Studio(
                small.id(),
                small.place(),
                small.rules(),
                small.services(),
                there.isEmpty() ? small.therapists() : List.of(),
                small.rooms());
    }

    /// A place as the list shows it.
    ///
    /// @param studio its id
    /// @param name as clients see it
    /// @param chain empty for a studio of its own
    /// @param city of its time zone
    /// @param time there, now
    public record Place(String studio, String name, String chain, String city, String time) {}

    private Place place(Studio studio) {
        String zone = studio.zone().getId();
        return new Place(
                studio.id(),
                studio.name(),
                studio.chain(),
                zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' '),
                new LocalWords(studio.zone()).time(books.clock().instant()));
    }
}
