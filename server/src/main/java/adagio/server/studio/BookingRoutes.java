// SPDX-License-Identifier: Apache-2.0
package adagio.server.studio;

import adagio.server.access.HostAccess;
import adagio.server.below.Below;
import adagio.server.document.BookingDocument;
import adagio.server.document.BookingReader;
import adagio.server.document.BookingReading;
import adagio.server.web.Body;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import adagio.studio.Studio;
import adagio.studio.booking.Answer;
import adagio.studio.booking.Booking;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;

/// `/api/studios/{studio}/bookings`, for the host's token alone.
final class BookingRoutes {
    private static final HeaderName KEY = HeaderNames.create("Idempotency-Key");
    private static final HeaderName REPEATED = HeaderNames.create("Idempotency-Replayed");
    private static final String PROBLEM = "application/problem+json";
    private static final int MOST_KEY = 200;
    private final Books books;
    private final Changes changes;
    private final HostAccess access;

    BookingRoutes(Books books, Changes changes, HostAccess access) {
        this.books = books;
        this.changes = changes;
        this.access = access;
    }

    void route(Routes routes) {
        String all = "/api/studios/{studio}/bookings";
        routes.methods(all, Map.of("GET", this::list, "POST", this::book))
                .methods(
                        all + "/{id}",
                        Map.of("GET", this::show, "PATCH", this::change, "DELETE", this::cancel));
        new BlockRoutes(books, changes, access).route(routes);
    }

    private void book(ServerRequest request, ServerResponse response) {
        access.require(request, response);
        Studio studio = books.get(request);
        String key = key(request);
        switch (BookingReader.wanted(Body.read(request), studio)) {
            case BookingReading.Unreadable(var faults) -> throw Body.refused(faults);
            case BookingReading.Changed _ -> throw new IllegalStateException("no change was read");
            case BookingReading.Wanted(var wish, var start, var tentative) -> {
                var desk =
                        books.desk(
                                studio,
                                (handle, booking) -> changes.added(handle, studio, booking));
                var answer = desk.book(wish, start, tentative, key);
                if (answer instanceof Answer.Done(var booking, _)) {
                    response.status(Status.CREATED_201);
                    response.header(
                            HeaderNames.LOCATION,
                            Below.here()
                                    .outside(
                                            "/api/studios/"
                                                    + studio.id()
                                                    + "/bookings/"
                                                    + booking.id()));
                }
                answer(request, response, studio, answer);
            }
        }
    }

    private static String key(ServerRequest request) {
        String key = request.headers().first(KEY).orElse("").strip();
        if (key.isEmpty() || key.length() > MOST_KEY) {
            throw new Refused(
                    400,
                    "Idempotency-Key: found "
                            + key.length()
                            + " letters; send 1 to 200, new for each booking and the same when"
                            + " you ask again");
        }
        return key;
    }

    private void change(ServerRequest request, ServerResponse response) {
        access.require(request, response);
        Studio studio = books.get(request);
        String id = id(request);
        int people = booking(studio, id).placing().therapists().size();
        switch (BookingReader.changed(Body.read(request), studio, people)) {
            case BookingReading.Unreadable(var faults) -> throw Body.refused(faults);
            case BookingReading.Wanted _ -> throw new IllegalStateException("no wish was read");
            case BookingReading.Changed(var change) -> {
                var answer = books.desk(studio).change(id, change);
                note(studio, answer, "changed");
                answer(request, response, studio, answer);
            }
        }
    }

    private void cancel(ServerRequest request, ServerResponse response) {
        access.require(request, response);
        Studio studio = books.get(request);
        var answer = books.desk(studio).cancel(id(request));
        note(studio, answer, "cancelled");
        switch (answer) {
            case Answer.Unknown _ -> throw new Refused(404, "no booking has this id");
            case Answer.Done _, Answer.Over _, Answer.Taken _, Answer.KeyUsed _ ->
                    response.status(Status.NO_CONTENT_204).send();
        }
    }

    /// A line in the log, and a word to those who wait.
    private void note(Studio studio, Answer answer, String what) {
        if (answer instanceof Answer.Done(var booking, var repeated) && !repeated) {
            changes.write(studio, Changes.PROGRAM, what, booking.id(), "");
            if (booking.isOver(books.clock().instant())) {
                books.cancelled(studio, booking.id());
            }
            books.freed(studio);
        }
    }

    private void show(ServerRequest request, ServerResponse response) {
        access.require(request, response);
        Studio studio = books.get(request);
        write(request, response, studio, booking(studio, id(request)));
    }

    private void list(ServerRequest request, ServerResponse response) {
        access.require(request, response);
        Studio studio = books.get(request);
        String text = request.query().first("day").orElse("");
        try {
            LocalDate day = LocalDate.parse(text);
            var bookings = books.list(studio, Books.days(studio, day, day.plusDays(1)));
            StudioRoutes.json(
                    request,
                    response,
                    BookingDocument.write(bookings, studio.zone(), books.clock().instant()));
        } catch (DateTimeException _) {
            throw new Refused(400, "day: found \"" + text + "\"; a day looks like 2027-03-10");
        }
    }

    private Booking booking(Studio studio, String id) {
        return books.desk(studio)
                .find(id)
                .orElseThrow(() -> new Refused(404, "no booking has this id"));
    }

    private static String id(ServerRequest request) {
        return request.path().pathParameters().get("id");
    }

    private void answer(
            ServerRequest request, ServerResponse response, Studio studio, Answer answer) {
        switch (answer) {
            case Answer.Done(var booking, var repeated) -> {
                if (repeated) {
                    response.header(REPEATED, "true");
                }
                write(request, response, studio, booking);
            }
            case Answer.Taken(var alternatives) -> {
                response.status(Status.CONFLICT_409);
                StudioRoutes.send(
                        request,
                        response,
                        PROBLEM,
                        BookingDocument.taken(alternatives, studio.zone()));
            }
            case Answer.KeyUsed _ ->
                    throw new Refused(
                            422,
                            "this Idempotency-Key was sent with another request; send a new one");
            case Answer.Unknown _ -> throw new Refused(404, "no booking has this id");
            case Answer.Over _ ->
                    throw new Refused(
                            409, "this booking is cancelled or its time to confirm ran out");
        }
    }

    private void write(
            ServerRequest request, ServerResponse response, Studio studio, Booking booking) {
        StudioRoutes.json(
                request,
                response,
                BookingDocument.write(booking, studio.zone(), books.clock().instant()));
    }
}
