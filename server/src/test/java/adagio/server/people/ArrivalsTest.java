// SPDX-License-Identifier: Apache-2.0
package adagio.server.people;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.composer.wishes.Relationship;
import adagio.server.storage.CannotStore;
import adagio.server.storage.Storage;
import adagio.server.storage.StorageSettings;
import adagio.server.vault.WrappingKey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivalsTest {
    @TempDir Path folder;
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-22T20:00:00Z"));
    private Storage storage;
    private SignedIn two;

    @BeforeEach
    void open() throws CannotStore {
        storage = Storage.open(StorageSettings.in(folder));
        two = SignedIn.in(storage, now::get);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private Joined join(String token) {
        return two.people().arrivals().join(token, "Cy", SignedIn.PASSPHRASE);
    }

    /// An invitation of a third.
    private String invitation() {
        two.people().arrivals().add(two.first(), "Cy", Relationship.FRIENDS);
        return invite();
    }

    private String invite() {
        var household = two.people().households().get(two.first().household());
        return two.people().arrivals().invite(household, household.members().getLast());
    }

    @Test
    void anInvitationCountsOnce() throws Exception {
        String token = invitation();
        List<Callable<Joined>> both = List.of(() -> join(token), () -> join(token));
        var came = new ArrayList<Joined>();
        try (var people = Executors.newFixedThreadPool(2)) {
            for (var each : people.invokeAll(both)) {
                came.add(each.get());
            }
        }
        assertEquals(1, came.stream().filter(Joined.Done.class::isInstance).count());
        assertInstanceOf(Joined.NotThisCode.class, join(token));
    }

    @Test
    void anInvitationLapsesAfterTwoDaysAndANewOneTakesItsPlace() {
        String older = invitation();
        String newer = invite();
        assertTrue(two.people().arrivals().invited(older).isEmpty());
        assertTrue(two.people().arrivals().invited(newer).isPresent());
        now.updateAndGet(each -> each.plus(Duration.ofDays(2)));
        assertInstanceOf(Joined.NotThisCode.class, join(newer));
    }

    @Test
    void theSetUpCodeCountsOnce() {
        String code = SetUpCode.fresh(storage);
        var founding = new Arrivals.Founding("Dee", "", Relationship.FAMILY, SignedIn.PASSPHRASE);
        assertTrue(SetUpCode.fits(storage, now.get(), code));
        assertInstanceOf(Joined.Done.class, two.people().arrivals().found(code, founding));
        assertFalse(SetUpCode.fits(storage, now.get(), code));
        assertInstanceOf(Joined.NotThisCode.class, two.people().arrivals().found(code, founding));
        SetUpCode.fresh(storage);
        assertFalse(SetUpCode.fits(storage, now.get(), ""));
    }

    @Test
    void theHostsCodesForMoreHouseholdsCountOnceEachAndLapse() {
        var arrivals = two.people().arrivals();
        var founding = new Arrivals.Founding("Dee", "", Relationship.FAMILY, SignedIn.PASSPHRASE);
        var until = now.get().plus(Duration.ofDays(7));
        String one = SetUpCode.invite(storage, now.get(), until);
        String other = SetUpCode.invite(storage, now.get(), until);
        String member = invitation();
        assertTrue(SetUpCode.waits(storage, now.get()));
        assertInstanceOf(Joined.Done.class, arrivals.found(one.replace("-", " "), founding));
        assertInstanceOf(Joined.NotThisCode.class, arrivals.found(one, founding));
        assertTrue(arrivals.invited("household/" + other.replace("-", "")).isEmpty());
        assertInstanceOf(Joined.NotThisCode.class, arrivals.found(member, founding));
        now.updateAndGet(each -> each.plus(Duration.ofDays(7)));
        assertFalse(SetUpCode.waits(storage, now.get()));
        assertFalse(SetUpCode.fits(storage, now.get(), other));
        assertInstanceOf(Joined.NotThisCode.class, arrivals.found(other, founding));
    }

    @Test
    void codesThatNobodyUsedAreTakenBackAndInvitationsStay() {
        var until = now.get().plus(Duration.ofDays(1));
        String code = SetUpCode.invite(storage, now.get(), until);
        String member = invitation();
        assertEquals(1, SetUpCode.takeBack(storage, now.get()));
        assertFalse(SetUpCode.fits(storage, now.get(), code));
        assertTrue(two.people().arrivals().invited(member).isPresent());
    }

    @Test
    void recoveringOpensTheSameVaultAndTheOldCodeAndPassphraseAreGone() {
        byte[] note = {1, 2, 3};
        byte[] sealed = two.first().vault().open().seal("note/1", note);
        var people = two.people();
        var first = people.changes().renewCode(two.first());
        var found = people.credentials().open(first.code()).orElseThrow();
        assertArrayEquals(note, found.vault().open().unseal("note/1", sealed));
        people.changes().renew(found, "Ana", "another four slow words");
        assertTrue(people.credentials().open(first.code()).isEmpty());
        assertTrue(people.credentials().open("Ana", SignedIn.PASSPHRASE).isEmpty());
        var again = people.credentials().open("ANA ", "another four slow words").orElseThrow();
        assertArrayEquals(note, again.vault().open().unseal("note/1", sealed));
    }

    @Test
    void aNameThatNobodyHasCostsTheSameWork() {
        var credentials = two.people().credentials();
        var costs = new ArrayList<Long>();
        for (String name : List.of("Ana", "Ben", "Nobody", "")) {
            long before = WrappingKey.stretched();
            credentials.open(name, "none of the passphrases");
            costs.add(WrappingKey.stretched() - before);
        }
        assertEquals(List.of(1L, 1L, 1L, 1L), costs);
    }

    @Test
    void anotherNameNeedsNoNewVault() {
        byte[] sealed = two.first().vault().open().seal("note/1", new byte[] {7});
        two.people().changes().change(two.first(), "Anouk", SignedIn.PASSPHRASE);
        assertTrue(two.people().credentials().open("Ana", SignedIn.PASSPHRASE).isEmpty());
        var found = two.people().credentials().open("anouk", SignedIn.PASSPHRASE).orElseThrow();
        assertArrayEquals(new byte[] {7}, found.vault().open().unseal("note/1", sealed));
    }
}
