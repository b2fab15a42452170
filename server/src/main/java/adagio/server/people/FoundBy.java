// SPDX-License-Identifier: Apache-2.0
package adagio.server.people;

import adagio.server.storage.Keys;
import adagio.server.storage.Storage;
import adagio.server.vault.WrappingKey;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// By what a credential's row is found: a digest under the house's keys of the stretched secret
/// that opens it. So one row is read however many live here and however many of them have the same
/// name, a name that nobody has and a passphrase that is not the right one find the same nothing,
/// and a copy of the database without the keys has nothing to try a secret on.
///
/// A passphrase's row that is older than schema step 14 has a digest of the name instead, until its
/// owner next gives the passphrase: what is stretched is known only then.
final class FoundBy {
    private static final System.Logger LOG = System.getLogger(FoundBy.class.getName());
    private static final String NAME = "credential-name";
    private static final int MANY = 500;

    /// No id is this one.
    private static final String DONE = "nothing is left";

    private final Storage storage;
    private final Keys keys;

    /// A row that says nothing yet.
    private record Old(String id, String digest) {}

    FoundBy(Storage storage) {
        this.storage = storage;
        this.keys = storage.keys();
    }

    private static String about(String kind) {
        return "credential/" + kind;
    }

    /// What is put beside a new row.
    ///
    /// @param kind `passphrase` or `recovery`
    /// @param key what opens it
    String of(String kind, WrappingKey key) {
        return keys.digest(about(kind), key.name());
    }

    /// Under what a row may stand that this opens; first as [#of] says it.
    ///
    /// @param kind `passphrase` or `recovery`
    /// @param key what opens it
    List<String> all(String kind, WrappingKey key) {
        return keys.digests(about(kind), key.name());
    }

    /// Under what an older row may stand.
    ///
    /// @param name what the person is called
    List<String> ofName(String name) {
        return keys.digests(NAME, Names.compared(name));
    }

    /// Says of older rows how they are found; a start that was cut off goes on with the rest.
    void fill() {
        for (String kind : List.of("passphrase", "recovery")) {
            String last = "";
            while (!last.equals(DONE)) {
                last = fillSome(kind, last);
            }
        }
    }

    private String fillSome(String kind, String last) {
        var ids = new ArrayList<String>();
        var some = storage.read(handle -> old(handle, kind, last, ids));
        if (!some.isEmpty()) {
            storage.write(handle -> put(handle, some));
        }
        return ids.size() < MANY ? DONE : ids.getLast();
    }

    private List<Old> old(Handle handle, String kind, String last, List<String> ids) {
        return handle
                .createQuery(
                        "SELECT c.id, c.public_part, c.person_id, p.name FROM credential c JOIN"
                                + " person p ON p.id = c.person_id WHERE c.found_by = '' AND c.kind = ?"
                                + " AND c.id > ? ORDER BY c.id LIMIT "
                                + MANY)
                .bind(0, kind)
                .bind(1, last)
                .map(
                        (row, _) -> {
                            ids.add(row.getString(1));
                            return kind.equals("recovery")
                                    ? Optional.of(recovery(row.getString(1), row.getString(2)))
                                    : name(row.getString(1), row.getString(3), row.getBytes(4));
                        })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Old recovery(String id, String name) {
        return new Old(id, keys.digest(about("recovery"), name));
    }

    /// Empty when the keys here are not the ones that sealed it.
    private Optional<Old> name(String id, String person, byte[] sealed) {
        try {
            String name = Names.compared(Households.name(keys, person, sealed));
            return Optional.of(new Old(id, keys.digest(NAME, name)));
        } catch (IllegalArgumentException others) {
            LOG.log(Level.DEBUG, "a name was sealed under other keys: " + others.getMessage());
            return Optional.empty();
        }
    }

    private static int put(Handle handle, List<Old> some) {
        try (PreparedBatch batch =
                handle.prepareBatch(
                        "UPDATE credential SET found_by = ? WHERE id = ? AND found_by = ''")) {
            some.forEach(each -> batch.add(each.digest(), each.id()));
            return batch.execute().length;
        }
    }
}
