// SPDX-License-Identifier: Apache-2.0
package adagio.server.reflection;

import adagio.reflection.Arc;
import adagio.reflection.EightWeeks;
import adagio.reflection.Item;
import adagio.reflection.Mark;
import adagio.reflection.picture.ArcPicture;
import adagio.reflection.picture.Labels;
import adagio.server.people.Login;
import adagio.server.people.Logins;
import adagio.server.people.Pair;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `/reflection/sharing`: what two choose to see of each other, and gentle words.
public final class SharingPages {
    private final Pages pages;
    private final Logins logins;
    private final Notebook notebook;
    private final Sharing sharing;
    private final GentleWords gentle;
    private final FindingWords words;

    SharingPages(
            Pages pages, Logins logins, Notebook notebook, Sharing sharing, GentleWords gentle) {
        this.pages = pages;
        this.logins = logins;
        this.notebook = notebook;
        this.sharing = sharing;
        this.gentle = gentle;
        this.words = new FindingWords(pages.say());
    }

    void route(Routes routes) {
        routes.readAndPost("/reflection/sharing", this::show, this::choose)
                .post("/reflection/word", this::say);
    }

    /// What one person sees of one pair.
    ///
    /// @param id the pair's
    /// @param other what the other is called
    /// @param rows each thing that can be chosen
    public record With(String id, String other, List<Row> rows) {
        /// Copies the rows.
        public With {
            rows = List.copyOf(rows);
        }
    }

    /// One thing that can be chosen.
    ///
    /// @param about its word
    /// @param mine whether this person chose it
    /// @param both whether both did
    /// @param svg the other's eight weeks, empty when there is none
    /// @param heard the other's last gentle word in a sentence, empty when there is none
    public record Row(String about, boolean mine, boolean both, String svg, String heard) {}

    private void show(ServerRequest request, ServerResponse response) {
        Login login = logins.alone(request, response);
        login.vault().open();
        var all = new ArrayList<With>();
        for (Pair pair : sharing.pairs(login)) {
            String other = sharing.other(login, pair);
            all.add(
                    new With(
                            pair.id(),
                            other.isEmpty() ? pages.say().say("sharing.other") : other,
                            Sharing.abouts().stream()
                                    .map(about -> row(login, pair, about))
                                    .toList()));
        }
        pages.show(request, response, "reflection-sharing", Map.of("pairs", List.copyOf(all)));
    }

    private Row row(Login login, Pair pair, String about) {
        return switch (sharing.look(login, pair, about)) {
            case Sharing.Shown.NotYet(boolean mine) -> new Row(about, mine, false, "", "");
            case Sharing.Shown.Both(var theirs) ->
                    about.equals(Sharing.WORD)
                            ? new Row(about, true, true, "", heard(login, pair))
                            : new Row(about, true, true, svg(about, theirs), "");
        };
    }

    private String heard(Login login, Pair pair) {
        return gentle.heard(login, pair)
                .map(
                        said ->
                                pages.say()
                                        .say(
                                                "sharing.heard",
                                                pages.say().say("word." + said.word()),
                                                FindingWords.day(said.day())))
                .orElse("");
    }

    private String svg(String about, List<Mark> theirs) {
        Item item = Item.find(about).orElseThrow();
        LocalDate today = notebook.today();
        var weeks = EightWeeks.of(theirs.isEmpty() ? today : theirs.getFirst().day(), today);
        var arc = new Arc(weeks, List.of(), List.of(), Map.of(item, theirs));
        String title = pages.say().say("item." + about);
        var labels = new Labels("theirs-" + about, title, words.described(arc, item));
        return ArcPicture.svg(arc, item, labels);
    }

    private void choose(ServerRequest request, ServerResponse response) {
        Login login = logins.alone(request, response);
        Form form = Form.read(request);
        Pair pair = sharing.pair(login, form.field("pair"));
        String about = form.field("about");
        if (!Sharing.abouts().contains(about)) {
            throw new Refused(400, "about: found \"" + about + "\"; one of " + Sharing.abouts());
        }
        sharing.choose(login, pair, about, choice(login, about, form.field("choose")));
        Pages.seeOther(response, "/reflection/sharing");
    }

    private Choice choice(Login login, String about, String chosen) {
        return switch (chosen) {
            case "no" -> Choice.NOT;
            case "yes" -> {
                var notes = notebook.list(login);
                var arc = notebook.arc(notes, notebook.weeks(notes), List.of());
                yield new Choice(true, Item.find(about).map(arc::list).orElse(List.of()));
            }
            default -> throw new Refused(400, "choose: yes or no, found \"" + chosen + "\"");
        };
    }

    private void say(ServerRequest request, ServerResponse response) {
        Login login = logins.alone(request, response);
        login.vault().open();
        Form form = Form.read(request);
        Pair pair = sharing.pair(login, form.field("pair"));
        String word = form.field("word");
        if (!GentleWords.WORDS.contains(word)) {
            throw new Refused(400, "word: found \"" + word + "\"; one of " + GentleWords.WORDS);
        }
        if (sharing.look(login, pair, Sharing.WORD) instanceof Sharing.Shown.Both) {
            gentle.say(login, pair, new GentleWords.Said(word, notebook.today()));
        }
        Pages.seeOther(response, "/reflection/sharing");
    }
}
