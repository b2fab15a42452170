// SPDX-License-Identifier: Apache-2.0
package adagio.checks.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.composer.wishes.Relationship;
import adagio.server.people.Arrivals;
import adagio.server.people.Departures;
import adagio.server.people.Joined;
import adagio.server.people.Login;
import adagio.server.people.Passkeys;
import adagio.server.people.People;
import adagio.server.people.SetUpCode;
import adagio.server.storage.CannotStore;
import adagio.server.storage.Storage;
import adagio.server.storage.StorageSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is promised of people on any database.
abstract class PeopleProof {
    private static final String PASSPHRASE = "four slow words here";
    private static final InstantSource CLOCK = InstantSource.system();
    @TempDir Path folder;

    /// Where this proof keeps things.
    abstract String database();

    private Storage open() throws CannotStore {
        return Storage.open(new StorageSettings(folder, database()));
    }

    private static List<Login> founded(People people, Storage storage) throws Exception {
        String code = SetUpCode.fresh(storage);
        var founding = new Arrivals.Founding("Ana", "Ben", Relationship.PARTNERS, PASSPHRASE);
        Callable<Joined> set = () -> people.arrivals().found(code, founding);
        return race(List.of(set, set));
    }

    /// Who came in of those who tried at once.
    private static List<Login> race(List<Callable<Joined>> tries) throws Exception {
        var came = new ArrayList<Login>();
        try (var all = Executors.newFixedThreadPool(tries.size())) {
            for (var each : all.invokeAll(tries)) {
                if (each.get() instanceof Joined.Done(var login, _)) {
                    came.add(login);
                }
            }
        }
        return came;
    }

    @Test
    void codesInvitationsAndChallengesCountOnceAndWhatIsErasedIsGone() throws Exception {
        try (var storage = open()) {
            var people = People.of(storage, CLOCK);
            var founders = founded(people, storage);
            assertEquals(1, founders.size());
            Login ana = founders.getFirst();
            var household = people.households().get(ana.household());
            assertEquals(2, household.members().size());
            assertEquals(Relationship.PARTNERS, household.pairs().getFirst().relationship());
            String token = people.arrivals().invite(household, household.members().getLast());
            Callable<Joined> join = () -> people.arrivals().join(token, "Ben", PASSPHRASE);
            var joined = race(List.of(join, join, join));
            assertEquals(1, joined.size());
            assertTrue(people.credentials().open("ben", PASSPHRASE).isPresent());
            var passkeys = new Passkeys(storage, CLOCK);
            assertTrue(passkeys.challenge("sign-in").isPresent());
            erase(people, ana, joined.getFirst());
        }
        try (var storage = open()) {
            assertTrue(People.of(storage, CLOCK).households().isEmpty());
        }
    }

    private static void erase(People people, Login ana, Login ben) {
        var departures = people.departures();
        assertEquals(Departures.Asked.WAITING, departures.eraseHousehold(ana));
        departures.keepHousehold(ana);
        assertEquals(Departures.Asked.WAITING, departures.eraseHousehold(ben));
        assertEquals(Departures.Asked.GONE, departures.eraseHousehold(ana));
        assertTrue(people.households().find(ana.household()).isEmpty());
        assertTrue(people.credentials().open("ben", PASSPHRASE).isEmpty());
    }
}
