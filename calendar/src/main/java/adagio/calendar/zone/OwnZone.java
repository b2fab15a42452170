// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.zone;

import adagio.calendar.ical.Component;
import adagio.calendar.repeat.Budget;
import adagio.calendar.repeat.Frequency;
import adagio.calendar.repeat.Repetition;
import adagio.calendar.repeat.Rule;
import adagio.calendar.repeat.RuleEnd;
import adagio.calendar.repeat.RuleReader;
import adagio.calendar.repeat.Stamps;
import adagio.calendar.repeat.Unreadable;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// A time zone that a calendar brings along: `VTIMEZONE`, RFC 5545, section 3.6.5.
public final class OwnZone {
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d\\d):?(\\d\\d)(\\d\\d)?");
    private static final LocalDateTime FIRST = LocalDateTime.of(1900, 1, 1, 0, 0);

    private final LocalDateTime until;
    private final Budget budget;
    private final TreeMap<Long, Change> changes = new TreeMap<>();

    /// The clock changes from one offset to another.
    private record Change(ZoneOffset from, ZoneOffset to) {}

    private OwnZone(LocalDateTime until, Budget budget) {
        this.until = until;
        this.budget = budget;
    }

    /// The rules of a zone.
    ///
    /// @param zone a VTIMEZONE
    /// @param until how far they have to reach
    /// @param budget what steps are paid from
    public static ZoneRules rules(Component zone, LocalDateTime until, Budget budget)
            throws Unreadable {
        var own = new OwnZone(until, budget);
        var observances = new ArrayList<>(zone.parts("STANDARD"));
        observances.addAll(zone.parts("DAYLIGHT"));
        if (observances.isEmpty()) {
            throw new Unreadable("VTIMEZONE without STANDARD and DAYLIGHT");
        }
        for (var each : observances) {
            own.add(each);
        }
        return own.rules();
    }

    private void add(Component observance) throws Unreadable {
        var start = Stamps.read(needed(observance, "DTSTART")).at();
        var change =
                new Change(
                        offset(needed(observance, "TZOFFSETFROM")),
                        offset(needed(observance, "TZOFFSETTO")));
        put(start, change);
        for (var dates : observance.all("RDATE")) {
            for (String each : dates.value().split(",", -1)) {
                budget.pay(1);
                put(Stamps.read(each).at(), change);
            }
        }
        for (var text : observance.all("RRULE")) {
            var rule = RuleReader.read(text.value());
            if (rule.frequency() != Frequency.YEARLY) {
                throw new Unreadable("a time zone changes by FREQ=YEARLY; found " + text.value());
            }
            new Repetition(rule, start, last(rule, change), budget)
                    .between(FIRST, until, each -> put(each, change));
        }
    }

    private static LocalDateTime last(Rule rule, Change change) {
        return switch (rule.end()) {
            case RuleEnd.Until(var last, var utc) ->
                    utc ? last.plusSeconds(change.from.getTotalSeconds()) : last;
            case RuleEnd.After _, RuleEnd.Never _ -> LocalDateTime.MAX.minusYears(1);
        };
    }

    private void put(LocalDateTime wall, Change change) {
        changes.put(wall.toEpochSecond(change.from), change);
    }

    private ZoneRules rules() {
        var base = changes.firstEntry().getValue().from;
        var current = base;
        var transitions = new ArrayList<ZoneOffsetTransition>();
        for (var each : changes.entrySet()) {
            var next = each.getValue().to;
            if (!next.equals(current)) {
                var at = LocalDateTime.ofEpochSecond(each.getKey(), 0, current);
                transitions.add(ZoneOffsetTransition.of(at, current, next));
                current = next;
            }
        }
        return ZoneRules.of(base, base, List.of(), transitions, List.of());
    }

    private static String needed(Component observance, String name) throws Unreadable {
        var lines = observance.single(name);
        if (lines.isEmpty()) {
            throw new Unreadable(observance.name() + " of a VTIMEZONE without " + name);
        }
        return lines.getFirst().value();
    }

    private static ZoneOffset offset(String text) throws Unreadable {
        var matcher = OFFSET.matcher(text);
        if (matcher.matches()) {
            String seconds = matcher.group(4);
            int total =
                    3600 * Integer.parseInt(matcher.group(2))
                            + 60 * Integer.parseInt(matcher.group(3))
                            + (seconds == null ? 0 : Integer.parseInt(seconds));
            if (total <= ZoneOffset.MAX.getTotalSeconds()) {
                return ZoneOffset.ofTotalSeconds(matcher.group(1).equals("-") ? -total : total);
            }
        }
        throw new Unreadable(
                "an offset of " + Unreadable.quoted(text) + "; -1800 to +1800, such as +0100");
    }
}
