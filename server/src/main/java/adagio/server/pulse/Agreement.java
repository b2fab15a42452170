// SPDX-License-Identifier: Apache-2.0
package adagio.server.pulse;

import adagio.server.people.Login;
import adagio.server.people.Pair;
import adagio.server.storage.Keys;
import adagio.server.storage.Storage;
import adagio.server.vault.Secrets;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Looking together: both choose one evening, then both see.
///
/// Who chooses hands over a copy of that evening's part of a recording, sealed under the house's
/// keys. Until both have, nothing that either is shown depends on the other; both rows are written
/// as soon as one of the two chose, equally long. With the result both rows are deleted; taken back
/// before, nothing stays.
final class Agreement {
    private final Storage storage;

    Agreement(Storage storage) {
        this.storage = storage;
    }

    /// What both have put down.
    record Both(KeptHeart first, KeptHeart second) {}

    /// Compares what both handed over.
    @FunctionalInterface
    interface Compare {
        PairResult compare(Both both);
    }

    /// A result with its id.
    record Kept(String id, PairResult result) {}

    /// Puts a part of a recording down for a pair; what this person had put down is replaced. When
    /// the other has put down the same evening, both are compared.
    void choose(Login login, Pair pair, HandedOver heart, Compare compare) {
        storage.write(
                handle -> {
                    for (String person : List.of(pair.first(), pair.second())) {
                        handle.execute(
                                "INSERT INTO pulse_share (pair_id, person_id, sealed) VALUES (?, ?,"
                                        + " ?) ON CONFLICT (pair_id, person_id) DO NOTHING",
                                pair.id(),
                                person,
                                seal(pair, person, HandedOver.NOTHING));
                    }
                    return handle.execute(
                            "UPDATE pulse_share SET sealed = ? WHERE pair_id = ? AND person_id = ?",
                            seal(pair, login.person(), heart),
                            pair.id(),
                            login.person());
                });
        settle(pair, compare);
    }

    /// Takes back what this person has put down. When the other has put down nothing, nothing
    /// stays.
    void takeBack(Login login, Pair pair) {
        storage.write(
                handle -> {
                    byte[] other = row(handle, pair, pair.other(login.person()));
                    boolean alone = open(pair, pair.other(login.person()), other).heart().isEmpty();
                    if (alone) {
                        delete(handle, pair, pair.other(login.person()), other);
                        return delete(
                                handle, pair, login.person(), row(handle, pair, login.person()));
                    }
                    return handle.execute(
                            "UPDATE pulse_share SET sealed = ? WHERE pair_id = ? AND person_id = ?",
                            seal(pair, login.person(), HandedOver.NOTHING),
                            pair.id(),
                            login.person());
                });
    }

    /// What this person has put down; never what the other has.
    Optional<KeptHeart> mine(Login login, Pair pair) {
        return storage.read(
                handle -> open(pair, login.person(), row(handle, pair, login.person())).heart());
    }

    /// The results of a pair, the latest evening first.
    List<Kept> results(Pair pair) {
        return storage
                .read(
                        handle ->
                                handle.createQuery(
                                                "SELECT id, sealed FROM pulse_result WHERE pair_id"
                                                        + " = ?")
                                        .bind(0, pair.id())
                                        .map(
                                                (row, _) ->
                                                        new Kept(
                                                                row.getString(1),
                                                                result(
                                                                        pair,
                                                                        row.getString(1),
                                                                        row.getBytes(2))))
                                        .list())
                .stream()
                .sorted((x, y) -> y.result().day().compareTo(x.result().day()))
                .toList();
    }

    /// Erases a result for both.
    void erase(Pair pair, String id) {
        storage.write(
                handle ->
                        handle.execute(
                                "DELETE FROM pulse_result WHERE pair_id = ? AND id = ?",
                                pair.id(),
                                id));
    }

    /// Two rows as they were read, so that what was taken back meanwhile is not used.
    private static final class Rows {
        private final byte[] first;
        private final byte[] second;

        Rows(byte[] first, byte[] second) {
            this.first = first;
            this.second = second;
        }
    }

    /// Compares outside of any transaction, then keeps the result in place of exactly those rows.
    private void settle(Pair pair, Compare compare) {
        Rows rows =
                storage.read(
                        handle ->
                                new Rows(
                                        row(handle, pair, pair.first()),
                                        row(handle, pair, pair.second())));
        var first = open(pair, pair.first(), rows.first).heart();
        var second = open(pair, pair.second(), rows.second).heart();
        if (first.isEmpty() || second.isEmpty() || !first.get().day().equals(second.get().day())) {
            return;
        }
        PairResult result = compare.compare(new Both(first.get(), second.get()));
        String id = Secrets.id();
        byte[] sealed = keys().seal(name(pair, id), result.write());
        try {
            storage.write(
                    handle -> {
                        take(handle, pair, rows);
                        return handle.execute(
                                "INSERT INTO pulse_result (pair_id, id, sealed) VALUES (?, ?, ?)",
                                pair.id(),
                                id,
                                sealed);
                    });
        } catch (Changed _) {
            // one took it back, or the other's page was quicker: what stands is right
        }
    }

    /// What was handed over is not what was read.
    private static final class Changed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// Deletes both rows if they are still those.
    private static void take(Handle handle, Pair pair, Rows rows) {
        int gone =
                delete(handle, pair, pair.first(), rows.first)
                        + delete(handle, pair, pair.second(), rows.second);
        if (gone != 2) {
            throw new Changed();
        }
    }

    private static int delete(Handle handle, Pair pair, String person, byte[] sealed) {
        return handle.execute(
                "DELETE FROM pulse_share WHERE pair_id = ? AND person_id = ? AND sealed = ?",
                pair.id(),
                person,
                sealed);
    }

    /// A row as it is sealed, without a byte when there is none.
    private static byte[] row(Handle handle, Pair pair, String person) {
        return handle.createQuery(
                        "SELECT sealed FROM pulse_share WHERE pair_id = ? AND person_id = ?")
                .bind(0, pair.id())
                .bind(1, person)
                .mapTo(byte[].class)
                .findOne()
                .orElse(new byte[0]);
    }

    private HandedOver open(Pair pair, String person, byte[] sealed) {
        return sealed.length == 0
                ? HandedOver.NOTHING
                : HandedOver.read(keys().unseal(name(pair, person), sealed));
    }

    private byte[] seal(Pair pair, String person, HandedOver heart) {
        return keys().seal(name(pair, person), heart.write());
    }

    private PairResult result(Pair pair, String id, byte[] sealed) {
        return PairResult.read(keys().unseal(name(pair, id), sealed));
    }

    private static String name(Pair pair, String of) {
        return "pulse-together/" + pair.id() + "/" + of;
    }

    private Keys keys() {
        return storage.keys();
    }
}
