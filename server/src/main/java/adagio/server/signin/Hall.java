// SPDX-License-Identifier: Apache-2.0
package adagio.server.signin;

import adagio.server.people.Household;
import adagio.server.people.Login;
import adagio.server.people.Member;
import adagio.server.people.People;
import adagio.server.storage.Storage;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import adagio.server.web.Routes;
import java.time.InstantSource;
import java.util.Optional;

/// What every page of this package needs.
///
/// @param pages renders
/// @param people who lives here
/// @param attempts how often somebody may try
/// @param storage keeps
/// @param clock tells the time
public record Hall(
        Pages pages, People people, Attempts attempts, Storage storage, InstantSource clock) {
    /// For one house.
    ///
    /// @param pages renders
    /// @param people who lives here
    /// @param storage keeps
    /// @param clock tells the time
    /// @return all of it
    public static Hall of(Pages pages, People people, Storage storage, InstantSource clock) {
        return new Hall(pages, people, new Attempts(storage, clock), storage, clock);
    }

    /// Adds all pages of this room.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        new SetUpPages(this).route(routes);
        new SignInPages(this).route(routes);
        new RecoverPages(this).route(routes);
        new JoinPages(this).route(routes);
        new HouseholdPages(this).route(routes);
        new AccountPages(this).route(routes);
        new PasskeyPages(this).route(routes);
    }

    /// The household of somebody who is signed in.
    Household household(Login login) {
        return people.households().get(login.household());
    }

    /// Somebody who is signed in.
    Member member(Login login) {
        return household(login).member(login.person());
    }

    /// The same person with the vault open, when the passphrase in the field `passphrase` of a form
    /// is theirs.
    ///
    /// @param login who is signed in
    /// @param form with the passphrase
    /// @param answers nothing is tried while there is something to wait for
    /// @return empty when it is not
    Optional<Login> opened(Login login, Form form, Answers answers) {
        return answers.mayTry()
                ? people.credentials()
                        .open(member(login).name(), form.field("passphrase"))
                        .filter(found -> found.person().equals(login.person()))
                : Optional.empty();
    }
}
