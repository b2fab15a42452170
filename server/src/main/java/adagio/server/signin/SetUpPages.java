// SPDX-License-Identifier: Apache-2.0
package adagio.server.signin;

import adagio.composer.wishes.Relationship;
import adagio.server.people.Arrivals;
import adagio.server.people.Joined;
import adagio.server.people.Names;
import adagio.server.people.SetUpCode;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import adagio.server.web.Routes;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// `/set-up`: names, what the two are to each other, a passphrase; ends with the recovery code.
public final class SetUpPages {
    private final Hall hall;

    /// The pages of one house.
    ///
    /// @param hall what they need
    public SetUpPages(Hall hall) {
        this.hall = hall;
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.readAndPost("/set-up", this::ask, this::found);
    }

    private void ask(ServerRequest request, ServerResponse response) {
        String code = request.query().first("code").orElse("");
        boolean asked =
                hall.people().households().isEmpty()
                        || SetUpCode.waits(hall.storage(), hall.clock().instant());
        if (code.isEmpty() && !asked) {
            Pages.seeOther(response, "/sign-in");
            return;
        }
        show(request, response, Map.of("code", code), new Answers());
    }

    private void show(
            ServerRequest request,
            ServerResponse response,
            Map<String, String> typed,
            Answers answers) {
        hall.pages()
                .show(
                        request,
                        response,
                        "set-up",
                        Map.of(
                                "typed", typed,
                                "faults", answers.faults(),
                                "wait", answers.seconds()));
    }

    private void found(ServerRequest request, ServerResponse response) {
        Form form = Form.read(request);
        var answers = new Answers(hall.attempts().begin(request));
        String first = Names.clean(form.field("first"));
        String second = Names.clean(form.field("second"));
        if (answers.mayTry() && fits(form.field("code"))) {
            hall.attempts().worked(request);
            look(answers, form, first, second);
        } else {
            answers.fault("code", "set-up.code.other");
        }
        if (answers.isGood()) {
            var founding =
                    new Arrivals.Founding(
                            first, second, relationship(form), form.field("passphrase"));
            switch (hall.people().arrivals().found(form.field("code"), founding)) {
                case Joined.NotThisCode _ -> answers.fault("code", "set-up.code.other");
                case Joined.Done done -> {
                    hall.people().logins().begin(request, response, done.login());
                    Answers.showCode(hall.pages(), request, response, done, true);
                    return;
                }
            }
        }
        var typed =
                Map.of(
                        "code",
                        form.field("code"),
                        "first",
                        first,
                        "second",
                        second,
                        "relationship",
                        form.field("relationship"));
        show(request, response, typed, answers.refuse(response));
    }

    private boolean fits(String code) {
        return SetUpCode.fits(hall.storage(), hall.clock().instant(), code);
    }

    private static void look(Answers answers, Form form, String first, String second) {
        if (first.isEmpty()) {
            answers.fault("first", "people.name.empty");
        }
        if (!first.isEmpty() && Names.compared(first).equals(Names.compared(second))) {
            answers.fault("second", "people.name.same");
        }
        answers.choosing(form, List.of(first, second));
    }

    static Relationship relationship(Form form) {
        String word = form.field("relationship");
        return Stream.of(Relationship.values())
                .filter(each -> each.id().equals(word))
                .findFirst()
                .orElse(Relationship.PARTNERS);
    }
}
