// SPDX-License-Identifier: Apache-2.0
package adagio.server.signin;

import adagio.server.people.Arrivals;
import adagio.server.people.Household;
import adagio.server.people.Joined;
import adagio.server.people.Member;
import adagio.server.people.Names;
import adagio.server.web.Form;
import adagio.server.web.Routes;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `/join/{token}`: who was invited chooses a passphrase of their own. An invitation that was used,
/// is over, or never was is 404.
public final class JoinPages {
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

    private void ask(ServerRequest request, ServerResponse response) {
        hall.people()
                .arrivals()
                .invited(token(request))
                .ifPresentOrElse(
                        invited -> show(request, response, invited, "", new Answers()),
                        () -> gone(request, response));
    }

    /// It was used, it lapsed, a newer one took its place, or it never was: said alike.
    private void gone(ServerRequest request, ServerResponse response) {
        response.status(Status.NOT_FOUND_404);
        hall.pages()
                .show(
                        request,
                        response,
                        "notice",
                        Map.of("status", 404, "kind", "join.gone", "found", ""));
    }

    private void show(
            ServerRequest request,
            ServerResponse response,
            Arrivals.Invited invited,
            String typed,
            Answers answers) {
        var household = hall.people().households().get(invited.household());
        String name = typed.isEmpty() ? household.name(invited.person()) : typed;
        hall.pages()
                .show(
                        request,
                        response,
                        "join",
                        Map.of(
                                "host", host(household, invited.person()),
                                "name", name,
                                "faults", answers.faults(),
                                "wait", answers.seconds()));
    }

    /// Who wants to spend evenings with this person, else who was here first.
    private static String host(Household household, String person) {
        return household.pairsOf(person).stream()
                .flatMap(pair -> household.findMember(pair.other(person)).stream())
                .filter(Member::joined)
                .findFirst()
                .or(() -> household.members().stream().filter(Member::joined).findFirst())
                .map(Member::name)
                .orElse("");
    }

    private void join(ServerRequest request, ServerResponse response) {
        hall.people()
                .arrivals()
                .invited(token(request))
                .ifPresentOrElse(
                        invited -> join(request, response, invited), () -> gone(request, response));
    }

    private void join(ServerRequest request, ServerResponse response, Arrivals.Invited invited) {
        Form form = Form.read(request);
        String name = Names.clean(form.field("name"));
        var household = hall.people().households().get(invited.household());
        var answers = new Answers(hall.attempts().begin(request));
        look(answers, household, invited.person(), form, name);
        if (answers.isGood()) {
            hall.attempts().worked(request);
            switch (hall.people().arrivals().join(token(request), name, form.field("passphrase"))) {
                case Joined.NotThisCode _ -> gone(request, response);
                case Joined.Done done -> {
                    hall.people().logins().begin(request, response, done.login());
                    Answers.showCode(hall.pages(), request, response, done, false);
                }
            }
            return;
        }
        show(request, response, invited, name, answers.refuse(response));
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
