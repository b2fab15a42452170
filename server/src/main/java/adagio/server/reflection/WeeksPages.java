// SPDX-License-Identifier: Apache-2.0
package adagio.server.reflection;

import static java.nio.charset.StandardCharsets.UTF_8;

import adagio.reflection.Arc;
import adagio.reflection.EightWeeks;
import adagio.reflection.Item;
import adagio.reflection.picture.ArcPicture;
import adagio.reflection.picture.ArcStyle;
import adagio.reflection.picture.Labels;
import adagio.server.people.Login;
import adagio.server.people.Logins;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// `/reflection/weeks` and the files of it: the eight weeks in pictures and words, one's own notes
/// to read, take out and carry away.
public final class WeeksPages {
    private final Pages pages;
    private final Logins logins;
    private final Notebook notebook;
    private final Function<Login, List<LocalDate>> evenings;
    private final FindingWords words;
    private final Export export;

    WeeksPages(
            Pages pages,
            Logins logins,
            Notebook notebook,
            Function<Login, List<LocalDate>> evenings,
            ZoneId zone) {
        this.pages = pages;
        this.logins = logins;
        this.notebook = notebook;
        this.evenings = evenings;
        this.words = new FindingWords(pages.say());
        this.export = new Export(zone);
    }

    void route(Routes routes) {
        routes.read("/reflection/weeks", this::weeks)
                .read("/reflection/arc/{item}", this::picture)
                .post("/reflection/remove", this::remove)
                .read("/reflection/notes.json", this::json)
                .read("/reflection/notes.csv", this::csv);
    }

    private void weeks(ServerRequest request, ServerResponse response) {
        Login login = logins.alone(request, response);
        List<Note> notes = notebook.list(login);
        Arc arc = arc(request, login, notes);
        var drawn = Arrays.stream(Item.values()).map(item -> drawn(arc, item)).toList();
        EightWeeks latest = notebook.weeks(notes);
        boolean earlier =
                !notes.isEmpty() && notebook.day(notes.getFirst()).isBefore(arc.weeks().monday());
        pages.show(
                request,
                response,
                "reflection-weeks",
                Map.of(
                        "drawn",
                        drawn,
                        "span",
                        words.span(arc.weeks()),
                        "from",
                        arc.weeks().monday().toString(),
                        "earlier",
                        earlier ? arc.weeks().monday().minusWeeks(EightWeeks.WEEKS) + "" : "",
                        "isLatest",
                        latest.equals(arc.weeks()),
                        "lines",
                        lines(notes, arc.weeks())));
    }

    /// A line and its day.
    ///
    /// @param id of its note
    /// @param day in words
    /// @param text as it was written, may be empty
    public record Line(String id, String day, String text) {}

    private List<Line> lines(List<Note> notes, EightWeeks weeks) {
        return notes.reversed().stream()
                .filter(note -> weeks.holds(notebook.day(note)))
                .map(note -> new Line(note.id(), FindingWords.day(notebook.day(note)), note.line()))
                .toList();
    }

    private Arc arc(ServerRequest request, Login login, List<Note> notes) {
        String from = request.query().first("from").orElse("");
        EightWeeks weeks = from.isEmpty() ? notebook.weeks(notes) : asked(from);
        return notebook.arc(notes, weeks, evenings.apply(login));
    }

    private static EightWeeks asked(String from) {
        try {
            return new EightWeeks(EightWeeks.mondayOf(LocalDate.parse(from)));
        } catch (DateTimeException _) {
            throw new Refused(400, "from: a day such as 2026-11-02");
        }
    }

    private Drawn drawn(Arc arc, Item item) {
        String title = pages.say().say("item." + item.word());
        var labels = new Labels("arc-" + item.word(), title, words.described(arc, item));
        boolean hasAnswers =
                item == Item.TENSION ? !arc.tension().isEmpty() : !arc.list(item).isEmpty();
        String svg = hasAnswers ? ArcPicture.svg(arc, item, labels) : "";
        return new Drawn(item.word(), svg, words.of(arc, item));
    }

    private void picture(ServerRequest request, ServerResponse response) {
        Login login = logins.alone(request, response);
        String name = request.path().pathParameters().get("item").replace(".svg", "");
        Item item = Item.find(name).orElseThrow(Refused::notFound);
        Arc arc = arc(request, login, notebook.list(login));
        Drawn drawn = drawn(arc, item);
        if (drawn.svg().isEmpty()) {
            throw Refused.notFound();
        }
        String file = "%s-%s.svg".formatted(item.word(), arc.weeks().monday());
        file(request, response, file, "image/svg+xml", ArcStyle.alone(drawn.svg()));
    }

    private void json(ServerRequest request, ServerResponse response) {
        var notes = notebook.list(logins.alone(request, response));
        file(request, response, "notes.json", "application/json", export.json(notes));
    }

    private void csv(ServerRequest request, ServerResponse response) {
        var notes = notebook.list(logins.alone(request, response));
        file(request, response, "notes.csv", "text/csv; charset=utf-8", export.csv(notes));
    }

    private static void file(
            ServerRequest request,
            ServerResponse response,
            String name,
            String type,
            String content) {
        response.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        Pages.send(request, response, type, content.getBytes(UTF_8));
    }

    private void remove(ServerRequest request, ServerResponse response) {
        Login login = logins.alone(request, response);
        notebook.remove(login, Form.read(request).field("note"));
        Pages.seeOther(response, "/reflection/weeks");
    }
}
