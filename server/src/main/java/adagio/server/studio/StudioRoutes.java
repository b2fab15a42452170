// SPDX-License-Identifier: Apache-2.0
package adagio.server.studio;

import adagio.score.catalogue.Nearest;
import adagio.server.access.HostAccess;
import adagio.server.document.BookingDocument;
import adagio.server.document.StudioDocument;
import adagio.server.document.StudioReading;
import adagio.server.web.Body;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import adagio.studio.Offering;
import adagio.studio.SampleStudio;
import adagio.studio.Studio;
import adagio.studio.free.Asked;
import adagio.studio.free.Preference;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// `/api/studios/{studio}` and its availability; the bookings are in [BookingRoutes].
///
/// What is free is open to everybody, who comes is the host's alone.
public final class StudioRoutes {
    private final Books books;
    private final Changes changes;
    private final HostAccess access;

    /// The studios of one house.
    ///
    /// @param books what is booked
    /// @param access knows the host
    public StudioRoutes(Books books, HostAccess access) {
        this.books = books;
        this.changes = new Changes(books.storage(), books.clock());
        this.access = access;
    }

    /// Sets up the studio `sample`, unless there is one of that name.
    public void addSample() {
        books.putFirst(SampleStudio.studio());
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.methods("/api/studios/{studio}", Map.of("GET", this::show, "PUT", this::setUp))
                .read("/api/studios/{studio}/availability", this::availability);
        new BookingRoutes(books, changes, access).route(routes);
    }

    private void show(ServerRequest request, ServerResponse response) {
        json(request, response, StudioDocument.write(books.get(request)));
    }

    private void setUp(ServerRequest request, ServerResponse response) {
        access.require(request, response);
        String id = request.path().pathParameters().get("studio");
        switch (StudioDocument.read(Body.read(request))) {
            case StudioReading.Unreadable(var faults) -> throw Body.refused(faults);
            case StudioReading.Read(var studio) -> {
                if (!studio.id().equals(id)) {
                    throw new Refused(
                            400,
                            "id: found \"" + studio.id() + "\"; the address says \"" + id + "\"");
                }
                books.put(studio);
                changes.write(studio, Changes.PROGRAM, "set-up", studio.id(), "");
                json(request, response, StudioDocument.write(studio));
            }
        }
    }

    /// The whole month in three statements: the studio, the numbers of its days, the days that have
    /// changed.
    private void availability(ServerRequest request, ServerResponse response) {
        var known = books.known(request);
        var studio = known.studio();
        var service = service(request, studio);
        var asked = new Asked(service, therapists(request, studio, service), List.of());
        YearMonth month = month(request);
        var window = Books.days(studio, month.atDay(1), month.plusMonths(1).atDay(1));
        if (known.lapses() <= books.clock().instant().getEpochSecond()) {
            books.desk(studio).lapse();
        }
        long[] starts = books.starts(studio, asked, window);
        json(request, response, BookingDocument.starts(starts, studio.zone()));
    }

    private static YearMonth month(ServerRequest request) {
        String text = request.query().first("month").orElse("");
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() < 2000 || month.getYear() > 2999) {
                throw new DateTimeException("too far away");
            }
            return month;
        } catch (DateTimeException _) {
            throw new Refused(
                    400,
                    "month: " + found(text) + "; a month looks like 2027-03, from 2000 to 2999");
        }
    }

    private static Offering service(ServerRequest request, Studio studio) {
        String id = request.query().first("service").orElse("");
        var ids = studio.services().stream().map(Offering::id).toList();
        if (!ids.contains(id)) {
            throw new Refused(
                    400,
                    "service: "
                            + found(id)
                            + "; one of "
                            + String.join(", ", ids)
                            + Nearest.hint(id, ids));
        }
        return studio.getService(id);
    }

    private static List<String> therapists(ServerRequest request, Studio studio, Offering service) {
        String text = request.query().first("therapists").orElse("");
        if (text.isEmpty()) {
            return Collections.nCopies(service.people(), Asked.ANY);
        }
        var found = List.of(text.split(",", -1));
        var known = new ArrayList<>(Preference.choices(studio));
        studio.therapists().forEach(each -> known.add(each.id()));
        for (String each : found) {
            boolean twice =
                    known.contains(each)
                            && !Preference.isAny(each)
                            && Collections.frequency(found, each) > 1;
            if (!known.contains(each) || twice) {
                throw new Refused(
                        400,
                        "therapists: "
                                + found(each)
                                + (twice
                                        ? " twice; nobody works at both tables"
                                        : "; one of "
                                                + String.join(", ", known)
                                                + Nearest.hint(each, known)));
            }
        }
        if (found.size() != service.people()) {
            throw new Refused(
                    400,
                    "therapists: found "
                            + found.size()
                            + "; this service has "
                            + service.people()
                            + ", joined by a comma");
        }
        return found;
    }

    private static String found(String text) {
        return text.isEmpty() ? "missing" : "found \"" + text + "\"";
    }

    static void json(ServerRequest request, ServerResponse response, String text) {
        send(request, response, "application/json", text);
    }

    static void send(ServerRequest request, ServerResponse response, String type, String text) {
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        Pages.send(request, response, type, text.getBytes(StandardCharsets.UTF_8));
    }
}
