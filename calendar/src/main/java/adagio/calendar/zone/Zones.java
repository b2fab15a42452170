// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.zone;

import adagio.calendar.ical.Component;
import adagio.calendar.repeat.Budget;
import adagio.calendar.repeat.Unreadable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The time zones of one calendar, by their `TZID`.
///
/// A name of the world's list is read by Java's own rules, which are newer than most calendars'
/// copies of them; any other name by the VTIMEZONE in the file; then names of Windows. A zone that
/// nobody knows is the owner's own, and a note says so.
public final class Zones {
    private static final int YEARS_AHEAD = 2;
    private static final int LONGEST = 200;

    private final ZoneId home;
    private final LocalDateTime until;
    private final Budget budget;
    private final Map<String, Component> brought = new HashMap<>();
    private final Map<String, ZoneRules> known = new HashMap<>();
    private final List<Unknown> unknown = new ArrayList<>();

    /// A zone that nobody knows.
    ///
    /// @param tzid its name
    /// @param line where it was met first
    public record Unknown(String tzid, int line) {}

    public Zones(List<Component> calendars, ZoneId home, Instant to, Budget budget) {
        this.home = home;
        this.until = LocalDateTime.ofInstant(to, home).plusYears(YEARS_AHEAD);
        this.budget = budget;
        for (var calendar : calendars) {
            for (var zone : calendar.parts("VTIMEZONE")) {
                for (var name : zone.all("TZID")) {
                    brought.putIfAbsent(name.value(), zone);
                }
            }
        }
    }

    /// Where floating times are meant.
    public ZoneRules home() {
        return home.getRules();
    }

    public List<Unknown> listUnknown() {
        return List.copyOf(unknown);
    }

    /// The rules of a zone.
    ///
    /// @param tzid its name; empty is the owner's
    /// @param line where it is used
    /// @throws Unreadable when the calendar explains it, and not well
    public ZoneRules rules(String tzid, int line) throws Unreadable {
        if (tzid.isEmpty()) {
            return home.getRules();
        }
        var found = known.get(tzid);
        if (found == null) {
            found = look(tzid, line);
            known.put(tzid, found);
        }
        return found;
    }

    private ZoneRules look(String tzid, int line) throws Unreadable {
        var name = tzid.length() > LONGEST ? "" : tzid;
        while (true) { // "/some.host/20260101/Europe/London"
            if (isOrdinary(name)) {
                return ZoneId.of(name).getRules();
            }
            int slash = name.indexOf('/');
            if (slash < 0 || !tzid.startsWith("/")) {
                break;
            }
            name = name.substring(slash + 1);
        }
        var own = brought.get(tzid);
        if (own != null) {
            return OwnZone.rules(own, until, budget);
        }
        String ordinary = WindowsZones.ordinary(tzid);
        if (isOrdinary(ordinary)) {
            return ZoneId.of(ordinary).getRules();
        }
        unknown.add(new Unknown(tzid, line));
        return home.getRules();
    }

    private static boolean isOrdinary(String name) {
        try {
            return name.length() > 2 && ZoneId.of(name).getRules() != null;
        } catch (DateTimeException unheardOf) {
            return false;
        }
    }
}
