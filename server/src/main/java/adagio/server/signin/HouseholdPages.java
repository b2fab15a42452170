// SPDX-License-Identifier: Apache-2.0
package adagio.server.signin;

import adagio.server.people.Household;
import adagio.server.people.Login;
import adagio.server.people.Member;
import adagio.server.people.Names;
import adagio.server.web.Form;
import adagio.server.web.Guard;
import adagio.server.web.Https;
import adagio.server.web.Pages;
import adagio.server.web.QrCode;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;

/// `/household`: who lives here, invitations, more people and pairs, the pair for tonight, and the
/// end of it all.
public final class HouseholdPages {
    private static final int MOST_MEMBERS = 20;
    private final Hall hall;

    /// The pages of one house.
    ///
    /// @param hall what they need
    public HouseholdPages(Hall hall) {
        this.hall = hall;
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.read("/household", this::show)
                .post("/household/invite", this::invite)
                .post("/household/add", this::add)
                .post("/household/pair", this::pair)
                .post("/household/tonight", this::tonight)
                .post("/household/remove", this::remove)
                .post("/household/erase", this::erase)
                .post("/household/keep", this::keep);
    }

    private void show(ServerRequest request, ServerResponse response) {
        Login login = hall.people().logins().require(request, response);
        show(request, response, login, new Answers());
    }

    private void show(
            ServerRequest request, ServerResponse response, Login login, Answers answers) {
        Household household = hall.household(login);
        hall.pages()
                .show(
                        request,
                        response,
                        "household",
                        Map.of(
                                "household",
                                household,
                                "me",
                                login.person(),
                                "tonight",
                                hall.people()
                                        .tonight(request, login)
                                        .map(each -> each.id())
                                        .orElse(""),
                                "asking",
                                household.members().stream()
                                        .filter(hall.people().departures()::isAsking)
                                        .map(Member::id)
                                        .toList(),
                                "faults",
                                answers.faults(),
                                "wait",
                                answers.seconds()));
    }

    /// Another household's person, or nobody's id, is 404.
    private Member named(Login login, Form form, String field) {
        return hall.household(login).findMember(form.field(field)).orElseThrow(Refused::notFound);
    }

    private void invite(ServerRequest request, ServerResponse response) {
        Login login = hall.people().logins().require(request, response);
        Member member = named(login, Form.read(request), "person");
        if (member.joined()) {
            throw new Refused(409, "this person has joined already");
        }
        String token = hall.people().arrivals().invite(hall.household(login), member);
        String address = Https.address(request) + "/join/" + token;
        hall.pages()
                .show(
                        request,
                        response,
                        "invitation",
                        Map.of(
                                "name", member.name(),
                                "address", address,
                                "onlyHere", Guard.isHereAlone(Https.address(request)),
                                "code",
                                        QrCode.svg(
                                                address,
                                                hall.pages().say().say("invitation.code"))));
    }

    private void add(ServerRequest request, ServerResponse response) {
        Login login = hall.people().logins().require(request, response);
        Form form = Form.read(request);
        Household household = hall.household(login);
        String name = Names.clean(form.field("name"));
        var answers = new Answers();
        if (name.isEmpty()) {
            answers.fault("name", "people.name.empty");
        } else if (JoinPages.isTaken(household, "", name)) {
            answers.fault("name", "people.name.same");
        } else if (household.members().size() >= MOST_MEMBERS) {
            answers.fault("name", "household.full");
        }
        if (answers.isGood()) {
            hall.people().arrivals().add(login, name, SetUpPages.relationship(form));
            Pages.seeOther(response, "/household");
            return;
        }
        show(request, response, login, answers.refuse(response));
    }

    private void pair(ServerRequest request, ServerResponse response) {
        Login login = hall.people().logins().require(request, response);
        Form form = Form.read(request);
        Member other = named(login, form, "person");
        if (!other.id().equals(login.person())) {
            hall.people().arrivals().pair(login, other, SetUpPages.relationship(form));
        }
        Pages.seeOther(response, "/household");
    }

    private void tonight(ServerRequest request, ServerResponse response) {
        Login login = hall.people().logins().require(request, response);
        String id = Form.read(request).field("pair");
        var pair =
                hall.household(login).pairsOf(login.person()).stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow(Refused::notFound);
        hall.people().logins().choosePair(request, pair.id());
        Pages.seeOther(response, "/household");
    }

    private void remove(ServerRequest request, ServerResponse response) {
        Login login = hall.people().logins().require(request, response);
        Member member = named(login, Form.read(request), "person");
        if (member.joined()) {
            throw new Refused(409, "nobody takes out somebody who has joined");
        }
        hall.people().departures().remove(hall.household(login), member);
        Pages.seeOther(response, "/household");
    }

    private void erase(ServerRequest request, ServerResponse response) {
        Login login = hall.people().logins().require(request, response);
        Form form = Form.read(request);
        var answers = new Answers(hall.attempts().begin(request, login.person()));
        if (hall.opened(login, form, answers).isEmpty()) {
            answers.fault("passphrase", "people.passphrase.other");
            show(request, response, login, answers.refuse(response));
            return;
        }
        hall.attempts().worked(request, login.person());
        switch (hall.people().departures().eraseHousehold(login)) {
            case WAITING -> Pages.seeOther(response, "/household");
            case GONE -> {
                hall.people().logins().end(request, response);
                Pages.seeOther(response, "/gone");
            }
        }
    }

    private void keep(ServerRequest request, ServerResponse response) {
        Login login = hall.people().logins().require(request, response);
        hall.people().departures().keepHousehold(login);
        Pages.seeOther(response, "/household");
    }
}
