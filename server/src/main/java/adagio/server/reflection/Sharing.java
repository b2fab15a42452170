// SPDX-License-Identifier: Apache-2.0
package adagio.server.reflection;

import adagio.reflection.Item;
import adagio.reflection.Mark;
import adagio.server.people.Household;
import adagio.server.people.Households;
import adagio.server.people.Login;
import adagio.server.people.Pair;
import adagio.server.storage.Keys;
import adagio.server.storage.Storage;
import adagio.server.web.Refused;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What two people choose to see of each other: both choose, then both see.
///
/// Until both have chosen, nothing that either is shown depends on the other. Both rows are written
/// as soon as one is asked for, equally long, chosen or not; both are read and opened every time.
/// What is chosen is copied out of the author's vault and sealed under the house's keys; what is
/// taken back is overwritten.
final class Sharing {
    /// Gentle words, as one more thing to choose.
    static final String WORD = "word";

    private final Storage storage;
    private final Households households;

    Sharing(Storage storage, Households households) {
        this.storage = storage;
        this.households = households;
    }

    /// What can be chosen.
    static List<String> abouts() {
        return java.util.stream.Stream.concat(
                        Item.weekly().stream().map(Item::word), java.util.stream.Stream.of(WORD))
                .toList();
    }

    /// What one of the two is shown.
    sealed interface Shown {
        /// Not both have chosen. It says only what this person chose.
        ///
        /// @param mine whether this person did
        record NotYet(boolean mine) implements Shown {}

        /// Both have.
        ///
        /// @param theirs the other's answers, at most one a week
        record Both(List<Mark> theirs) implements Shown {}
    }

    private Household household(Login login) {
        return households.get(login.household());
    }

    /// The pairs of whoever is signed in.
    List<Pair> pairs(Login login) {
        return household(login).pairsOf(login.person());
    }

    /// What the other one of a pair is called.
    String other(Login login, Pair pair) {
        return household(login).name(pair.other(login.person()));
    }

    /// One's own pair.
    ///
    /// @throws Refused 404 when it is not one's own
    Pair pair(Login login, String id) {
        return pairs(login).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    /// Chooses, or takes back.
    void choose(Login login, Pair pair, String about, Choice choice) {
        storage.write(
                handle -> {
                    fill(handle, pair, about);
                    put(handle, pair, login.person(), about, choice);
                    return true;
                });
    }

    /// Carries new answers into what is chosen already.
    void refresh(Login login, java.util.function.Function<Item, List<Mark>> marks) {
        for (Pair pair : pairs(login)) {
            for (Item item : Item.weekly()) {
                storage.write(
                        handle -> {
                            fill(handle, pair, item.word());
                            Choice old = get(handle, pair, login.person(), item.word());
                            Choice now = old.chosen() ? new Choice(true, marks.apply(item)) : old;
                            put(handle, pair, login.person(), item.word(), now);
                            return true;
                        });
            }
        }
    }

    /// What to show.
    Shown look(Login login, Pair pair, String about) {
        return storage.write(
                handle -> {
                    fill(handle, pair, about);
                    Choice mine = get(handle, pair, login.person(), about);
                    Choice theirs = get(handle, pair, pair.other(login.person()), about);
                    return mine.chosen() && theirs.chosen()
                            ? new Shown.Both(theirs.marks())
                            : new Shown.NotYet(mine.chosen());
                });
    }

    private void fill(Handle handle, Pair pair, String about) {
        for (String person : List.of(pair.first(), pair.second())) {
            handle.execute(
                    "INSERT INTO reflection_share (pair_id, person_id, about, sealed) VALUES (?, ?,"
                            + " ?, ?) ON CONFLICT (pair_id, person_id, about) DO NOTHING",
                    pair.id(),
                    person,
                    about,
                    seal(pair, person, about, Choice.NOT));
        }
    }

    private void put(Handle handle, Pair pair, String person, String about, Choice choice) {
        handle.execute(
                "UPDATE reflection_share SET sealed = ? WHERE pair_id = ? AND person_id = ? AND"
                        + " about = ?",
                seal(pair, person, about, choice),
                pair.id(),
                person,
                about);
    }

    private Choice get(Handle handle, Pair pair, String person, String about) {
        byte[] sealed =
                handle.createQuery(
                                "SELECT sealed FROM reflection_share WHERE pair_id = ? AND person_id"
                                        + " = ? AND about = ?")
                        .bind(0, pair.id())
                        .bind(1, person)
                        .bind(2, about)
                        .mapTo(byte[].class)
                        .one();
        return Choice.read(keys().unseal(name(pair, person, about), sealed));
    }

    private byte[] seal(Pair pair, String person, String about, Choice choice) {
        return keys().seal(name(pair, person, about), choice.write());
    }

    private static String name(Pair pair, String person, String about) {
        return "reflection-share/" + pair.id() + "/" + person + "/" + about;
    }

    private Keys keys() {
        return storage.keys();
    }
}
