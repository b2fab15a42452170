// SPDX-License-Identifier: Apache-2.0
package adagio.server.rhythm;

import adagio.server.calendars.Calendars;
import adagio.server.calendars.KeptCalendar;
import adagio.server.calendars.OwnTimes;
import adagio.server.outside.Outside;
import adagio.server.outside.Reach;
import adagio.server.people.Login;
import adagio.server.people.SignedIn;
import adagio.server.storage.CannotStore;
import adagio.server.storage.Storage;
import adagio.server.storage.StorageSettings;
import adagio.server.web.Form;
import adagio.server.web.Messages;
import adagio.server.web.Pages;
import adagio.server.web.StaticFiles;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Ana and Ben, their storage, and a clock that stands still until it is set.
final class TwoAtHome implements AutoCloseable, InstantSource {
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    final Storage storage;
    final SignedIn two;
    private volatile Instant now = Instant.parse("2026-11-23T09:00:00Z");

    TwoAtHome(StorageSettings settings) throws CannotStore {
        storage = Storage.open(settings);
        two = SignedIn.quick(storage, this);
    }

    @Override
    public Instant instant() {
        return now;
    }

    void set(String instant) {
        now = Instant.parse(instant);
    }

    /// Nothing is kept any more but the people.
    void empty() {
        set("2026-11-23T09:00:00Z");
        storage.write(
                handle -> {
                    for (String each :
                            List.of("own", "calendar", "pair", "yes", "session", "feed")) {
                        handle.execute("DELETE FROM rhythm_" + each);
                    }
                    return true;
                });
    }

    Calendars calendars(Outside outside) {
        return new Calendars(storage, this, outside, LONDON);
    }

    Calendars calendars() {
        return calendars(new Outside(Reach.outsideAnd(Set.of())));
    }

    Agreements agreements() {
        return new Agreements(storage, this, LONDON);
    }

    Hall hall() {
        var calendars = calendars();
        return new Hall(
                new Pages(Messages.in("en"), new StaticFiles(Map.of())),
                two.people(),
                this,
                calendars,
                agreements(),
                new Finding(calendars, agreements(), this),
                NoMail.invitations(storage, this));
    }

    Login ana() {
        return two.first();
    }

    Login ben() {
        return two.second();
    }

    Hall.Asking asking(Login who) {
        var household = two.people().households().get(who.household());
        return new Hall.Asking(who, household, household.pairs().getFirst());
    }

    /// What one is shown.
    Shown shown(Login who) {
        return new TimesPages(hall()).shown(asking(who), Form.EMPTY);
    }

    Finding.Found found() {
        return hall().finding().find(asking(ana()).pair(), "");
    }

    /// The proposal of a due session, as a time to answer.
    Agreements.Time time(int due, int proposal) {
        var found = found();
        var session = found.due().get(due);
        var zone = found.rhythm().zone();
        return new Agreements.Time(
                "",
                session.proposals().get(proposal).start().toInstant(),
                20,
                new adagio.calendar.Interval(
                        session.from().atStartOfDay(zone).toInstant(),
                        session.to().atStartOfDay(zone).toInstant()));
    }

    /// A file of events such as `20261124T190000/20261124T220000`; a date stands for a whole day.
    KeptCalendar.Trouble file(Login whose, String... events) {
        return calendars().addFile(whose, "A", ics(events).getBytes(StandardCharsets.UTF_8));
    }

    static String ics(String... events) {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n");
        int uid = 0;
        for (String each : events) {
            String[] parts = each.split("[/!]", -1);
            String kind = parts[0].length() == 8 ? ";VALUE=DATE:" : ":";
            text.append("BEGIN:VEVENT\r\nUID:")
                    .append(uid++)
                    .append("\r\nDTSTAMP:20260101T000000Z");
            text.append("\r\nDTSTART").append(kind).append(parts[0]);
            text.append("\r\nDTEND").append(kind).append(parts[1]);
            text.append(each.contains("!") ? "\r\nPRIORITY:1" : "");
            text.append("\r\nSUMMARY:Something private\r\nEND:VEVENT\r\n");
        }
        return text.append("END:VCALENDAR\r\n").toString();
    }

    void zone(Login whose, String zone) {
        calendars().set(whose, OwnTimes.usual(ZoneId.of(zone)));
    }

    static LocalDateTime local(Instant at, String zone) {
        return LocalDateTime.ofInstant(at, ZoneId.of(zone));
    }

    @Override
    public void close() {
        storage.close();
    }
}
