// SPDX-License-Identifier: Apache-2.0
package adagio.server.signin;

import adagio.server.people.Login;
import adagio.server.people.Names;
import adagio.server.people.SetUpCode;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import adagio.server.web.Routes;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.Optional;

/// `/sign-in` and `/sign-out`.
///
/// A wrong name and a wrong passphrase are answered alike, after the same work.
public final class SignInPages {
    private final Hall hall;

    /// The pages of one house.
    ///
    /// @param hall what they need
    public SignInPages(Hall hall) {
        this.hall = hall;
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.readAndPost("/sign-in", this::ask, this::open)
                .post("/sign-out", this::out)
                .post("/sign-out-everywhere", this::outEverywhere);
    }

    private void ask(ServerRequest request, ServerResponse response) {
        String then = Then.of(request.query().first("then").orElse("/"));
        if (hall.people().households().isEmpty()) {
            Pages.seeOther(response, "/set-up");
            return;
        }
        show(request, response, then, "", new Answers());
    }

    private void show(
            ServerRequest request,
            ServerResponse response,
            String then,
            String name,
            Answers answers) {
        hall.pages()
                .show(
                        request,
                        response,
                        "sign-in",
                        Map.of(
                                "then",
                                then,
                                "name",
                                name,
                                "faults",
                                answers.faults(),
                                "wait",
                                answers.seconds(),
                                "more",
                                SetUpCode.waits(hall.storage(), hall.clock().instant())));
    }

    private void open(ServerRequest request, ServerResponse response) {
        Form form = Form.read(request);
        String then = Then.of(form.field("then"));
        String whom = Names.compared(form.field("name"));
        var answers = new Answers(hall.attempts().begin(request, whom));
        Optional<Login> login =
                answers.mayTry()
                        ? hall.people()
                                .credentials()
                                .open(form.field("name"), form.field("passphrase"))
                        : Optional.empty();
        if (login.isPresent()) {
            hall.attempts().worked(request, whom);
            hall.people().logins().begin(request, response, login.get());
            Pages.seeOther(response, then);
            return;
        }
        answers.fault("passphrase", "sign-in.other");
        show(request, response, then, form.field("name"), answers.refuse(response));
    }

    private void out(ServerRequest request, ServerResponse response) {
        hall.people().logins().end(request, response);
        Pages.seeOther(response, "/");
    }

    private void outEverywhere(ServerRequest request, ServerResponse response) {
        Login login = hall.people().logins().require(request, response);
        hall.people().logins().endAll(login.person());
        hall.people().logins().end(request, response);
        Pages.seeOther(response, "/sign-in");
    }
}
