// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.repeat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.fortuna.ical4j.model.Recur;
import org.junit.jupiter.api.Test;

/// The same rules written out by other programs: python-dateutil, once, as a file; and ical4j,
/// live.
///
/// ical4j 4.4.0 is not asked about weeks with days and an interval or months, and about years with
/// months and days of the year: there it and python-dateutil differ, and the RFC is with the
/// latter.
class SecondOpinionTest {
    private static final int RULES = Integer.getInteger("adagio.rules", 2_000);
    private static final LocalDateTime END = LocalDateTime.of(2031, 1, 1, 0, 0);

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(5545);

    static {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }

    @Test
    void dateutilFindsTheSameOccurrences() throws IOException, Unreadable {
        int rules = 0;
        for (String line : lines()) {
            String[] field = line.split(" \\| ", -1);
            var found =
                    ours(
                            field[0],
                            LocalDateTime.parse(field[1]),
                            LocalDateTime.parse(field[2]),
                            LocalDateTime.parse(field[3]));
            String first = found.isEmpty() ? "-" : found.getFirst().toString();
            String last = found.isEmpty() ? "-" : found.getLast().toString();
            assertEquals(
                    field[4] + " " + field[5] + " " + field[6],
                    found.size() + " " + first + " " + last,
                    line);
            rules++;
        }
        assertEquals(400, rules);
    }

    private static List<String> lines() throws IOException {
        try (var in = SecondOpinionTest.class.getResourceAsStream("/second-opinion/rules.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @Test
    void ical4jFindsTheSameOccurrences() throws Unreadable {
        int occurrences = 0;
        for (int i = 0; i < RULES; i++) {
            var start =
                    LocalDateTime.of(2020, 1, 1, 0, 0)
                            .plusDays(random.nextInt(1500))
                            .plusMinutes(random.nextInt(1440));
            String text = rule();
            if (isReadOtherwise(text)) {
                continue;
            }
            var from = start.plusDays(random.nextInt(400));
            var to = from.plusDays(random.nextInt(900));
            var ours = ours(text, start, from, to);
            assertEquals(theirs(text, start, from, to), ours, text + " from " + start);
            occurrences += ours.size();
        }
        assertTrue(occurrences > 15 * RULES, "only " + occurrences + " occurrences");
    }

    private static boolean isReadOtherwise(String rule) {
        return (rule.contains("WEEKLY")
                        && (rule.contains("INTERVAL") || rule.contains("BYMONTH="))
                        && rule.contains("BYDAY"))
                || (rule.contains("BYMONTH=") && rule.contains("BYYEARDAY"));
    }

    private static List<LocalDateTime> ours(
            String text, LocalDateTime start, LocalDateTime from, LocalDateTime to)
            throws Unreadable {
        var rule = RuleReader.read(text);
        var last = rule.end() instanceof RuleEnd.Until(var until, var _) ? until : END;
        var found = new ArrayList<LocalDateTime>();
        new Repetition(rule, start, last, new Budget(1_000_000)).between(from, to, found::add);
        return found;
    }

    private static List<LocalDateTime> theirs(
            String text, LocalDateTime start, LocalDateTime from, LocalDateTime to) {
        var all = new Recur<LocalDateTime>(text).getDates(start, start, to, -1);
        return List.copyOf(
                new TreeSet<>(
                        all.stream()
                                .filter(each -> !each.isBefore(from) && each.isBefore(to))
                                .toList()));
    }

    private String rule() {
        var parts = new StringJoiner(";");
        String frequency = List.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY").get(random.nextInt(4));
        parts.add("FREQ=" + frequency);
        if (random.nextInt(2) == 0) {
            parts.add("INTERVAL=" + (1 + random.nextInt(frequency.equals("YEARLY") ? 3 : 6)));
        }
        switch (random.nextInt(3)) {
            case 0 -> parts.add("COUNT=" + (1 + random.nextInt(60)));
            case 1 -> parts.add("UNTIL=202" + (4 + random.nextInt(3)) + "0613T120000");
            default -> {}
        }
        days(frequency, parts);
        if (random.nextInt(5) == 0) {
            parts.add("BYHOUR=" + some(0, 23, false) + ";BYMINUTE=" + some(0, 59, false));
        }
        return parts.toString();
    }

    private void days(String frequency, StringJoiner parts) {
        if (random.nextInt(4) == 0) {
            parts.add("BYMONTH=" + some(1, 12, false));
        }
        switch (frequency) {
            case "WEEKLY" -> {
                if (random.nextInt(3) > 0) {
                    parts.add("BYDAY=" + weekDays(false));
                }
            }
            case "MONTHLY" -> {
                switch (random.nextInt(4)) {
                    case 0 -> parts.add("BYMONTHDAY=" + some(1, 31, true));
                    case 1 -> parts.add("BYDAY=" + weekDays(true));
                    case 2 -> parts.add("BYDAY=MO,TU,WE,TH,FR;BYSETPOS=" + some(1, 4, true));
                    default -> {}
                }
            }
            case "YEARLY" -> {
                if (random.nextInt(3) == 0) {
                    parts.add("BYYEARDAY=" + some(1, 365, true));
                }
            }
            default -> {
                if (random.nextInt(3) == 0) {
                    parts.add("BYDAY=" + weekDays(false));
                }
            }
        }
    }

    private String weekDays(boolean numbered) {
        var days = new StringJoiner(",");
        for (String each : List.of("MO", "WE", "FR", "SU")) {
            if (random.nextInt(2) == 0) {
                int number = numbered ? List.of(1, 2, -1, -2).get(random.nextInt(4)) : 0;
                days.add((number == 0 ? "" : Integer.toString(number)) + each);
            }
        }
        return days.length() == 0 ? "TH" : days.toString();
    }

    private String some(int least, int most, boolean fromTheEnd) {
        var numbers = new TreeSet<Integer>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int number = random.nextInt(least, most + 1);
            numbers.add(fromTheEnd && random.nextInt(3) == 0 ? -number : number);
        }
        var text = new StringJoiner(",");
        numbers.forEach(each -> text.add(each.toString()));
        return text.toString();
    }
}
