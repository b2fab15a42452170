// SPDX-License-Identifier: Apache-2.0
package adagio.server.calendars;

import adagio.calendar.Intervals;
import adagio.calendar.Taken;
import adagio.server.outside.Fetched;
import adagio.server.outside.Outside;
import adagio.server.people.Login;
import adagio.server.storage.Storage;
import adagio.server.storage.StorageLost;
import adagio.server.vault.Secrets;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The calendars of a house's people.
///
/// An address is asked when its owner says so, and when somebody of the pair looks for times and
/// six hours are over; never by itself. Whatever goes amiss, the last good copy stays.
public final class Calendars {
    private static final System.Logger LOG = System.getLogger(Calendars.class.getName());

    /// How often an address is asked at most without being told to.
    public static final Duration REFRESH = Duration.ofHours(6);

    /// How many calendars a person has at most.
    public static final int MOST = 12;

    private static final Duration BREATH = Duration.ofSeconds(30);
    private static final Duration SHORT_COPY = Duration.ofDays(200);
    private static final int LONGEST_NAME = 60;
    private final CalendarRows rows;
    private final InstantSource clock;
    private final Outside outside;
    private final Set<String> refreshing = ConcurrentHashMap.newKeySet();

    /// The calendars of one house.
    ///
    /// @param storage keeps them
    /// @param clock tells when to ask again
    /// @param outside asks
    /// @param zone where the house is, for whoever says nothing else
    public Calendars(Storage storage, InstantSource clock, Outside outside, ZoneId zone) {
        this.rows = new CalendarRows(storage, zone);
        this.clock = clock;
        this.outside = outside;
    }

    /// What a person set.
    ///
    /// @param person an id
    /// @return never empty
    public OwnTimes own(String person) {
        return rows.own(person);
    }

    /// Sets it. What it changes in reading is read anew from the addresses the next time.
    ///
    /// @param login whose
    /// @param times from now on
    public void set(Login login, OwnTimes times) {
        var before = own(login.person());
        rows.put(login, times);
        boolean other =
                !before.zone().equals(times.zone())
                        || before.hints().important() != times.hints().important();
        if (!other) {
            return;
        }
        for (var each : list(login.person())) {
            var busy = rows.busy(login.person(), each.id());
            var kept =
                    times.hints().important()
                            ? busy
                            : new BusyTimes(
                                    busy.until(), busy.busy(), busy.timed(), Intervals.none());
            rows.change(login.person(), each.unmarked(), kept);
        }
    }

    /// A person's calendars, in the order they came.
    ///
    /// @param person an id
    /// @return at most [#MOST]
    public List<KeptCalendar> list(String person) {
        return rows.list(person);
    }

    /// Adds an address and asks it at once. It stays whatever comes of it, so that it can be tried
    /// again.
    ///
    /// @param login whose
    /// @param name as its owner calls it; empty takes the host's name
    /// @param address as typed
    /// @return false when there are too many already
    public boolean addAddress(Login login, String name, String address) {
        if (list(login.person()).size() >= MOST) {
            return false;
        }
        var fresh = fresh(name.isBlank() ? host(address) : name, address.strip());
        rows.add(login, fresh, BusyTimes.UNKNOWN, now().getEpochSecond());
        refresh(login.person(), fresh);
        return true;
    }

    private static String host(String address) {
        return address.strip().replaceFirst("^[a-zA-Z]+://", "").replaceFirst("[/:?#].*", "");
    }

    /// Adds an address that is asked the next time somebody looks for times.
    ///
    /// @param login whose
    /// @param name as its owner calls it
    /// @param address as it was kept elsewhere
    public void addLater(Login login, String name, String address) {
        boolean known =
                list(login.person()).stream().anyMatch(each -> each.address().equals(address));
        if (!known && list(login.person()).size() < MOST) {
            rows.add(login, fresh(name, address), BusyTimes.UNKNOWN, now().getEpochSecond());
        }
    }

    private KeptCalendar fresh(String name, String address) {
        String plain = name.replaceAll("\\p{Cntrl}", "").strip();
        return new KeptCalendar(
                Secrets.id(),
                plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain,
                address,
                Fetched.Mark.NONE,
                Instant.EPOCH,
                Instant.EPOCH,
                KeptCalendar.Trouble.NONE);
    }

