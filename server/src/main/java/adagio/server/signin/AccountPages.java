// SPDX-License-Identifier: Apache-2.0
package adagio.server.signin;

import adagio.server.people.Login;
import adagio.server.people.Names;
import adagio.server.people.Passkeys;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `/you/account`: name, passphrase, recovery code, where one is signed in, taking everything
/// along, erasing it. What changes how one comes in asks for the passphrase.
public final class AccountPages {
    private final Hall hall;

    /// The pages of one house.
    ///
    /// @param hall what they need
    public AccountPages(Hall hall) {
        this.hall = hall;
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.read("/you/account", this::show)
                .post("/you/account/browsers", this::browsers)
                .post("/you/account/change", this::change)
                .post("/you/account/code", this::code)
                .post("/you/account/erase", this::erase)
                .post("/you/account/import", this::bring)
                .readAndPost("/you/adagio-person.json", this::askToTake, this::take)
                .read("/gone", this::gone);
    }

    private void show(ServerRequest request, ServerResponse response) {
        Login login = hall.people().logins().require(request, response);
        show(request, response, login, new Answers());
    }

    private void show(
            ServerRequest request, ServerResponse response, Login login, Answers answers) {
        hall.pages()
                .show(
                        request,
                        response,
                        "account",
                        Map.of(
                                "name",
                                hall.member(login).name(),
                                "browsers",
                                hall.people()
                                        .logins()
                                        .browsers()
                                        .list(login.person(), hall.people().logins().here(request)),
                                "days",
                                new Days(hall.clock(), hall.pages().say()),
                                "passkeys",
                                new Passkeys(hall.storage(), hall.clock()).kept(login.person()),
                                "faults",
                                answers.faults(),
                                "wait",
                                answers.seconds()));
    }

    /// Ends one of the browsers, or all others. It asks for no passphrase: whoever is worried is
    /// quick, and what is lost by it is only signing in again.
    private void browsers(ServerRequest request, ServerResponse response) {
        Login login = hall.people().logins().require(request, response);
        String end = Form.read(request).field("end");
        var logins = hall.people().logins();
        if (end.equals("others")) {
            logins.browsers().endOthers(login.person(), logins.here(request));
        } else if (!logins.browsers().end(login.person(), end)) {
            throw Refused.notFound();
        }
        Pages.seeOther(response, "/you/account");
    }

    private void change(ServerRequest request, ServerResponse response) {
        Login login = hall.people().logins().require(request, response);
        Form form = Form.read(request);
        String name = Names.clean(form.field("name"));
        var answers = new Answers(hall.attempts().begin(request, login.person()));
        var open = hall.opened(login, form, answers);
        if (open.isPresent()) {
            hall.attempts().worked(request, login.person());
            look(answers, login, form, name);
        } else {
            answers.fault("passphrase", "people.passphrase.other");
        }
        if (open.isEmpty() || !answers.isGood()) {
            show(request, response, login, answers.refuse(response));
            return;
        }
        boolean fresh = !form.field("fresh").isEmpty();
        hall.people()
                .changes()
                .change(open.get(), name, form.field(fresh ? "fresh" : "passphrase"));
        if (fresh) {
            hall.people().logins().endAll(login.person());
            hall.people().logins().begin(request, response, open.get());
        }
        Pages.seeOther(response, "/you/account");
    }

    private void look(Answers answers, Login login, Form form, String name) {
        var household = hall.household(login);
        if (name.isEmpty()) {
            answers.fault("name", "people.name.empty");
        } else if (JoinPages.isTaken(household, login.person(), name)) {
            answers.fault("name", "people.name.same");
        }
        if (!form.field("fresh").isEmpty()) {
            answers.choosing("fresh", form, List.of(name, household.name(login.person())));
        }
    }

    private void code(ServerRequest request, ServerResponse response) {
        Login login = hall.people().logins().require(request, response);
        opened(request, response, login, Form.read(request))
                .ifPresent(
                        open -> {
                            var done = hall.people().changes().renewCode(open);
                            Answers.showCode(hall.pages(), request, response, done, false);
                        });
    }

    /// The person with the vault open, or the page with what is amiss.
    private Optional<Login> opened(
            ServerRequest request, ServerResponse response, Login login, Form form) {
        var answers = new Answers(hall.attempts().begin(request, login.person()));
        var open = hall.opened(login, form, answers);
        if (open.isPresent()) {
            hall.attempts().worked(request, login.person());
        } else {
            answers.fault("passphrase", "people.passphrase.other");
            show(request, response, login, answers.refuse(response));
        }
        return open;
    }

    private void askToTake(ServerRequest request, ServerResponse response) {
        Login login = hall.people().logins().require(request, response);
        var unused = login.vault().open();
        show(request, response, login, new Answers());
    }

    /// Only with the passphrase: whoever holds the phone for a moment takes nothing along.
    private void take(ServerRequest request, ServerResponse response) {
        Login login = hall.people().logins().require(request, response);
        opened(request, response, login, Form.read(request))
                .ifPresent(open -> send(request, response, open));
    }

    private void send(ServerRequest request, ServerResponse response, Login login) {
        String text = hall.people().document().export(login, hall.member(login).name());
        response.header(
                HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"adagio-person.json\"");
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        Pages.send(request, response, "application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    /// Only with the passphrase too: what is brought takes the place of a card, and of what is
    /// closed on it.
    private void bring(ServerRequest request, ServerResponse response) {
        Login login = hall.people().logins().require(request, response);
        var sent = UploadedFile.read(request);
        opened(request, response, login, sent.form())
                .ifPresent(open -> bring(request, response, open, sent));
    }

    private void bring(
            ServerRequest request, ServerResponse response, Login login, UploadedFile sent) {
        boolean another = !sent.form().field("another").isEmpty();
        String name = another ? "" : hall.member(login).name();
        var brought = hall.people().document().restore(login, sent.text(), name);
        if (!brought.faults().isEmpty()) {
            new Answers().refuse(response);
        }
        hall.pages().show(request, response, "brought", Map.of("brought", brought));
    }

    private void erase(ServerRequest request, ServerResponse response) {
        Login login = hall.people().logins().require(request, response);
        if (opened(request, response, login, Form.read(request)).isPresent()) {
            hall.people().departures().erasePerson(login);
            hall.people().logins().end(request, response);
            Pages.seeOther(response, "/gone");
        }
    }

    private void gone(ServerRequest request, ServerResponse response) {
        hall.pages().show(request, response, "gone", Map.of());
    }
}
