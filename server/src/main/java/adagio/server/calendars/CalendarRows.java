// SPDX-License-Identifier: Apache-2.0
package adagio.server.calendars;

import adagio.server.people.Login;
import adagio.server.storage.Storage;
import java.time.ZoneId;
import java.util.List;

/// The tables `rhythm_own` and `rhythm_calendar`.
final class CalendarRows {
    private final Storage storage;
    private final SealedJson own;
    private final SealedJson calendars;
    private final ZoneId zone;

    CalendarRows(Storage storage, ZoneId zone) {
        this.storage = storage;
        this.own = new SealedJson(storage.keys(), "rhythm-own");
        this.calendars = new SealedJson(storage.keys(), "rhythm-calendar");
        this.zone = zone;
    }

    OwnTimes own(String person) {
        return storage.read(
                        handle ->
                                handle.createQuery(
                                                "SELECT sealed FROM rhythm_own WHERE person_id = ?")
                                        .bind(0, person)
                                        .mapTo(byte[].class)
                                        .findOne())
                .map(bytes -> OwnTimes.of(own.open(person, bytes), zone))
                .orElseGet(() -> OwnTimes.usual(zone));
    }

    void put(Login login, OwnTimes times) {
        byte[] sealed = own.seal(login.person(), times.node());
        storage.write(
                handle ->
                        handle.execute(
                                "INSERT INTO rhythm_own (person_id, household_id, sealed) VALUES"
                                        + " (?, ?, ?) ON CONFLICT (person_id) DO UPDATE SET sealed ="
                                        + " excluded.sealed",
                                login.person(),
                                login.household(),
                                sealed));
    }

    List<KeptCalendar> list(String person) {
        return storage.read(
                handle ->
                        handle.createQuery(
                                        "SELECT id, about FROM rhythm_calendar WHERE person_id = ?"
                                                + " ORDER BY created, id")
                                .bind(0, person)
                                .map(
                                        (row, _) ->
                                                KeptCalendar.of(
                                                        row.getString(1),
                                                        calendars.open(
                                                                person + "/" + row.getString(1),
                                                                row.getBytes(2))))
                                .list());
    }

    /// The hours of all calendars of one person, as one.
    BusyTimes busy(String person) {
        return storage
                .read(
                        handle ->
                                handle.createQuery(
                                                "SELECT id, busy FROM rhythm_calendar WHERE"
                                                        + " person_id = ?")
                                        .bind(0, person)
                                        .map(
                                                (row, _) ->
                                                        open(
                                                                person,
                                                                row.getString(1),
                                                                row.getBytes(2)))
                                        .list())
                .stream()
                .reduce(BusyTimes.UNKNOWN, BusyTimes::and);
    }

    BusyTimes busy(String person, String id) {
        return storage.read(
                        handle ->
                                handle.createQuery(
                                                "SELECT busy FROM rhythm_calendar WHERE person_id ="
                                                        + " ? AND id = ?")
                                        .bind(0, person)
                                        .bind(1, id)
                                        .mapTo(byte[].class)
                                        .findOne())
                .map(bytes -> open(person, id, bytes))
                .orElse(BusyTimes.UNKNOWN);
    }

    private BusyTimes open(String person, String id, byte[] sealed) {
        return BusyTimes.read(storage.keys().unseal(about(person, id), sealed));
    }

    private static String about(String person, String id) {
        return "rhythm-busy/" + person + "/" + id;
    }

    void add(Login login, KeptCalendar calendar, BusyTimes busy, long now) {
        String person = login.person();
        byte[] about = calendars.seal(person + "/" + calendar.id(), calendar.node());
        byte[] hours = storage.keys().seal(about(person, calendar.id()), busy.write());
        storage.write(
                handle ->
                        handle.execute(
                                "INSERT INTO rhythm_calendar (person_id, id, household_id, created,"
                                        + " about, busy) VALUES (?, ?, ?, ?, ?, ?)",
                                person,
                                calendar.id(),
                                login.household(),
                                now,
                                about,
                                hours));
    }

    /// Changes what is known of one that is still there.
    void change(String person, KeptCalendar calendar) {
        byte[] about = calendars.seal(person + "/" + calendar.id(), calendar.node());
        storage.write(
                handle ->
                        handle.execute(
                                "UPDATE rhythm_calendar SET about = ? WHERE person_id = ? AND id ="
                                        + " ?",
                                about,
                                person,
                                calendar.id()));
    }

    void change(String person, KeptCalendar calendar, BusyTimes busy) {
        byte[] about = calendars.seal(person + "/" + calendar.id(), calendar.node());
        byte[] hours = storage.keys().seal(about(person, calendar.id()), busy.write());
        storage.write(
                handle ->
                        handle.execute(
                                "UPDATE rhythm_calendar SET about = ?, busy = ? WHERE person_id = ?"
                                        + " AND id = ?",
                                about,
                                hours,
                                person,
                                calendar.id()));
    }

    void remove(String person, String id) {
        storage.write(
                handle ->
                        handle.execute(
                                "DELETE FROM rhythm_calendar WHERE person_id = ? AND id = ?",
                                person,
                                id));
    }
}
