// SPDX-License-Identifier: Apache-2.0
package adagio.server.desk;

import adagio.server.web.Form;
import adagio.studio.Hours;
import adagio.studio.Plan;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A working plan as fields of a form: `monday` and `monday-break` hold hours such as `9:00-13:00,
/// 14:00-20:00`; `exceptions` holds lines such as `2027-12-24 9:00-13:00` or `2027-12-25 off`.
final class PlanFields {
    private static final Pattern HOURS =
            Pattern.compile(
                    "([0-9]{1,2})(?::([0-9]{2}))?\\s*(?:-|–|to)\\s*([0-9]{1,2})(?::([0-9]{2}))?");
    private final Form form;
    private final List<String> faults;

    /// @param form what was sent
    /// @param faults takes every fault, in words
    PlanFields(Form form, List<String> faults) {
        this.form = form;
        this.faults = faults;
    }

    /// The fields of a plan.
    static Map<String, String> of(Plan plan) {
        var fields = new TreeMap<String, String>();
        for (DayOfWeek day : DayOfWeek.values()) {
            fields.put(name(day), text(plan.weekly().getOrDefault(day, List.of())));
            fields.put(name(day) + "-break", text(plan.breaks().getOrDefault(day, List.of())));
        }
        fields.put(
                "exceptions",
                plan.exceptions().entrySet().stream()
                        .map(
                                each ->
                                        each.getKey()
                                                + " "
                                                + (each.getValue().isEmpty()
                                                        ? "off"
                                                        : text(each.getValue())))
                        .collect(Collectors.joining("\n")));
        return fields;
    }

    static String name(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static String text(List<Hours> hours) {
        return hours.stream().map(Hours::toString).collect(Collectors.joining(", "));
    }

    Plan plan() {
        var weekly = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        var breaks = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            put(weekly, day, hours(form.field(name(day)), name(day)));
            put(breaks, day, hours(form.field(name(day) + "-break"), name(day) + ", break"));
        }
        return new Plan(weekly, breaks, exceptions());
    }

    private static void put(Map<DayOfWeek, List<Hours>> week, DayOfWeek day, List<Hours> hours) {
        if (!hours.isEmpty()) {
            week.put(day, hours);
        }
    }

    private Map<LocalDate, List<Hours>> exceptions() {
        var exceptions = new TreeMap<LocalDate, List<Hours>>();
        for (String line : form.field("exceptions").lines().toList()) {
            String plain = line.strip();
            if (plain.isEmpty()) {
                continue;
            }
            String[] words = plain.split("\\s+", 2);
            try {
                LocalDate day = LocalDate.parse(words[0]);
                String rest = words.length > 1 ? words[1].strip() : "off";
                boolean off = rest.equalsIgnoreCase("off");
                exceptions.put(day, off ? List.of() : hours(rest, plain));
            } catch (DateTimeException _) {
                faults.add(
                        "\""
                                + plain
                                + "\": a line looks like 2027-12-24 9:00-13:00, or ends with off");
            }
        }
        return exceptions;
    }

    private List<Hours> hours(String text, String where) {
        var hours = new ArrayList<Hours>();
        for (String piece : text.split("[,;]", -1)) {
            String plain = piece.strip();
            if (plain.isEmpty()) {
                continue;
            }
            var found = HOURS.matcher(plain);
            if (!found.matches()) {
                faults.add(where + ": found \"" + plain + "\"; hours look like 9:00-13:00");
                continue;
            }
            try {
                hours.add(
                        new Hours(
                                minute(found.group(1), found.group(2)),
                                minute(found.group(3), found.group(4))));
            } catch (IllegalArgumentException refused) {
                faults.add(where + ": " + refused.getMessage());
            }
        }
        return hours;
    }

    private static int minute(String hour, @org.jspecify.annotations.Nullable String minute) {
        return Integer.parseInt(hour) * 60 + (minute == null ? 0 : Integer.parseInt(minute));
    }
}
