// SPDX-License-Identifier: Apache-2.0
package adagio.server.desk;

import adagio.server.visit.LocalWords;
import adagio.studio.Hours;
import adagio.studio.Room;
import adagio.studio.Studio;
import adagio.studio.Therapist;
import adagio.studio.booking.Block;
import adagio.studio.booking.Booking;
import adagio.studio.free.Quarter;
import adagio.studio.free.Stretch;
import adagio.studio.free.Use;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// One day as a sheet: a column for each room or therapist, a row for each quarter-hour.
///
/// @param columns what the columns are
/// @param rows from the first quarter of the day to the last
public record Board(List<Column> columns, List<Row> rows) {
    /// Copies the lists.
    public Board {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// A column.
    ///
    /// @param resource as claims name it
    /// @param name as people read it
    public record Column(String resource, String name) {}

    /// A row.
    ///
    /// @param start the quarter's first instant, as it is sent
    /// @param label `9:00` at full hours, else empty
    /// @param cells those that begin here, one for each column that nothing covers
    public record Row(String start, String label, List<Cell> cells) {
        /// Copies the list.
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// What a cell is.
    public enum Kind {
        /// Nothing.
        FREE,
        /// A visit, for its session.
        VISIT,
        /// The room waits, or is turned over.
        AROUND,
        /// Kept free of visits.
        BLOCK
    }

    /// A cell.
    ///
    /// @param kind what it is
    /// @param quarters how many rows it covers
    /// @param resource its column
    /// @param visits the visit, for a visit
    /// @param why the reason, for a block
    public record Cell(Kind kind, int quarters, String resource, List<Booking> visits, String why) {
        /// Copies the list.
        public Cell {
            visits = List.copyOf(visits);
        }
    }

    private record Piece(Kind kind, Stretch stretch, List<Booking> visits, String why) {}

    /// What a day holds.
    ///
    /// @param bookings that are not over
    /// @param blocks that touch the day
    record Held(List<Booking> bookings, List<Block> blocks) {}

    /// A day by room.
    static Board byRoom(Studio studio, LocalDate day, Held held) {
        return new Drawing(studio, day, held).draw(rooms(studio, held.bookings()));
    }

    /// A day by therapist.
    static Board byTherapist(Studio studio, LocalDate day, Held held) {
        return new Drawing(studio, day, held).draw(therapists(studio, held.bookings()));
    }

    /// The therapists of a sheet: those of the studio, and whoever left it with visits to come.
    ///
    /// @param studio where
    /// @param bookings on the sheet
    /// @return a column for each, or a row
    static List<Column> therapists(Studio studio, List<Booking> bookings) {
        return all(
                        studio.therapists().stream().map(Therapist::id),
                        bookings.stream().flatMap(each -> each.placing().therapists().stream()))
                .map(each -> new Column(Use.therapist(each), studio.therapistName(each)))
                .toList();
    }

    /// The rooms of a sheet: those of the studio, and what was one when it was booked.
    ///
    /// @param studio where
    /// @param bookings on the sheet
    /// @return a column for each, or a row
    static List<Column> rooms(Studio studio, List<Booking> bookings) {
        return all(
                        studio.rooms().stream().map(Room::id),
                        bookings.stream().map(each -> each.placing().room()))
                .map(each -> new Column(Use.room(each), studio.roomName(each)))
                .toList();
    }

    /// Nothing that is booked is missing on a sheet because its room or therapist was deleted.
    private static Stream<String> all(Stream<String> ids, Stream<String> booked) {
        return Stream.concat(ids, booked).distinct();
    }

    private record Drawing(Studio studio, LocalDate day, Held held) {
        Board draw(List<Column> columns) {
            var pieces = new ArrayList<TreeMap<Long, Piece>>();
            columns.forEach(column -> pieces.add(pieces(column.resource())));
            Stretch whole = whole(pieces);
            var words = new LocalWords(studio.zone());
            var rows = new ArrayList<Row>();
            for (long quarter = whole.from(); quarter < whole.to(); quarter++) {
                var cells = new ArrayList<Cell>();
                for (int i = 0; i < columns.size(); i++) {
                    cell(pieces.get(i), columns.get(i).resource(), quarter, cells);
                }
                var start = Quarter.begin(quarter);
                boolean hour = start.atZone(studio.zone()).getMinute() == 0;
                rows.add(new Row(start.toString(), hour ? words.time(start) : "", cells));
            }
            return new Board(columns, rows);
        }

        private static void cell(
                TreeMap<Long, Piece> pieces, String resource, long quarter, List<Cell> cells) {
            var here = pieces.floorEntry(quarter);
            if (here == null || here.getValue().stretch().to() <= quarter) {
                cells.add(new Cell(Kind.FREE, 1, resource, List.of(), ""));
            } else if (here.getKey() == quarter) {
                var piece = here.getValue();
                cells.add(
                        new Cell(
                                piece.kind(),
                                piece.stretch().length(),
                                resource,
                                piece.visits(),
                                piece.why()));
            }
        }

        private Stretch whole(List<TreeMap<Long, Piece>> columns) {
            var hours = studio.rules().opening().hours(day);
            int first = hours.stream().mapToInt(Hours::fromMinute).min().orElse(9 * 60);
            int last = hours.stream().mapToInt(Hours::toMinute).max().orElse(18 * 60);
            long from = at(first);
            long to = at(last);
            for (var column : columns) {
                if (!column.isEmpty()) {
                    from = Math.min(from, column.firstKey());
                    to = Math.max(to, column.lastEntry().getValue().stretch().to());
                }
            }
            return new Stretch(from, to);
        }

        private long at(int minute) {
            return Quarter.notBefore(
                    day.atStartOfDay().plusMinutes(minute).atZone(studio.zone()).toInstant());
        }

        private TreeMap<Long, Piece> pieces(String resource) {
            var pieces = new TreeMap<Long, Piece>();
            for (Booking each : held.bookings()) {
                add(pieces, each, resource);
            }
            var all = new Stretch(at(0), at(24 * 60));
            for (Block each : held.blocks()) {
                if (each.resource().equals(resource)) {
                    long from = Math.max(each.stretch().from(), all.from());
                    long to = Math.min(each.stretch().to(), all.to());
                    put(
                            pieces,
                            new Piece(Kind.BLOCK, new Stretch(from, to), List.of(), each.why()));
                }
            }
            return pieces;
        }

        private static void add(TreeMap<Long, Piece> pieces, Booking booking, String resource) {
            var placing = booking.placing();
            var shape = placing.shape();
            boolean room = Use.room(placing.room()).equals(resource);
            boolean therapist =
                    placing.therapists().stream()
                            .anyMatch(each -> Use.therapist(each).equals(resource));
            if (!room && !therapist) {
                return;
            }
            long start = placing.start();
            if (room) {
                put(pieces, around(start - shape.arrival(), start));
            }
            put(
                    pieces,
                    new Piece(
                            Kind.VISIT,
                            new Stretch(start, start + shape.session()),
                            List.of(booking),
                            ""));
            put(pieces, around(start + shape.session(), start + shape.after()));
        }

        private static Piece around(long from, long to) {
            return new Piece(Kind.AROUND, new Stretch(from, to), List.of(), "");
        }

        private static void put(TreeMap<Long, Piece> pieces, Piece piece) {
            if (piece.stretch().length() > 0) {
                pieces.put(piece.stretch().from(), piece);
            }
        }
    }
}