    /// Adds a file, or not.
    ///
    /// @param login whose
    /// @param name as its owner calls it
    /// @param text its bytes, at most [Outside#MOST_BYTES]
    /// @return what was amiss; then nothing was added
    public KeptCalendar.Trouble addFile(Login login, String name, byte[] text) {
        if (list(login.person()).size() >= MOST) {
            return new KeptCalendar.Trouble("many", "", List.of());
        }
        var fresh = fresh(name, "");
        return switch (CalendarText.read(fresh.name(), "", text, own(login.person()), now())) {
            case CalendarText.Found.Bad(var trouble) -> trouble;
            case CalendarText.Found.Good(var busy, var notes) -> {
                var trouble = new KeptCalendar.Trouble("", "", notes);
                var read = fresh.read(now(), Fetched.Mark.NONE, trouble);
                rows.add(login, read, busy, now().getEpochSecond());
                yield KeptCalendar.Trouble.NONE;
            }
        };
    }

    /// Forgets one.
    ///
    /// @param login whose
    /// @param id of one of theirs; another's is left alone
    public void remove(Login login, String id) {
        rows.remove(login.person(), id);
    }

    /// Asks all addresses of a person, now.
    ///
    /// @param person an id
    public void refreshNow(String person) {
        for (var each : list(person)) {
            if (!each.isFile() && !each.asked().plus(BREATH).isAfter(now())) {
                refresh(person, each);
            }
        }
    }

    /// Asks, on a thread of its own, what was not asked for six hours. Returns at once.
    ///
    /// @param people ids
    public void refreshSoon(Collection<String> people) {
        for (String person : people) {
            boolean due = list(person).stream().anyMatch(this::isDue);
            if (due && refreshing.add(person)) {
                Thread.ofVirtual().name("calendars").start(() -> refreshDue(person));
            }
        }
    }

    private void refreshDue(String person) {
        try {
            list(person).stream().filter(this::isDue).forEach(each -> refresh(person, each));
        } catch (StorageLost away) {
            LOG.log(Level.DEBUG, "calendars were not refreshed: the house is closing", away);
        } finally {
            refreshing.remove(person);
        }
    }

    private boolean isDue(KeptCalendar calendar) {
        return !calendar.isFile() && !calendar.asked().plus(REFRESH).isAfter(now());
    }

    private void refresh(String person, KeptCalendar calendar) {
        var now = now();
        boolean isShort = rows.busy(person, calendar.id()).until().isBefore(now.plus(SHORT_COPY));
        var mark = isShort ? Fetched.Mark.NONE : calendar.mark();
        switch (outside.fetch(calendar.address(), mark)) {
            case Fetched.Same _ ->
                    rows.change(
                            person,
                            calendar.read(now, calendar.mark(), calendar.trouble().notes()));
            case Fetched.Not(var why, String detail) ->
                    rows.change(
                            person,
                            calendar.tried(
                                    now, new KeptCalendar.Trouble(why.word(), detail, List.of())));
            case Fetched.Fresh fresh -> {
                switch (CalendarText.read(
                        calendar.name(), fresh.type(), fresh.body(), own(person), now)) {
                    case CalendarText.Found.Good(var busy, var notes) ->
                            rows.change(
                                    person,
                                    calendar.read(
                                            now,
                                            fresh.mark(),
                                            new KeptCalendar.Trouble("", "", notes)),
                                    busy);
                    case CalendarText.Found.Bad(var trouble) ->
                            rows.change(person, calendar.tried(now, trouble));
                }
            }
        }
    }

    /// A person's hours.
    ///
    /// @param person an id
    /// @return free for ever when there is no calendar
    public PersonHours hours(String person) {
        var own = own(person);
        var busy = rows.busy(person);
        var taken =
                new Taken(
                        own.hints().holiday() ? busy.timed() : busy.busy(),
                        own.hints().important() ? busy.important() : Intervals.none());
        return new PersonHours(taken, busy.busy(), own);
    }

    private Instant now() {
        return clock.instant();
    }
}
