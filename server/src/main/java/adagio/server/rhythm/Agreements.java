// SPDX-License-Identifier: Apache-2.0
package adagio.server.rhythm;

import adagio.calendar.Interval;
import adagio.calendar.feed.AgreedSession;
import adagio.server.calendars.SealedJson;
import adagio.server.people.Household;
import adagio.server.people.Pair;
import adagio.server.storage.Storage;
import adagio.server.vault.Secrets;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/// What two agreed on: the rhythm, and the sessions. What is past goes after thirty days.
final class Agreements {
    private static final String TIMES = "times";
    private static final String SEEN = "seen";
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration AROUND = Duration.ofHours(3);
    private final Storage storage;
    private final InstantSource clock;
    private final ZoneId zone;
    private final SealedJson pairs;
    private final SealedJson sessions;
    private final Yeses yeses;

    Agreements(Storage storage, InstantSource clock, ZoneId zone) {
        this.storage = storage;
        this.clock = clock;
        this.zone = zone;
        this.pairs = new SealedJson(storage.keys(), "rhythm-pair");
        this.sessions = new SealedJson(storage.keys(), "rhythm-session");
        this.yeses = new Yeses(storage);
    }

    /// A time that is answered.
    ///
    /// @param session another agreed session that it replaces, empty for none
    /// @param start when it starts
    /// @param minutes how long it is
    /// @param due the days it is due on
    record Time(String session, Instant start, int minutes, Interval due) {}

    /// Two people and where their household's rows stand.
    ///
    /// @param household an id
    /// @param pair the two
    record Two(String household, Pair pair) {
        static Two of(Household household, Pair pair) {
            return new Two(household.id(), pair);
        }
    }

    PairRhythm rhythm(Pair pair) {
        return storage.read(handle -> rhythm(handle, pair));
    }

    private PairRhythm rhythm(Handle handle, Pair pair) {
        return handle.createQuery("SELECT sealed FROM rhythm_pair WHERE pair_id = ?")
                .bind(0, pair.id())
                .mapTo(byte[].class)
                .findOne()
                .map(bytes -> PairRhythm.of(pairs.open(pair.id(), bytes), zone))
                .orElseGet(() -> PairRhythm.usual(zone, LocalDate.ofInstant(now(), zone)));
    }

    void change(Two two, UnaryOperator<PairRhythm> change) {
        storage.write(
                handle -> {
                    change(handle, two, change);
                    return true;
                });
    }

    private void change(Handle handle, Two two, UnaryOperator<PairRhythm> change) {
        lock(handle, two);
        byte[] sealed =
                pairs.seal(two.pair().id(), change.apply(rhythm(handle, two.pair())).node());
        handle.execute(
                "UPDATE rhythm_pair SET sealed = ? WHERE pair_id = ?", sealed, two.pair().id());
    }

    /// Of two who answer at the same instant, one waits here for the other.
    private void lock(Handle handle, Two two) {
        String id = two.pair().id();
        byte[] usual = pairs.seal(id, rhythm(handle, two.pair()).node());
        handle.execute(
                "INSERT INTO rhythm_pair (pair_id, household_id, changes, sealed) VALUES (?, ?, 0,"
                        + " ?) ON CONFLICT (pair_id) DO NOTHING",
                id,
                two.household(),
                usual);
        handle.execute("UPDATE rhythm_pair SET changes = changes + 1 WHERE pair_id = ?", id);
    }

    /// Sessions from a day ago on, by their start; those that were called off too.
    List<AgreedSession> list(Pair pair) {
        return storage.read(handle -> list(handle, pair));
    }

