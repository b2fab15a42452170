// SPDX-License-Identifier: Apache-2.0
package adagio.server.home;

import adagio.server.people.Pair;
import adagio.server.storage.Storage;
import adagio.server.vault.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Routines that a pair keeps under a name.
public final class Favourites {
    /// A pair keeps at most so many.
    static final int MOST = 100;

    private static final int LONGEST_NAME = 60;
    private static final String FORMAT = "adagio-favourite/1";
    private final Storage storage;

    /// The favourites of one house.
    ///
    /// @param storage keeps them
    public Favourites(Storage storage) {
        this.storage = storage;
    }

    /// A favourite.
    ///
    /// @param id random
    /// @param name what the two call it
    /// @param evening its routine and choices
    record Favourite(String id, String name, KeptEvening evening) {}

    /// A name as it can be shown.
    ///
    /// @param text as typed
    /// @return without what is no letter, at most sixty characters; may be empty
    static String clean(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}<>&\"]", "").strip();
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME).strip();
    }

    /// Keeps one; one of the same name is gone then.
    ///
    /// @param household of the pair
    /// @param pair its id
    /// @param name cleaned, not empty
    /// @param evening its routine and choices
    void put(String household, String pair, String name, KeptEvening evening) {
        String id = Secrets.id();
        var root = Tree.object().put("format", FORMAT).put("name", name);
        root.put("evening", new String(evening.write(), StandardCharsets.UTF_8));
        byte[] about = storage.keys().seal(about(household, pair), Tree.bytes(root));
        storage.write(
                handle -> {
                    var all = rows(handle, household, pair);
                    all.stream()
                            .filter(each -> each.name().equals(name))
                            .forEach(each -> delete(handle, household, pair, each.id()));
                    return all.size() >= MOST
                            ? 0
                            : handle.execute(
                                    "INSERT INTO favourite (id, pair_id, household_id, about)"
                                            + " VALUES (?, ?, ?, ?)",
                                    id,
                                    pair,
                                    household,
                                    about);
                });
    }

    /// All of a pair, by name.
    ///
    /// @param household of the pair
    /// @param pair whose
    List<Favourite> list(String household, Pair pair) {
        return storage.read(handle -> rows(handle, household, pair.id()));
    }

    private List<Favourite> rows(Handle handle, String household, String pair) {
        return handle
                .createQuery(
                        "SELECT id, about FROM favourite WHERE pair_id = ? AND household_id = ?")
                .bind(0, pair)
                .bind(1, household)
                .map((row, _) -> open(household, pair, row.getString(1), row.getBytes(2)))
                .list()
                .stream()
                .sorted(Comparator.comparing(Favourite::name))
                .toList();
    }

    private Favourite open(String household, String pair, String id, byte[] sealed) {
        var root = Tree.read(storage.keys().unseal(about(household, pair), sealed), FORMAT);
        byte[] evening = root.path("evening").asText().getBytes(StandardCharsets.UTF_8);
        return new Favourite(id, root.path("name").asText(), KeptEvening.read(evening));
    }

    /// One of a pair.
    ///
    /// @param household of the pair
    /// @param pair its id
    /// @param id as [#list] has it
    Optional<Favourite> find(String household, String pair, String id) {
        return storage.read(handle -> rows(handle, household, pair)).stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    /// Forgets one.
    ///
    /// @param household of the pair
    /// @param pair whose
    /// @param id as [#list] has it
    /// @return false when there was none
    boolean forget(String household, Pair pair, String id) {
        return storage.write(handle -> delete(handle, household, pair.id(), id) == 1);
    }

    private static int delete(Handle handle, String household, String pair, String id) {
        return handle.execute(
                "DELETE FROM favourite WHERE id = ? AND pair_id = ? AND household_id = ?",
                id,
                pair,
                household);
    }

    private static String about(String household, String pair) {
        return "favourite/" + household + "/" + pair;
    }
}
