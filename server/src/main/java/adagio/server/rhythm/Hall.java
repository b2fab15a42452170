// SPDX-License-Identifier: Apache-2.0
package adagio.server.rhythm;

import adagio.server.calendars.Calendars;
import adagio.server.mail.Invitations;
import adagio.server.people.Household;
import adagio.server.people.Login;
import adagio.server.people.Pair;
import adagio.server.people.People;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.InstantSource;
import java.util.Optional;

/// What every page of this room needs.
///
/// @param pages renders
/// @param people who is signed in
/// @param clock tells the time
/// @param calendars people's hours
/// @param agreements what was agreed on
/// @param finding finds times
/// @param invitations by e-mail
record Hall(
        Pages pages,
        People people,
        InstantSource clock,
        Calendars calendars,
        Agreements agreements,
        Finding finding,
        Invitations invitations) {
    /// Who asks, with the pair it is about.
    ///
    /// @param login who is signed in
    /// @param household theirs
    /// @param pair one of their pairs
    record Asking(Login login, Household household, Pair pair) {
        String me() {
            return login.person();
        }

        String other() {
            return pair.other(login.person());
        }

        Agreements.Two two() {
            return Agreements.Two.of(household, pair);
        }
    }

    Login login(ServerRequest request, ServerResponse response) {
        return people.logins().require(request, response);
    }

    /// Who reads a page, with the pair chosen for tonight.
    ///
    /// @return empty when the person is of no pair
    Optional<Asking> asking(ServerRequest request, ServerResponse response) {
        var login = login(request, response);
        var household = people.households().get(login.household());
        return people.tonight(request, login).map(pair -> new Asking(login, household, pair));
    }

    /// Who sends a form, with the pair it names.
    ///
    /// @throws Refused 404 when the pair is not theirs
    Asking asking(ServerRequest request, ServerResponse response, Form form) {
        var login = login(request, response);
        var household = people.households().get(login.household());
        return household.pairsOf(login.person()).stream()
                .filter(each -> each.id().equals(form.field("pair")))
                .findFirst()
                .map(pair -> new Asking(login, household, pair))
                .orElseThrow(Refused::notFound);
    }

    /// What the other one is called.
    String nameOf(Household household, String person) {
        String name = household.name(person);
        return name.isEmpty() ? pages.say().say("times.other") : name;
    }
}
