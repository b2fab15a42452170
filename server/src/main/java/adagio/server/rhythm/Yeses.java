// SPDX-License-Identifier: Apache-2.0
package adagio.server.rhythm;

import adagio.server.calendars.SealedJson;
import adagio.server.people.Pair;
import adagio.server.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What each of two said yes to, kept from the other until both have.
///
/// Both rows are written as soon as one is asked for, equally long, whatever is in them.
public final class Yeses {
    private static final int BYTES = 512;
    private static final int MOST = 24;
    private final SealedJson sealed;

    /// The answers of one house.
    ///
    /// @param storage keeps them
    public Yeses(Storage storage) {
        this.sealed = new SealedJson(storage.keys(), "rhythm-yes");
    }

    /// What one of the two said yes to.
    ///
    /// @param handle of writing work
    /// @param pair the two
    /// @param person one of them
    /// @param about what it is about
    /// @return numbers, such as seconds since 1970
    public List<Long> get(Handle handle, Pair pair, String person, String about) {
        fill(handle, pair, about);
        byte[] found =
                handle.createQuery(
                                "SELECT sealed FROM rhythm_yes WHERE pair_id = ? AND person_id = ?"
                                        + " AND about = ?")
                        .bind(0, pair.id())
                        .bind(1, person)
                        .bind(2, about)
                        .mapTo(byte[].class)
                        .one();
        var numbers = new ArrayList<Long>();
        sealed.open(id(pair, person, about), found)
                .path("to")
                .forEach(n -> numbers.add(n.asLong()));
        return List.copyOf(numbers);
    }

    /// Replaces it.
    ///
    /// @param handle of writing work
    /// @param pair the two
    /// @param person one of them
    /// @param about what it is about
    /// @param numbers the latest 24 are kept
    public void put(Handle handle, Pair pair, String person, String about, List<Long> numbers) {
        fill(handle, pair, about);
        handle.execute(
                "UPDATE rhythm_yes SET sealed = ? WHERE pair_id = ? AND person_id = ? AND about ="
                        + " ?",
                seal(pair, person, about, numbers),
                pair.id(),
                person,
                about);
    }

    private void fill(Handle handle, Pair pair, String about) {
        for (String person : List.of(pair.first(), pair.second())) {
            handle.execute(
                    "INSERT INTO rhythm_yes (pair_id, person_id, about, sealed) VALUES (?, ?, ?, ?)"
                            + " ON CONFLICT (pair_id, person_id, about) DO NOTHING",
                    pair.id(),
                    person,
                    about,
                    seal(pair, person, about, List.of()));
        }
    }

    private byte[] seal(Pair pair, String person, String about, List<Long> numbers) {
        var node = SealedJson.node();
        var list = node.putArray("to");
        numbers.subList(Math.max(0, numbers.size() - MOST), numbers.size()).forEach(list::add);
        return sealed.seal(id(pair, person, about), node, BYTES);
    }

    private static String id(Pair pair, String person, String about) {
        return pair.id() + "/" + person + "/" + about;
    }
}
