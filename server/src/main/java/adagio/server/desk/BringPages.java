// SPDX-License-Identifier: Apache-2.0
package adagio.server.desk;

import adagio.calendar.reading.CalendarReader;
import adagio.calendar.reading.CalendarReading;
import adagio.calendar.reading.Scope;
import adagio.server.bring.Brought;
import adagio.server.bring.CsvVisits;
import adagio.server.bring.KeptFree;
import adagio.server.letters.Letters;
import adagio.server.studio.Books;
import adagio.server.studio.Changes;
import adagio.server.studio.Links;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import adagio.studio.Studio;
import adagio.studio.booking.Answer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// `/studios/{studio}/desk/bring`: bookings that exist elsewhere. A table becomes bookings; a
/// calendar becomes time in which a therapist is kept free. Brought twice, nothing is doubled.
public final class BringPages {
    private static final Duration AHEAD = Duration.ofDays(3 * 366);
    private final Pages pages;
    private final Books books;
    private final StaffAccess access;
    private final Changes changes;
    private final Letters letters;

    /// What the page needs.
    ///
    /// @param pages renders
    /// @param books what is booked
    /// @param access who looks
    /// @param changes the logs
    /// @param letters are not written for what was agreed elsewhere
    public BringPages(
            Pages pages, Books books, StaffAccess access, Changes changes, Letters letters) {
        this.pages = pages;
        this.books = books;
        this.access = access;
        this.changes = changes;
        this.letters = letters;
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.readAndPost("/studios/{studio}/desk/bring", this::show, this::bring);
    }

    /// What came of it.
    ///
    /// @param done how many were made
    /// @param before how many were there already
    /// @param faults everything that was not, with its line
    public record Outcome(int done, int before, List<String> faults) {
        /// Copies the list.
        public Outcome {
            faults = List.copyOf(faults);
        }
    }

    private void show(ServerRequest request, ServerResponse response) {
        access.enter(
                request,
                response,
                Staff.Role.OWNER,
                (staff, studio) -> show(request, response, staff, studio, List.of()));
    }

    private void show(
            ServerRequest request,
            ServerResponse response,
            Staff staff,
            Studio studio,
            List<Outcome> outcome) {
        pages.show(
                request,
                response,
                "desk-bring",
                Map.of("staff", staff, "studio", studio, "outcome", outcome));
    }

    private void bring(ServerRequest request, ServerResponse response) {
        access.enter(
                request,
                response,
                Staff.Role.OWNER,
                (staff, studio) -> {
                    var brought = Brought.read(request);
                    var outcome =
                            brought.isCalendar()
                                    ? calendar(studio, brought.therapist(), brought.text())
                                    : table(studio, brought.text());
                    if (outcome.done() > 0) {
                        changes.write(
                                studio, staff.name(), "brought", studio.id(), "" + outcome.done());
                    }
                    show(request, response, staff, studio, List.of(outcome));
                });
    }

    private Outcome table(Studio studio, String text) {
        var read = CsvVisits.read(studio, text);
        var faults = new ArrayList<>(read.faults());
        int done = 0;
        int before = 0;
        var desk = letters.bringing(studio.atDesk());
        var nameless = new HashMap<String, Integer>();
        for (var visit : read.visits()) {
            String said = visit.wish() + "|" + visit.start();
            int alike = isKnown(visit) ? 1 : nameless.merge(said, 1, Integer::sum);
            String key = "csv-" + Links.hash(alike == 1 ? said : said + "|" + alike);
            switch (desk.book(visit.wish(), visit.start(), false, key)) {
                case Answer.Done(_, var repeated) -> {
                    done += repeated ? 0 : 1;
                    before += repeated ? 1 : 0;
                }
                case Answer.Taken _, Answer.KeyUsed _, Answer.Unknown _, Answer.Over _ ->
                        faults.add(
                                "line "
                                        + visit.line()
                                        + ": not possible then: past, outside of hours, or taken"
                                        + " already");
            }
        }
        return new Outcome(done, before, faults);
    }

    /// Two lines with one address are one visit that was written twice; without any, two guests.
    private static boolean isKnown(CsvVisits.Visit visit) {
        return visit.wish().clients().stream().anyMatch(each -> !each.email().isEmpty());
    }

    private Outcome calendar(Studio studio, String therapist, String text) {
        if (!studio.hasTherapist(therapist)) {
            throw new Refused(400, "therapist is nobody of this studio");
        }
        Instant now = books.clock().instant();
        var scope = new Scope(now, now.plus(AHEAD), studio.zone(), false);
        try (var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            return switch (CalendarReader.read("calendar", in, scope)) {
                case CalendarReading.Faulty(var faults) ->
                        new Outcome(0, 0, faults.stream().map(Object::toString).toList());
                case CalendarReading.Read(var taken, var _, var notes) -> {
                    var keeping = new KeptFree(books, studio, therapist);
                    taken.busy().list().forEach(each -> keeping.keep(each.start(), each.end()));
                    var faults = new ArrayList<>(notes.stream().map(Object::toString).toList());
                    faults.addAll(keeping.faults());
                    yield new Outcome(keeping.done(), keeping.before(), faults);
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
    }
}
