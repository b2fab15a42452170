// SPDX-License-Identifier: Apache-2.0
package adagio.server.people;

import adagio.composer.wishes.Relationship;
import adagio.server.storage.Keys;
import adagio.server.storage.Storage;
import adagio.server.vault.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The households of a house: mostly one.
public final class Households {
    private final Storage storage;
    private final InstantSource clock;

    /// The households of one house.
    ///
    /// @param storage keeps them
    /// @param clock tells when they were made
    public Households(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /// Whether anybody lives here yet.
    public boolean isEmpty() {
        return storage.read(
                handle ->
                        handle.createQuery("SELECT id FROM household LIMIT 1")
                                .mapTo(String.class)
                                .findOne()
                                .isEmpty());
    }

    /// A household.
    ///
    /// @param id as a [Login] has it
    /// @return its members and pairs
    /// @throws IllegalArgumentException when it is not there
    public Household get(String id) {
        return find(id).orElseThrow(
                        () -> new IllegalArgumentException("no household has the id " + id));
    }

    /// A household, if it is there.
    ///
    /// @param id any text
    /// @return empty when it never was, or was erased
    public Optional<Household> find(String id) {
        return storage.read(
                handle -> {
                    var members = members(handle, id);
                    return members.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Household(id, members, pairs(handle, id)));
                });
    }

    /// The people who are called so, in every household.
    ///
    /// @param name as people write it
    /// @return ids, none when nobody is
    public List<String> called(String name) {
        String compared = Names.compared(name);
        return storage.read(
                handle ->
                        handle
                                .createQuery("SELECT id, name FROM person")
                                .map(
                                        (row, _) ->
                                                new Member(
                                                        row.getString(1),
                                                        name(
                                                                keys(),
                                                                row.getString(1),
                                                                row.getBytes(2)),
                                                        false,
                                                        0))
                                .list()
                                .stream()
                                .filter(each -> Names.compared(each.name()).equals(compared))
                                .map(Member::id)
                                .toList());
    }

    /// How many people live here, in all households.
    ///
    /// @return 0 and more
    public int countPeople() {
        return storage.read(
                handle ->
                        handle.createQuery("SELECT COUNT(*) FROM person")
                                .mapTo(Integer.class)
                                .one());
    }

    private List<Member> members(Handle handle, String household) {
        return handle.createQuery(
                        "SELECT id, name, erase_asked, (SELECT COUNT(*) FROM credential WHERE"
                                + " person_id = person.id) FROM person WHERE household_id = ?"
                                + " ORDER BY created, id")
                .bind(0, household)
                .map(
                        (row, _) ->
                                new Member(
                                        row.getString(1),
                                        name(keys(), row.getString(1), row.getBytes(2)),
                                        row.getInt(4) > 0,
                                        row.getLong(3)))
                .list();
    }

    private List<Pair> pairs(Handle handle, String household) {
        return handle.createQuery(
                        "SELECT id, first_person, second_person, about FROM pair WHERE household_id"
                                + " = ? ORDER BY created, id")
                .bind(0, household)
                .map(
                        (row, _) ->
                                new Pair(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        relationship(row.getString(1), row.getBytes(4))))
                .list();
    }

    private Keys keys() {
        return storage.keys();
    }

    static String name(Keys keys, String person, byte[] sealed) {
        return new String(keys.unseal(aboutName(person), sealed), StandardCharsets.UTF_8);
    }

    private static byte[] sealedName(Keys keys, String person, String name) {
        return keys.seal(aboutName(person), name.getBytes(StandardCharsets.UTF_8));
    }

    private static String aboutName(String person) {
        return "person-name/" + person;
    }

    private Relationship relationship(String pair, byte[] sealed) {
        byte[] word = keys().unseal("pair/" + pair, sealed);
        return Relationship.valueOf(
                new String(word, StandardCharsets.UTF_8).toUpperCase(Locale.ROOT));
    }

    /// Makes a household without people.
    ///
    /// @param handle of writing work
    /// @return its id
    String make(Handle handle) {
        String id = Secrets.id();
        handle.execute("INSERT INTO household (id, created) VALUES (?, ?)", id, now());
        return id;
    }

    /// Adds a person who does not sign in yet.
    ///
    /// @param handle of writing work
    /// @param household an id
    /// @param name cleaned, may be empty
    /// @return the person's id
    String addPerson(Handle handle, String household, String name) {
        String id = Secrets.id();
        // Whoever is added in the same second still comes later.
        long created =
                Math.max(
                        now(),
                        handle.createQuery(
                                        "SELECT COALESCE(MAX(created), 0) + 1 FROM person WHERE"
                                                + " household_id = ?")
                                .bind(0, household)
                                .mapTo(Long.class)
                                .one());
        handle.execute(
                "INSERT INTO person (id, household_id, name, created, erase_asked) VALUES (?, ?, ?,"
                        + " ?, 0)",
                id,
                household,
                sealedName(keys(), id, name),
                created);
        return id;
    }

    /// Adds a pair.
    ///
    /// @param handle of writing work
    /// @param household an id
    /// @param first a member's id
    /// @param second another member's id
    /// @param relationship what they are to each other
    /// @return the pair's id
    String addPair(
            Handle handle,
            String household,
            String first,
            String second,
            Relationship relationship) {
        String id = Secrets.id();
        long created =
                Math.max(
                        now(),
                        handle.createQuery(
                                        "SELECT COALESCE(MAX(created), 0) + 1 FROM pair WHERE"
                                                + " household_id = ?")
                                .bind(0, household)
                                .mapTo(Long.class)
                                .one());
        handle.execute(
                "INSERT INTO pair (id, household_id, first_person, second_person, about, created)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                id,
                household,
                first,
                second,
                sealed(id, relationship),
                created);
        return id;
    }

    /// Says anew what two people are to each other.
    ///
    /// @param handle of writing work
    /// @param pair an id
    /// @param relationship what they are
    void change(Handle handle, String pair, Relationship relationship) {
        handle.execute("UPDATE pair SET about = ? WHERE id = ?", sealed(pair, relationship), pair);
    }

    private byte[] sealed(String pair, Relationship relationship) {
        return keys().seal("pair/" + pair, relationship.id().getBytes(StandardCharsets.UTF_8));
    }

    /// Calls a person by another name.
    ///
    /// @param handle of writing work
    /// @param person an id
    /// @param name cleaned
    void rename(Handle handle, String person, String name) {
        handle.execute(
                "UPDATE person SET name = ? WHERE id = ?",
                sealedName(keys(), person, name),
                person);
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
