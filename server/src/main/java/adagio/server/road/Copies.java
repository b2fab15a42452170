// SPDX-License-Identifier: Apache-2.0
package adagio.server.road;

import adagio.server.storage.Storage;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The evenings that devices took along. One is good for seven days, or until a limit of those two
/// changed or something was taken out of it; afterwards, for three weeks more, it can only be heard
/// of that it was played.
public final class Copies {
    /// How long a copy may be played.
    public static final Duration LIFE = Duration.ofDays(7);

    private static final Duration MEMORY = Duration.ofDays(28);
    private final SecureRandom random = new SecureRandom();
    private final Storage storage;
    private final InstantSource clock;
    private final Diary diary;

    /// The copies of one house.
    ///
    /// @param storage keeps them
    /// @param clock tells when they lapse
    /// @param diary of those who live here
    public Copies(Storage storage, InstantSource clock, Diary diary) {
        this.storage = storage;
        this.clock = clock;
        this.diary = diary;
    }

    /// Makes one.
    ///
    /// @param evening the id of an evening that both agreed to
    /// @return the copy's id, unguessable
    public String make(String evening) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var whose = diary.of(evening);
        long now = clock.instant().getEpochSecond();
        storage.write(
                handle -> {
                    forget(handle, now);
                    return handle.execute(
                            "INSERT INTO road_copy (id, evening_id, household_id, pair_id, about,"
                                    + " made, closed) VALUES (?, ?, ?, ?, ?, ?, 0)",
                            id,
                            evening,
                            whose.household(),
                            whose.pair(),
                            sealed(id, whose),
                            now);
                });
        return id;
    }

    private byte[] sealed(String id, Diary.Whose whose) {
        return whose.guests()
                ? new byte[0]
                : storage.keys().seal("road/" + id, whose.about().getBytes(StandardCharsets.UTF_8));
    }

    private static void forget(Handle handle, long now) {
        handle.execute("DELETE FROM road_copy WHERE made < ?", now - MEMORY.toSeconds());
        handle.execute("DELETE FROM road_played WHERE arrived < ?", now - MEMORY.toSeconds());
    }

    /// Which copies are still good.
    ///
    /// @param ids what a device has
    /// @return those that may be played
    public List<String> still(List<String> ids) {
        return ids.stream().filter(id -> evening(id).isPresent()).toList();
    }

    /// The evening of a copy that is still good.
    ///
    /// @param id of the copy
    /// @return the evening's id, empty when the copy is gone
    public Optional<String> evening(String id) {
        long oldest = clock.instant().minus(LIFE).getEpochSecond();
        return storage.read(
                handle ->
                        handle.createQuery(
                                        "SELECT evening_id FROM road_copy WHERE id = ? AND closed ="
                                                + " 0 AND made >= ?")
                                .bind(0, id)
                                .bind(1, oldest)
                                .mapTo(String.class)
                                .findOne());
    }

    /// Something was taken out of an evening, or made lighter: its copies are no longer good.
    ///
    /// @param evening its id
    public void eveningChanged(String evening) {
        storage.write(handle -> eveningChanged(handle, evening));
    }

    /// The same as part of other writing work.
    ///
    /// @param handle of that work
    /// @param evening its id
    /// @return how many copies were closed
    public static int eveningChanged(Handle handle, String evening) {
        return handle.execute("UPDATE road_copy SET closed = 1 WHERE evening_id = ?", evening);
    }

    /// Somebody in a household changed what may be done: no copy of it is good any longer. Part of
    /// the work that writes the change, so that there is none without the other.
    ///
    /// @param handle of that work
    /// @param household its id
    /// @return how many copies were closed
    public static int limitsChanged(Handle handle, String household) {
        return handle.execute(
                "UPDATE road_copy SET closed = 1 WHERE household_id = ? AND household_id <> ''",
                household);
    }

    /// A device tells that a copy was played. However often it tells, it counts once; of guests
    /// nothing is kept.
    ///
    /// @param copy its id
    /// @param id of this playing, made by the device
    /// @param began when play was pressed, by the device's clock
    public void played(String copy, String id, Instant began) {
        whose(copy)
                .filter(whose -> !whose.guests())
                .filter(_ -> isFirst(copy + "/" + id))
                .ifPresent(whose -> diary.played(whose, within(began)));
    }

    /// Whether it is to be told when a copy was played.
    ///
    /// @param copy its id
    /// @return false for guests
    public boolean hasDiary(String copy) {
        return whose(copy).filter(whose -> !whose.guests()).isPresent();
    }

    private boolean isFirst(String id) {
        long now = clock.instant().getEpochSecond();
        return storage.write(
                handle ->
                        handle.execute(
                                        "INSERT INTO road_played (id, arrived) VALUES (?, ?) ON"
                                                + " CONFLICT (id) DO NOTHING",
                                        id,
                                        now)
                                == 1);
    }

    /// A device's clock may be off: nothing was played in the future, or before there was a copy.
    private Instant within(Instant began) {
        Instant now = clock.instant();
        return began.isAfter(now) || began.isBefore(now.minus(MEMORY)) ? now : began;
    }

    private Optional<Diary.Whose> whose(String copy) {
        return storage.read(
                handle ->
                        handle.createQuery(
                                        "SELECT household_id, pair_id, about FROM road_copy WHERE"
                                                + " id = ?")
                                .bind(0, copy)
                                .map(
                                        (row, _) ->
                                                whose(
                                                        copy,
                                                        row.getString(1),
                                                        row.getString(2),
                                                        row.getBytes(3)))
                                .findOne());
    }

    private Diary.Whose whose(String copy, String household, String pair, byte[] about) {
        return household.isEmpty()
                ? Diary.Whose.GUESTS
                : new Diary.Whose(
                        household,
                        pair,
                        new String(
                                storage.keys().unseal("road/" + copy, about),
                                StandardCharsets.UTF_8));
    }
}
