// SPDX-License-Identifier: Apache-2.0
package adagio.server.bring;

import adagio.score.catalogue.Nearest;
import adagio.studio.Offering;
import adagio.studio.Studio;
import adagio.studio.booking.Client;
import adagio.studio.booking.Wish;
import adagio.studio.free.Asked;
import adagio.studio.free.Quarter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// Bookings out of a table with the columns `start`, `service`, `therapists`, `name1`, `email1`,
/// `name2`, `email2`, in any order; only the first two and `name1` are needed.
public final class CsvVisits {
    private static final List<String> COLUMNS =
            List.of("start", "service", "therapists", "name1", "email1", "name2", "email2");
    private final Studio studio;
    private final List<String> faults = new ArrayList<>();
    private final List<Visit> visits = new ArrayList<>();

    private CsvVisits(Studio studio) {
        this.studio = studio;
    }

    /// One booking of the table.
    ///
    /// @param line where it stands
    /// @param wish what and who
    /// @param start when
    public record Visit(int line, Wish wish, Instant start) {}

    /// What came of a table: bookings, and everything that is none, with its line.
    ///
    /// @param visits in order
    /// @param faults all of them
    public record Read(List<Visit> visits, List<String> faults) {
        /// Copies the lists.
        public Read {
            visits = List.copyOf(visits);
            faults = List.copyOf(faults);
        }
    }

    /// What is amiss in a table.
    ///
    /// @param studio whose services and therapists may be named
    /// @param text a table with commas
    /// @return every line that is no booking, with its number and why
    public static List<String> faults(Studio studio, String text) {
        return read(studio, text).faults();
    }

    /// Reads a table.
    ///
    /// @param studio whose services and therapists may be named
    /// @param text a table
    /// @return bookings and faults
    public static Read read(Studio studio, String text) {
        var reading = new CsvVisits(studio);
        var rows = CsvRows.read(text);
        if (rows.isEmpty()) {
            return new Read(List.of(), List.of("the table is empty"));
        }
        var head =
                rows.getFirst().values().stream()
                        .map(each -> each.toLowerCase(Locale.ROOT))
                        .toList();
        for (String column : head) {
            if (!column.isEmpty() && !COLUMNS.contains(column)) {
                reading.faults.add(
                        "line 1: found the column \""
                                + column
                                + "\"; known are "
                                + String.join(", ", COLUMNS)
                                + Nearest.hint(column, COLUMNS));
            }
        }
        for (String column : COLUMNS) {
            if (Collections.frequency(head, column) > 1) {
                reading.faults.add("line 1: the column " + column + " is there twice");
            }
        }
        for (String needed : List.of("start", "service", "name1")) {
            if (!head.contains(needed)) {
                reading.faults.add("line 1: the column " + needed + " is missing");
            }
        }
        if (text.indexOf('\uFFFD') >= 0 || text.indexOf('\0') >= 0) {
            reading.faults.add(
                    "some letters are not UTF-8; save the table as UTF-8 and bring it again");
        }
        if (reading.faults.isEmpty()) {
            rows.stream().skip(1).forEach(row -> reading.row(new Line(head, row)));
        }
        return new Read(reading.visits, reading.faults);
    }

    private record Line(List<String> head, CsvRows.Row row) {
        String get(String column) {
            int at = head.indexOf(column);
            return at < 0 || at >= row.values().size() ? "" : row.values().get(at);
        }

        /// A comma inside of a value that has no quotes moves all that follows.
        void checkLength() {
            boolean more = row.values().stream().skip(head.size()).anyMatch(v -> !v.isEmpty());
            if (more) {
                throw new IllegalArgumentException(
                        "found "
                                + row.values().size()
                                + " values for "
                                + head.size()
                                + " columns; a value with a comma in it stands in quotes");
            }
        }
    }

    private void row(Line line) {
        String at = "line " + line.row().line() + ": ";
        try {
            if (line.row().open()) {
                throw new IllegalArgumentException("a quote begins in this line and never ends");
            }
            line.checkLength();
            var known = tried(at, () -> service(line.get("service")));
            var then = tried(at, () -> start(line.get("start")));
            if (known.isEmpty() || then.isEmpty()) {
                return;
            }
            var service = known.get();
            if (service.people() == 1 && !(line.get("name2") + line.get("email2")).isEmpty()) {
                throw new IllegalArgumentException("name2: " + service.id() + " is for one alone");
            }
            var clients = new ArrayList<Client>();
            for (int i = 1; i <= service.people(); i++) {
                String name = line.get("name" + i);
                clients.add(Client.of(name.isEmpty() ? "Guest" : name, line.get("email" + i)));
            }
            var wish = new Wish(service.id(), therapists(line.get("therapists"), service), clients);
            visits.add(new Visit(line.row().line(), wish, then.get()));
        } catch (IllegalArgumentException refused) {
            faults.add(at + refused.getMessage());
        }
    }

    /// A value of a line, or one more fault: all that can be told of a line is told at once.
    private <T> Optional<T> tried(String at, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (IllegalArgumentException refused) {
            faults.add(at + refused.getMessage());
            return Optional.empty();
        }
    }

    private Offering service(String text) {
        return studio.services().stream()
                .filter(each -> each.id().equals(text) || each.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(
                        () -> {
                            var ids = studio.services().stream().map(Offering::id).toList();
                            return new IllegalArgumentException(
                                    "service: found \""
                                            + text
                                            + "\"; one of "
                                            + String.join(", ", ids)
                                            + Nearest.hint(text, ids));
                        });
    }

    private Instant start(String text) {
        try {
            String plain = text.replace(' ', 'T');
            boolean offset = plain.matches(".*(Z|[+-][0-9]{2}:?[0-9]{2})$");
            Instant start =
                    offset
                            ? OffsetDateTime.parse(plain).toInstant()
                            : onWall(LocalDateTime.parse(plain));
            if (Quarter.isOne(start)) {
                return start;
            }
        } catch (DateTimeException _) {
            throw new IllegalArgumentException(
                    "start: found \"" + text + "\"; it looks like 2027-03-10 10:00");
        }
        throw new IllegalArgumentException(
                "start: found \""
                        + text
                        + "\"; visits begin on quarter-hours, before the year 3000");
    }

    private Instant onWall(LocalDateTime local) {
        var offsets = studio.zone().getRules().getValidOffsets(local);
        if (offsets.size() != 1) {
            throw new IllegalArgumentException(
                    "start: the clocks there "
                            + (offsets.isEmpty() ? "leave out " : "show twice ")
                            + local
                            + "; write it with its offset, such as 2027-03-10T10:00:00+01:00");
        }
        return local.toInstant(offsets.getFirst());
    }

    private List<String> therapists(String text, Offering service) {
        var therapists = new ArrayList<String>();
        for (String word : text.split("[,;+&]| and ", -1)) {
            String plain = word.strip();
            if (!plain.isEmpty()) {
                therapists.add(therapist(plain));
            }
        }
        while (therapists.size() < service.people()) {
            therapists.add(Asked.ANY);
        }
        if (therapists.size() > service.people()) {
            throw new IllegalArgumentException(
                    "therapists: found "
                            + therapists.size()
                            + "; this service has "
                            + service.people());
        }
        return therapists;
    }

    private String therapist(String text) {
        if (text.equalsIgnoreCase(Asked.ANY)) {
            return Asked.ANY;
        }
        return studio.therapists().stream()
                .filter(each -> each.id().equals(text) || each.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "therapists: \"" + text + "\" is nobody of this studio"))
                .id();
    }
}
