// SPDX-License-Identifier: Apache-2.0
package adagio.server.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.storage.CannotStore;
import adagio.server.storage.Database;
import adagio.server.storage.Storage;
import adagio.server.vault.RecoveryCode;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// How credentials are found, also those of an older program.
@ParameterizedClass
@EnumSource(Database.class)
class FoundByTest {
    private final Database database;
    @TempDir Path folder;
    private Storage storage;
    private SignedIn two;

    FoundByTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws CannotStore {
        storage = Storage.open(database.in(folder));
        two = SignedIn.in(storage, InstantSource.system());
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private People started() {
        return People.of(storage, InstantSource.system());
    }

    /// What an older program left.
    private void forget(String where) {
        storage.write(handle -> handle.execute("UPDATE credential SET found_by = '' " + where));
    }

    private List<String> digests() {
        return storage.read(
                handle ->
                        handle.createQuery("SELECT found_by FROM credential ORDER BY id")
                                .mapTo(String.class)
                                .list());
    }

    private static boolean isAna(People people, String name, String passphrase) {
        return people.credentials().open(name, passphrase).isPresent();
    }

    @Test
    void nothingInTheDatabaseTellsThatTwoHaveTheSameNameOrPassphrase() {
        SignedIn.in(storage, InstantSource.system());
        var all = digests();
        assertEquals(8, all.size());
        assertEquals(8 - 2, new TreeSet<>(all).size(), "another Ana with the same passphrase too");
        assertTrue(all.stream().allMatch(each -> each.matches("[0-9a-f]{64}")), all.toString());
    }

    @Test
    void whatAnOlderProgramKeptIsFoundAfterTheNextStartAndMovesWithTheNextSignIn() {
        var before = Set.copyOf(digests());
        RecoveryCode code = two.people().changes().renewCode(two.first()).code();
        forget("");
        var people = started();
        var named = digests();
        assertTrue(named.stream().noneMatch(String::isEmpty));
        assertTrue(people.credentials().open(code).isPresent());
        assertTrue(isAna(people, " ANA", SignedIn.PASSPHRASE));
        assertTrue(!isAna(people, "Ana", "none of the passphrases"));
        assertNotEquals(named, digests(), "Ana's row stands where her passphrase finds it");
        assertTrue(digests().stream().filter(before::contains).count() >= 1);
        assertTrue(isAna(people, "Ana", SignedIn.PASSPHRASE));
        assertTrue(isAna(people, "Ben", SignedIn.PASSPHRASE), "who has not signed in since");
    }

    @Test
    void aFillingThatWasCutOffGoesOnAtTheNextStart() {
        forget("WHERE kind = 'passphrase'");
        forget("WHERE person_id = '" + two.second().person() + "'");
        assertEquals(3, digests().stream().filter(String::isEmpty).count());
        var people = started();
        assertEquals(0, digests().stream().filter(String::isEmpty).count());
        assertTrue(isAna(people, "ana", SignedIn.PASSPHRASE));
        var filled = digests();
        started();
        assertEquals(filled, digests(), "what says how it is found is left as it is");
    }

    @Test
    void aNameThatOtherKeysSealedKeepsNoHouseFromStarting() {
        forget("");
        storage.write(handle -> handle.execute("UPDATE person SET name = ?", new byte[60]));
        var people = started();
        assertTrue(!isAna(people, "Ana", SignedIn.PASSPHRASE));
        assertEquals(2, digests().stream().filter(String::isEmpty).count());
    }
}
