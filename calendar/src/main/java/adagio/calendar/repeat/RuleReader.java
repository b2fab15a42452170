// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.repeat;

import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Reads a rule's text, such as `FREQ=WEEKLY;BYDAY=MO,WE`.
public final class RuleReader {
    private static final int MOST_VALUES = 400;
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,10}");
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final Set<String> KNOWN =
            Set.of(
                    "FREQ",
                    "INTERVAL",
                    "COUNT",
                    "UNTIL",
                    "BYMONTH",
                    "BYWEEKNO",
                    "BYYEARDAY",
                    "BYMONTHDAY",
                    "BYDAY",
                    "BYHOUR",
                    "BYMINUTE",
                    "BYSECOND",
                    "BYSETPOS",
                    "WKST");

    private final Map<String, String> parts = new TreeMap<>();

    private RuleReader(String text) throws Unreadable {
        for (String part : text.strip().split(";", -1)) {
            int equals = part.indexOf('=');
            String name = part.substring(0, Math.max(0, equals)).strip().toUpperCase(Locale.ROOT);
            if (part.isBlank() || name.startsWith("X-")) {
                continue;
            }
            if (!KNOWN.contains(name)) {
                throw new Unreadable(
                        "the rule says "
                                + Unreadable.quoted(part)
                                + "; its parts are "
                                + String.join(", ", new TreeSet<>(KNOWN)));
            }
            if (!parts.containsKey(name)) {
                parts.put(name, part.substring(equals + 1).strip().toUpperCase(Locale.ROOT));
            } else {
                throw new Unreadable("the rule says " + name + " twice");
            }
        }
    }

    /// Reads a rule.
    ///
    /// @param text a RECUR value of RFC 5545
    /// @return the rule
    /// @throws Unreadable with the part and what is allowed
    public static Rule read(String text) throws Unreadable {
        return new RuleReader(text).rule();
    }

    private Rule rule() throws Unreadable {
        var days =
                new DayParts(
                        numbers("BYMONTH", 1, 12),
                        numbers("BYWEEKNO", -53, 53),
                        numbers("BYYEARDAY", -366, 366),
                        numbers("BYMONTHDAY", -31, 31),
                        weekDays());
        var times =
                new TimeParts(
                        numbers("BYHOUR", 0, 23),
                        numbers("BYMINUTE", 0, 59),
                        leapless(numbers("BYSECOND", 0, 60)));
        int interval = (int) number("INTERVAL", has("INTERVAL") ? part("INTERVAL") : "1", 1, 99999);
        return new Rule(
                frequency(),
                interval,
                end(),
                days,
                times,
                numbers("BYSETPOS", -366, 366),
                has("WKST") ? day(part("WKST"), "WKST") : DayOfWeek.MONDAY);
    }

    private boolean has(String name) {
        return parts.containsKey(name);
    }

    private String part(String name) {
        return parts.getOrDefault(name, "");
    }

    private Frequency frequency() throws Unreadable {
        for (Frequency each : Frequency.values()) {
            if (each.name().equals(part("FREQ"))) {
                return each;
            }
        }
        throw new Unreadable(
                "FREQ="
                        + Unreadable.quoted(part("FREQ"))
                        + "; SECONDLY, MINUTELY, HOURLY, DAILY, WEEKLY, MONTHLY or YEARLY");
    }

    private RuleEnd end() throws Unreadable {
        if (has("UNTIL")) {
            var stamp = Stamps.read(part("UNTIL"));
            var last = stamp.date() ? stamp.at().plusDays(1).minusSeconds(1) : stamp.at();
            return new RuleEnd.Until(last, stamp.utc());
        }
        return has("COUNT")
                ? new RuleEnd.After(number("COUNT", part("COUNT"), 1, Integer.MAX_VALUE))
                : new RuleEnd.Never();
    }

    private SortedSet<Integer> numbers(String name, int least, int most) throws Unreadable {
        var numbers = new TreeSet<Integer>();
        if (!has(name)) {
            return numbers;
        }
        for (String each : values(name)) {
            int number = (int) number(name, each, least, most);
            if (number == 0 && least < 0) {
                throw new Unreadable(name + "=0; " + least + " to -1 or 1 to " + most);
            }
            numbers.add(number);
        }
        return numbers;
    }

    private String[] values(String name) throws Unreadable {
        String[] values = part(name).split(",", MOST_VALUES + 1);
        if (values.length > MOST_VALUES) {
            throw new Unreadable(name + " has more than " + MOST_VALUES + " values");
        }
        return values;
    }

    private static long number(String name, String text, long least, long most) throws Unreadable {
        String digits = text.strip();
        if (NUMBER.matcher(digits).matches()) {
            long number = Long.parseLong(digits);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new Unreadable(name + "=" + Unreadable.quoted(text) + "; " + least + " to " + most);
    }

    private static SortedSet<Integer> leapless(SortedSet<Integer> seconds) {
        if (seconds.remove(60)) {
            seconds.add(59);
        }
        return seconds;
    }

    private Set<WeekDay> weekDays() throws Unreadable {
        var days = new HashSet<WeekDay>();
        if (!has("BYDAY")) {
            return days;
        }
        for (String each : values("BYDAY")) {
            String text = each.strip();
            int split = Math.max(0, text.length() - 2);
            String number = text.substring(0, split);
            var day = day(text.substring(split), "BYDAY");
            days.add(
                    new WeekDay(
                            number.isEmpty() ? 0 : (int) number("BYDAY", number, -53, 53), day));
        }
        return days;
    }

    private static DayOfWeek day(String text, String name) throws Unreadable {
        int index = DAYS.indexOf(text);
        if (index < 0) {
            throw new Unreadable(
                    name + "=" + Unreadable.quoted(text) + "; " + String.join(", ", DAYS));
        }
        return DayOfWeek.of(index + 1);
    }
}
