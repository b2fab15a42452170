// SPDX-License-Identifier: Apache-2.0
package adagio.server.visit;

import adagio.server.studio.Books;
import adagio.studio.free.Quarter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

/// A month with its free days, and the times of one of them.
///
/// @param title the month in words
/// @param before the address of the month before, empty when it is over
/// @param after the address of the month after, empty beyond the horizon
/// @param weeks seven days each, from Monday
/// @param day the chosen day in words, empty when no day of the month is free
/// @param times of the chosen day, by part of the day
public record Picker(
        String title,
        String before,
        String after,
        List<List<Day>> weeks,
        String day,
        List<PartOfDay> times) {
    private static final int MOST_MONTHS_AHEAD = 3;
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    /// Copies the lists.
    public Picker {
        weeks = List.copyOf(weeks);
        times = List.copyOf(times);
    }

    /// A day of a month's sheet.
    ///
    /// @param number of the month, empty for a day of another one
    /// @param label in words, for those who do not see the sheet
    /// @param address where its times are, empty when nothing is free
    /// @param chosen whether its times are shown
    public record Day(String number, String label, String address, boolean chosen) {}

    /// Times of one part of a day.
    ///
    /// @param name `morning`, `afternoon`, `evening`
    /// @param times in order
    public record PartOfDay(String name, List<Time> times) {
        /// Copies the list.
        public PartOfDay {
            times = List.copyOf(times);
        }
    }

    /// A start.
    ///
    /// @param start as it is sent, such as `2027-03-10T10:00:00Z`
    /// @param label as it is read, such as `10:00`
    public record Time(String start, String label) {}

    /// Looks up a month.
    ///
    /// @param books what is free
    /// @param picking what is looked for
    /// @param base the page's address with what it looks for, up to the month
    /// @param field a field of the address, empty when it is missing; `month` and `day` are read
    /// @return the month that was asked for, or the first of the next ones with a free day
    static Picker of(Books books, Picking picking, String base, UnaryOperator<String> field) {
        var studio = picking.studio();
        YearMonth now = YearMonth.from(books.clock().instant().atZone(studio.zone()));
        YearMonth asked = month(field.apply("month"), now);
        YearMonth month = asked;
        var free = free(books, picking, month);
        boolean chosen = !field.apply("month").isEmpty();
        for (int i = 0; i < MOST_MONTHS_AHEAD && !chosen && free.isEmpty(); i++) {
            month = month.plusMonths(1);
            free = free(books, picking, month);
        }
        return new Making(picking, base, month, free).picker(now, field.apply("day"));
    }

    private static YearMonth month(String text, YearMonth now) {
        try {
            YearMonth asked = text.isEmpty() ? now : YearMonth.parse(text);
            return asked.isBefore(now) || asked.isAfter(now.plusMonths(36)) ? now : asked;
        } catch (DateTimeException _) {
            return now;
        }
    }

    private static TreeMap<LocalDate, List<Instant>> free(
            Books books, Picking picking, YearMonth month) {
        var studio = picking.studio();
        var window = Books.days(studio, month.atDay(1), month.plusMonths(1).atDay(1));
        var days = new TreeMap<LocalDate, List<Instant>>();
        LongStream.of(books.starts(studio, picking.asked(), window))
                .mapToObj(Quarter::begin)
                .forEach(
                        start ->
                                days.computeIfAbsent(
                                                LocalDate.ofInstant(start, studio.zone()),
                                                _ -> new ArrayList<>())
                                        .add(start));
        return days;
    }

    private record Making(
            Picking picking, String base, YearMonth month, TreeMap<LocalDate, List<Instant>> free) {
        Picker picker(YearMonth now, String wanted) {
            var words = new LocalWords(picking.studio().zone());
            var horizon = now.plusMonths(picking.studio().rules().horizonMonths());
            var chosen = chosen(wanted);
            return new Picker(
                    words.month(month),
                    month.isAfter(now) ? address(month.minusMonths(1)) : "",
                    month.isBefore(horizon) ? address(month.plusMonths(1)) : "",
                    weeks(chosen, words),
                    chosen.isEmpty() ? "" : words.day(chosen.getFirst()),
                    chosen.isEmpty()
                            ? List.of()
                            : times(free.getOrDefault(chosen.getFirst(), List.of()), words));
        }

        /// The wanted day when it is free, else the first free one; none when there is none.
        private List<LocalDate> chosen(String wanted) {
            return free.keySet().stream()
                    .filter(each -> each.toString().equals(wanted))
                    .findFirst()
                    .or(() -> free.keySet().stream().findFirst())
                    .map(List::of)
                    .orElseGet(List::of);
        }

        private String address(YearMonth other) {
            return base + "month=" + other + "#times";
        }

        private List<List<Day>> weeks(List<LocalDate> chosen, LocalWords words) {
            var weeks = new ArrayList<List<Day>>();
            LocalDate day = month.atDay(1);
            day = day.minusDays(day.getDayOfWeek().getValue() - 1L);
            while (day.isBefore(month.plusMonths(1).atDay(1))) {
                var week = new ArrayList<Day>();
                for (int i = 0; i < 7; i++) {
                    week.add(day(day, chosen, words));
                    day = day.plusDays(1);
                }
                weeks.add(List.copyOf(week));
            }
            return weeks;
        }

        private Day day(LocalDate day, List<LocalDate> chosen, LocalWords words) {
            if (!YearMonth.from(day).equals(month)) {
                return new Day("", "", "", false);
            }
            boolean isFree = free.containsKey(day);
            return new Day(
                    String.valueOf(day.getDayOfMonth()),
                    words.shortDay(day),
                    isFree ? base + "month=" + month + "&day=" + day + "#times" : "",
                    chosen.contains(day));
        }

        private List<PartOfDay> times(List<Instant> starts, LocalWords words) {
            var parts = new TreeMap<Integer, List<Time>>();
            for (Instant start : starts) {
                LocalTime local = LocalTime.ofInstant(start, picking.studio().zone());
                int part = local.isBefore(NOON) ? 0 : local.isBefore(EVENING) ? 1 : 2;
                parts.computeIfAbsent(part, _ -> new ArrayList<>())
                        .add(new Time(start.toString(), words.time(start)));
            }
            return parts.entrySet().stream()
                    .map(
                            each ->
                                    new PartOfDay(
                                            List.of("morning", "afternoon", "evening")
                                                    .get(each.getKey()),
                                            each.getValue()))
                    .toList();
        }
    }
}
