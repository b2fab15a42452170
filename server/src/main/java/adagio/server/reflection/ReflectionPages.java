// SPDX-License-Identifier: Apache-2.0
package adagio.server.reflection;

import adagio.reflection.Item;
import adagio.server.people.Login;
import adagio.server.people.Logins;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// `/reflection`: tension before and after an evening, and the week. Opened by whoever wants to
/// note something; every question may be left out.
final class ReflectionPages {
    private final Pages pages;
    private final Logins logins;
    private final Notebook notebook;
    private final Sharing sharing;

    ReflectionPages(Pages pages, Logins logins, Notebook notebook, Sharing sharing) {
        this.pages = pages;
        this.logins = logins;
        this.notebook = notebook;
        this.sharing = sharing;
    }

    void route(Routes routes) {
        routes.read("/reflection", this::ask)
                .post("/reflection/evening", this::evening)
                .post("/reflection/week", this::week);
    }

    private void ask(ServerRequest request, ServerResponse response) {
        Login login = logins.require(request, response);
        boolean folded = logins.isFolded(request);
        var week = folded ? Optional.<Note>empty() : notebook.thisWeek(login);
        pages.show(
                request,
                response,
                "reflection",
                Map.of(
                        "folded",
                        folded,
                        "noted",
                        request.query().first("noted").isPresent(),
                        "values",
                        week.map(Note::values).orElse(Map.of()),
                        "items",
                        List.of(Item.STRESS, Item.SUPPORTED, Item.TRUST, Item.SLEEP)));
    }

    private void evening(ServerRequest request, ServerResponse response) {
        Login login = logins.require(request, response);
        Form form = Form.read(request);
        String which = form.field("which");
        if (!which.equals(Note.BEFORE) && !which.equals(Note.AFTER)) {
            throw new Refused(400, "which: before or after, found \"" + which + "\"");
        }
        var values = new TreeMap<String, Integer>();
        put(values, which, Item.TENSION, form.field("tension"));
        notebook.evening(login, values, line(form));
        Pages.seeOther(response, "/reflection?noted=yes");
    }

    private void week(ServerRequest request, ServerResponse response) {
        Login login = logins.require(request, response);
        Form form = Form.read(request);
        var values = new TreeMap<String, Integer>();
        for (Item item : Item.weekly()) {
            put(values, item.word(), item, form.field(item.word()));
        }
        notebook.week(login, values, line(form));
        var notes = notebook.list(login);
        var arc = notebook.arc(notes, notebook.weeks(notes), List.of());
        sharing.refresh(login, arc::list);
        Pages.seeOther(response, "/reflection?noted=yes");
    }

    private static void put(Map<String, Integer> values, String name, Item item, String text) {
        if (text.isEmpty()) {
            return;
        }
        try {
            values.put(name, item.require(Integer.parseInt(text)));
        } catch (IllegalArgumentException _) {
            throw new Refused(
                    400,
                    "%s: found \"%s\"; %d to %d, or left out"
                            .formatted(name, text, item.lowest(), item.highest()));
        }
    }

    private static String line(Form form) {
        String line = form.field("line").replaceAll("\\s+", " ");
        if (line.length() > Note.LONGEST_LINE) {
            throw new Refused(400, "a line has at most " + Note.LONGEST_LINE + " characters");
        }
        return line;
    }
}
