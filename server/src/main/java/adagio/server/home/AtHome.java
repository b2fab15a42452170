// SPDX-License-Identifier: Apache-2.0
package adagio.server.home;

import adagio.server.people.Household;
import adagio.server.people.Login;
import adagio.server.people.Pair;
import adagio.server.people.People;
import adagio.server.tonight.Who;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Optional;

/// Somebody who is signed in, and with whom the evening is.
///
/// @param login who is signed in
/// @param pair the two
/// @param name what the one who is signed in is called, may be empty
/// @param other what the other one is called, may be empty
public record AtHome(Login login, Pair pair, String name, String other) {
    /// Who sent this, when the person has somebody to spend an evening with.
    ///
    /// @param people who lives here
    /// @param request with the cookie of a login
    /// @return empty for guests
    static Optional<AtHome> find(People people, ServerRequest request) {
        return people.logins().find(request).flatMap(login -> of(people, request, login));
    }

    private static Optional<AtHome> of(People people, ServerRequest request, Login login) {
        var household = people.households().find(login.household());
        return household.flatMap(
                house -> people.tonight(request, login).map(pair -> of(login, pair, house)));
    }

    private static AtHome of(Login login, Pair pair, Household house) {
        return new AtHome(
                login, pair, house.name(login.person()), house.name(pair.other(login.person())));
    }

    /// The id of the other one.
    String otherPerson() {
        return pair.other(login.person());
    }

    /// Who an evening is for that this person begins; nobody has answered yet.
    Who who(String again) {
        return new Who(
                login.household(), pair.id(), login.person(), otherPerson(), again, List.of());
    }
}
