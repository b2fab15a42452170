// SPDX-License-Identifier: Apache-2.0
package adagio.server.home;

import adagio.score.Routine;
import adagio.server.people.Pair;
import adagio.server.road.Copies;
import adagio.server.storage.Storage;
import adagio.server.tonight.Chosen;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The evenings of pairs. A pair's rows are read by the two of it alone; each is sealed under the
/// house's keys.
public final class KeptEvenings {
    private static final int MOST_SHOWN = 200;
    private final Storage storage;
    private final InstantSource clock;

    /// The evenings of one house.
    ///
    /// @param storage keeps them
    /// @param clock tells when they begin
    public KeptEvenings(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /// An evening with its number.
    ///
    /// @param number rising within a pair
    /// @param evening what is kept of it
    record Numbered(long number, KeptEvening evening) {}

    /// Keeps an evening that begins now. Two that begin while one of them lasts are one evening.
    ///
    /// @param household of the pair
    /// @param pair whose
    /// @param chosen what the two chose
    /// @param routine what is played
    void begin(String household, String pair, Chosen chosen, Routine routine) {
        add(household, pair, KeptEvening.of(clock.instant(), chosen, routine));
    }

    /// Keeps an evening, also one that was played some days ago. Evenings that overlap are one.
    ///
    /// @param household of the pair
    /// @param pair whose
    /// @param evening what is kept of it
    void add(String household, String pair, KeptEvening evening) {
        storage.write(
                handle -> {
                    own(handle, household, pair);
                    boolean lasts =
                            rows(handle, household, pair, MOST_SHOWN).stream()
                                    .anyMatch(each -> overlap(each.evening(), evening));
                    return lasts ? 0 : insert(handle, household, pair, next(handle, pair), evening);
                });
    }

    /// Keeps these evenings in place of all that were there.
    ///
    /// @param household of the pair
    /// @param pair whose
    /// @param all the first one first
    void replace(String household, Pair pair, List<KeptEvening> all) {
        storage.write(
                handle -> {
                    clear(handle, household, pair.id());
                    handle.execute(
                            "INSERT INTO kept_pair (pair_id, household_id, last) VALUES (?, ?, ?)",
                            pair.id(),
                            household,
                            all.size());
                    long number = 0;
                    for (var evening : all) {
                        number += insert(handle, household, pair.id(), number + 1, evening);
                    }
                    return number;
                });
    }

    private static void clear(Handle handle, String household, String pair) {
        for (String table : List.of("kept_evening", "kept_pair")) {
            handle.execute(
                    "DELETE FROM " + table + " WHERE pair_id = ? AND household_id = ?",
                    pair,
                    household);
        }
    }

    private static boolean overlap(KeptEvening one, KeptEvening other) {
        return one.ended().isAfter(other.started()) && other.ended().isAfter(one.started());
    }

    /// An evening that is being played has changed: what devices took along of it is not good any
    /// longer.
    ///
    /// @param evening its id in memory
    void changed(String evening) {
        storage.write(handle -> Copies.eveningChanged(handle, evening));
    }

    /// Takes the pair's row, and with it the right to write the next evening.
    private static void own(Handle handle, String household, String pair) {
        handle.execute(
                "INSERT INTO kept_pair (pair_id, household_id, last) VALUES (?, ?, 0)"
                        + " ON CONFLICT (pair_id) DO UPDATE SET last = kept_pair.last",
                pair,
                household);
    }

    private static long next(Handle handle, String pair) {
        return handle.createQuery(
                        "UPDATE kept_pair SET last = last + 1 WHERE pair_id = ? RETURNING last")
                .bind(0, pair)
                .mapTo(Long.class)
                .one();
    }

    private int insert(
            Handle handle, String household, String pair, long number, KeptEvening evening) {
        return handle.execute(
                "INSERT INTO kept_evening (pair_id, number, household_id, about) VALUES (?, ?, ?,"
                        + " ?)",
                pair,
                number,
                household,
                storage.keys().seal(about(household, pair), evening.write()));
    }

    /// The last evening of a pair.
    ///
    /// @param household of the pair
    /// @param pair whose
    /// @return empty before the first
    Optional<Numbered> last(String household, Pair pair) {
        return storage.read(handle -> last(handle, household, pair.id()));
    }

    private Optional<Numbered> last(Handle handle, String household, String pair) {
        return rows(handle, household, pair, 1).stream().findFirst();
    }

    /// The evenings of a pair, the last first, two hundred at most.
    ///
    /// @param household of the pair
    /// @param pair whose
    List<Numbered> list(String household, Pair pair) {
        return storage.read(handle -> rows(handle, household, pair.id(), MOST_SHOWN));
    }

    private List<Numbered> rows(Handle handle, String household, String pair, int most) {
        return handle.createQuery(
                        "SELECT number, about FROM kept_evening WHERE pair_id = ? AND household_id"
                                + " = ? ORDER BY number DESC LIMIT ?")
                .bind(0, pair)
                .bind(1, household)
                .bind(2, most)
                .map(
                        (row, _) ->
                                new Numbered(
                                        row.getLong(1), open(household, pair, row.getBytes(2))))
                .list();
    }

    private KeptEvening open(String household, String pair, byte[] sealed) {
        return KeptEvening.read(storage.keys().unseal(about(household, pair), sealed));
    }

    /// One evening of a pair.
    ///
    /// @param household of the pair
    /// @param pair its id
    /// @param number as [#list] has it
    Optional<KeptEvening> find(String household, String pair, long number) {
        return storage.read(
                handle ->
                        handle.createQuery(
                                        "SELECT about FROM kept_evening WHERE pair_id = ? AND"
                                                + " household_id = ? AND number = ?")
                                .bind(0, pair)
                                .bind(1, household)
                                .bind(2, number)
                                .map((row, _) -> open(household, pair, row.getBytes(1)))
                                .findOne());
    }

    /// How many evenings a pair has had, as far as it matters for being careful at the beginning.
    ///
    /// @param household of the pair
    /// @param pair whose
    /// @return 0 to 3; three and more are the same
    int before(String household, Pair pair) {
        return storage.read(handle -> rows(handle, household, pair.id(), 3).size());
    }

    /// Forgets one evening.
    ///
    /// @param household of the pair
    /// @param pair whose
    /// @param number as [#list] has it
    /// @return false when there was none
    boolean forget(String household, Pair pair, long number) {
        return storage.write(
                handle ->
                        handle.execute(
                                        "DELETE FROM kept_evening WHERE pair_id = ? AND household_id"
                                                + " = ? AND number = ?",
                                        pair.id(),
                                        household,
                                        number)
                                == 1);
    }

    /// Forgets every evening of a pair, and that there were any.
    ///
    /// @param household of the pair
    /// @param pair whose
    void forgetAll(String household, Pair pair) {
        storage.write(
                handle -> {
                    clear(handle, household, pair.id());
                    return true;
                });
    }

    private static String about(String household, String pair) {
        return "evening/" + household + "/" + pair;
    }

    /// The instant that this house calls now.
    Instant now() {
        return clock.instant();
    }
}
