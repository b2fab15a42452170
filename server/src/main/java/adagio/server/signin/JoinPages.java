// SPDX-License-Identifier: Apache-2.0
package adagio.server.signin;

import adagio.server.people.Arrivals;
import adagio.server.people.Household;
import adagio.server.people.Joined;
import adagio.server.people.Names;
import adagio.server.web.Form;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `/join/{token}`: who was invited chooses a passphrase of their own. An invitation that was used,
/// is over, or never was is 404.
public final class JoinPages {
    private static final String WHOM = "join";
    private final Hall hall;

    /// The pages of one house.
    ///
    /// @param hall what they need
    public JoinPages(Hall hall) {
        this.hall = hall;
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.readAndPost("/join/{token}", this::ask, this::join);
    }

    private static String token(ServerRequest request) {
        return request.path().pathParameters().get("token");
    }

    private Arrivals.Invited invited(ServerRequest request) {
        return hall.people().arrivals().invited(token(request)).orElseThrow(Refused::notFound);
    }

    private void ask(ServerRequest request, ServerResponse response) {
        var invited = invited(request);
        var household = hall.people().households().get(invited.household());
        show(request, response, household, household.name(invited.person()), new Answers());
    }

    private void show(
            ServerRequest request,
            ServerResponse response,
            Household household,
            String name,
            Answers answers) {
        hall.pages()
                .show(
                        request,
                        response,
                        "join",
                        Map.of(
                                "host", host(household),
                                "name", name,
                                "faults", answers.faults(),
                                "wait", answers.seconds()));
    }

    /// Who was here first.
    private static String host(Household household) {
        return household.members().stream()
                .filter(each -> each.joined())
                .findFirst()
                .map(each -> each.name())
                .orElse("");
    }

    private void join(ServerRequest request, ServerResponse response) {
        var invited = invited(request);
        Form form = Form.read(request);
        String name = Names.clean(form.field("name"));
        var household = hall.people().households().get(invited.household());
        var answers = new Answers(hall.attempts().begin(request, WHOM));
        look(answers, household, invited.person(), form, name);
        if (answers.isGood()) {
            hall.attempts().worked(request, WHOM);
            switch (hall.people().arrivals().join(token(request), name, form.field("passphrase"))) {
                case Joined.NotThisCode _ -> throw Refused.notFound();
                case Joined.Done done -> {
                    hall.people().logins().begin(request, response, done.login());
                    Answers.showCode(hall.pages(), request, response, done, false);
                }
            }
            return;
        }
        show(request, response, household, name, answers.refuse(response));
    }

    private static void look(
            Answers answers, Household household, String person, Form form, String name) {
        if (name.isEmpty()) {
            answers.fault("name", "people.name.empty");
        } else if (isTaken(household, person, name)) {
            answers.fault("name", "people.name.same");
        }
        var names = household.members().stream().map(each -> each.name()).toList();
        var all = new ArrayList<>(names);
        all.add(name);
        answers.choosing(form, List.copyOf(all));
    }

    static boolean isTaken(Household household, String person, String name) {
        return household.members().stream()
                .filter(each -> !each.id().equals(person))
                .anyMatch(each -> Names.compared(each.name()).equals(Names.compared(name)));
    }
}