    private List<AgreedSession> list(Handle handle, Pair pair) {
        return handle
                .createQuery("SELECT id, sealed FROM rhythm_session WHERE pair_id = ?")
                .bind(0, pair.id())
                .map(
                        (row, _) ->
                                session(
                                        row.getString(1),
                                        sessions.open(
                                                pair.id() + "/" + row.getString(1),
                                                row.getBytes(2))))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(AgreedSession::start))
                .toList();
    }

    private static AgreedSession session(String id, JsonNode node) {
        return new AgreedSession(
                id,
                Instant.ofEpochSecond(node.path("start").asLong()),
                node.path("minutes").asInt(),
                node.path("sequence").asInt(),
                node.path("cancelled").asBoolean(),
                Instant.ofEpochSecond(node.path("stamp").asLong()));
    }

    /// One says yes to a time.
    ///
    /// @return the session when the other had said yes to it too
    Optional<AgreedSession> yes(Two two, String person, Time time) {
        return storage.write(
                handle -> {
                    lock(handle, two);
                    long start = time.start().getEpochSecond();
                    var mine = yeses.get(handle, two.pair(), person, TIMES);
                    var more = new ArrayList<>(later(mine));
                    more.remove(start);
                    more.add(start);
                    yeses.put(handle, two.pair(), person, TIMES, more);
                    String other = two.pair().other(person);
                    return yeses.get(handle, two.pair(), other, TIMES).contains(start)
                            ? Optional.of(agree(handle, two, time))
                            : Optional.<AgreedSession>empty();
                });
    }

    private List<Long> later(List<Long> starts) {
        long now = now().getEpochSecond();
        return starts.stream().filter(each -> each > now).toList();
    }

    /// Both say yes, on one device.
    AgreedSession together(Two two, Time time) {
        return storage.write(
                handle -> {
                    lock(handle, two);
                    return agree(handle, two, time);
                });
    }

    /// One takes a yes back.
    void takeBack(Two two, String person, Instant start) {
        storage.write(
                handle -> {
                    lock(handle, two);
                    var left = new ArrayList<>(yeses.get(handle, two.pair(), person, TIMES));
                    left.remove(Long.valueOf(start.getEpochSecond()));
                    yeses.put(handle, two.pair(), person, TIMES, left);
                    return true;
                });
    }

    /// What one said yes to.
    List<Long> yesesOf(Pair pair, String person) {
        return storage.write(handle -> yeses.get(handle, pair, person, TIMES));
    }

    /// One says "not then". Nobody notes who.
    void notThen(Two two, Time time) {
        var stretch = around(time.start(), time.minutes());
        storage.write(
                handle -> {
                    change(handle, two, rhythm -> rhythm.without(stretch, now()));
                    forget(handle, two, stretch);
                    return true;
                });
    }

    private static Interval around(Instant start, int minutes) {
        return new Interval(
                start.minus(AROUND), start.plus(Duration.ofMinutes(minutes)).plus(AROUND));
    }

    /// Takes every yes to a stretch away, of both.
    private void forget(Handle handle, Two two, Interval stretch) {
        for (String person : List.of(two.pair().first(), two.pair().second())) {
            var left =
                    yeses.get(handle, two.pair(), person, TIMES).stream()
                            .filter(
                                    each ->
                                            each < stretch.start().getEpochSecond()
                                                    || each >= stretch.end().getEpochSecond())
                            .toList();
            yeses.put(handle, two.pair(), person, TIMES, left);
        }
    }

    private AgreedSession agree(Handle handle, Two two, Time time) {
        var replaced =
                list(handle, two.pair()).stream()
                        .filter(each -> each.uid().equals(time.session()) && !each.cancelled())
                        .findFirst();
        replaced.ifPresent(each -> untell(handle, two.pair().id(), each.uid()));
        var session =
                replaced.map(each -> each.moved(time.start(), stamp(each)))
                        .orElseGet(
                                () ->
                                        new AgreedSession(
                                                Secrets.id() + "@adagio",
                                                time.start(),
                                                time.minutes(),
                                                0,
                                                false,
                                                now()));
        put(handle, two, session);
        forget(handle, two, time.due());
        return session;
    }

    private Instant stamp(AgreedSession before) {
        var least = before.stamp().plusSeconds(1);
        return now().isAfter(least) ? now() : least;
    }

    /// Calls a session off; the time is not proposed again.
    ///
    /// @return empty when it is none, or was called off before
    Optional<AgreedSession> off(Two two, String id) {
        return storage.write(
                handle -> {
                    lock(handle, two);
                    var found =
                            list(handle, two.pair()).stream()
                                    .filter(each -> each.uid().equals(id) && !each.cancelled())
                                    .findFirst();
                    found.ifPresent(
                            each -> {
                                put(handle, two, each.calledOff(stamp(each)));
                                var stretch = around(each.start(), each.minutes());
                                change(handle, two, rhythm -> rhythm.without(stretch, now()));
                            });
                    return found.map(each -> each.calledOff(stamp(each)));
                });
    }

    private void put(Handle handle, Two two, AgreedSession session) {
        var node =
                SealedJson.node()
                        .put("start", session.start().getEpochSecond())
                        .put("minutes", session.minutes())
                        .put("sequence", session.sequence())
                        .put("cancelled", session.cancelled())
                        .put("stamp", session.stamp().getEpochSecond());
        String pair = two.pair().id();
        handle.execute(
                "INSERT INTO rhythm_session (pair_id, id, household_id, sealed) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (pair_id, id) DO UPDATE SET sealed = excluded.sealed",
                pair,
                session.uid(),
                two.household(),
                sessions.seal(pair + "/" + session.uid(), node, 160));
        var old = now().minus(KEPT);
        for (var each : list(handle, two.pair())) {
            if (each.start().isBefore(old)) {
                handle.execute(
                        "DELETE FROM rhythm_session WHERE pair_id = ? AND id = ?",
                        pair,
                        each.uid());
                untell(handle, pair, each.uid());
            }
        }
    }

    /// When it begins at its new time, its room is told of it.
    private static void untell(Handle handle, String pair, String session) {
        handle.execute("DELETE FROM rhythm_told WHERE pair_id = ? AND what = ?", pair, session);
    }

    /// Notes that somebody looked, on which day and no more.
    ///
    /// @return the day on which they looked before, empty for the first time
    Optional<LocalDate> seen(Pair pair, String person, LocalDate today) {
        return storage.write(
                handle -> {
                    var before = yeses.get(handle, pair, person, SEEN);
                    if (!before.contains(today.toEpochDay())) {
                        yeses.put(handle, pair, person, SEEN, List.of(today.toEpochDay()));
                    }
                    return before.stream().findFirst().map(LocalDate::ofEpochDay);
                });
    }

    private Instant now() {
        return Instant.ofEpochSecond(clock.instant().getEpochSecond());
    }
}
