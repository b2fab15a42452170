// SPDX-License-Identifier: Apache-2.0
package adagio.server.signin;

import adagio.server.people.Login;
import adagio.server.vault.RecoveryCode;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import adagio.server.web.Routes;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `/recover`: the printed code opens the vault, a new passphrase closes it, and a new code takes
/// the old one's place. `/unlock`: the passphrase, once, where a passkey could not open the vault.
public final class RecoverPages {
    private final Hall hall;

    /// The pages of one house.
    ///
    /// @param hall what they need
    public RecoverPages(Hall hall) {
        this.hall = hall;
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.readAndPost("/recover", this::ask, this::recover)
                .readAndPost("/unlock", this::askPassphrase, this::unlock);
    }

    private void ask(ServerRequest request, ServerResponse response) {
        show(request, response, "", new Answers());
    }

    private void show(
            ServerRequest request, ServerResponse response, String code, Answers answers) {
        hall.pages()
                .show(
                        request,
                        response,
                        "recover",
                        Map.of(
                                "code",
                                code,
                                "faults",
                                answers.faults(),
                                "wait",
                                answers.seconds()));
    }

    private void recover(ServerRequest request, ServerResponse response) {
        Form form = Form.read(request);
        String typed = form.field("recovery");
        var answers = new Answers(hall.attempts().begin(request));
        Optional<Login> login =
                answers.mayTry()
                        ? RecoveryCode.of(typed).flatMap(hall.people().credentials()::open)
                        : Optional.empty();
        if (login.isEmpty()) {
            answers.fault("recovery", "recover.other");
            show(request, response, typed, answers.refuse(response));
            return;
        }
        hall.attempts().worked(request);
        String name = hall.member(login.get()).name();
        if (!answers.choosing(form, List.of(name)).isGood()) {
            show(request, response, typed, answers.refuse(response));
            return;
        }
        var done = hall.people().changes().renew(login.get(), name, form.field("passphrase"));
        hall.people().logins().endAll(login.get().person());
        hall.people().logins().begin(request, response, login.get());
        Answers.showCode(hall.pages(), request, response, done, false);
    }

    private void askPassphrase(ServerRequest request, ServerResponse response) {
        hall.people().logins().require(request, response);
        String then = Then.of(request.query().first("then").orElse("/"));
        showUnlock(request, response, then, new Answers());
    }

    private void showUnlock(
            ServerRequest request, ServerResponse response, String then, Answers answers) {
        hall.pages()
                .show(
                        request,
                        response,
                        "unlock",
                        Map.of(
                                "then",
                                then,
                                "passkey",
                                hall.people().logins().isFolded(request),
                                "faults",
                                answers.faults(),
                                "wait",
                                answers.seconds()));
    }

    private void unlock(ServerRequest request, ServerResponse response) {
        Login login = hall.people().logins().require(request, response);
        Form form = Form.read(request);
        String then = Then.of(form.field("then"));
        var answers = new Answers(hall.attempts().begin(request, login.person()));
        var open = hall.opened(login, form, answers);
        if (open.isPresent()) {
            hall.attempts().worked(request, login.person());
            hall.people().logins().unlock(request, open.get().vault().open());
            Pages.seeOther(response, then);
            return;
        }
        answers.fault("passphrase", "people.passphrase.other");
        showUnlock(request, response, then, answers.refuse(response));
    }
}
