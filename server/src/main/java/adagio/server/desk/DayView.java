// SPDX-License-Identifier: Apache-2.0
package adagio.server.desk;

import adagio.server.visit.LocalWords;
import adagio.studio.Studio;
import adagio.studio.booking.Block;
import adagio.studio.booking.Booking;
import adagio.studio.booking.Client;
import adagio.studio.booking.Status;
import adagio.studio.free.Quarter;
import adagio.studio.free.Use;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// What a day's page shows.
///
/// @param staff who looks
/// @param studio where
/// @param day which
/// @param byTherapist whether the columns are therapists
/// @param board the sheet
/// @param bookings that are not over, in order
/// @param blocks that touch the day
public record DayView(
        Staff staff,
        Studio studio,
        LocalDate day,
        boolean byTherapist,
        Board board,
        List<Booking> bookings,
        List<Block> blocks) {
    /// Copies the lists.
    public DayView {
        bookings = List.copyOf(bookings);
        blocks = List.copyOf(blocks);
    }

    /// What is printed of one room or therapist.
    ///
    /// @param name of the room or therapist
    /// @param lines in the order of their beginnings
    public record Sheet(String name, List<Line> lines) {
        /// Copies the list.
        public Sheet {
            lines = List.copyOf(lines);
        }
    }

    /// A line of a printed day: one visit, or time that is kept free.
    ///
    /// @param start when it begins, for the order
    /// @param hours such as `9:00 to 10:00`
    /// @param visits the visit, none for time that is kept free
    /// @param why the reason of time that is kept free
    public record Line(Instant start, String hours, List<Booking> visits, String why) {
        /// Copies the list.
        public Line {
            visits = List.copyOf(visits);
        }
    }

    /// The day as it is printed: a sheet for each column of the board.
    ///
    /// @return in the board's order
    public List<Sheet> sheets() {
        return board.columns().stream()
                .map(column -> new Sheet(column.name(), lines(column.resource())))
                .toList();
    }

    private List<Line> lines(String resource) {
        var lines = new ArrayList<Line>();
        for (var each : bookings) {
            if (isOf(each, resource)) {
                lines.add(new Line(each.start(), hours(each), List.of(each), ""));
            }
        }
        for (var each : blocks) {
            if (each.resource().equals(resource)) {
                var from = Quarter.begin(each.stretch().from());
                lines.add(new Line(from, hours(each), List.of(), each.why()));
            }
        }
        lines.sort(Comparator.comparing(Line::start));
        return lines;
    }

    /// Whether a visit takes a room or a therapist.
    ///
    /// @param booking of this studio
    /// @param resource as claims name it
    /// @return true where it stands on a sheet
    static boolean isOf(Booking booking, String resource) {
        var placing = booking.placing();
        return Use.room(placing.room()).equals(resource)
                || placing.therapists().stream()
                        .anyMatch(each -> Use.therapist(each).equals(resource));
    }

    /// Days and times as people read them.
    public LocalWords words() {
        return new LocalWords(studio.zone());
    }

    /// The names of a visit's clients.
    ///
    /// @param booking of this studio
    /// @return joined by "and"
    public static String clients(Booking booking) {
        return booking.wish().clients().stream()
                .map(Client::name)
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    /// The names of a visit's therapists.
    ///
    /// @param booking of this studio
    /// @return joined by commas
    public String therapists(Booking booking) {
        return booking.placing().therapists().stream()
                .map(studio::therapistName)
                .collect(Collectors.joining(", "));
    }

    /// A visit's hours.
    ///
    /// @param booking of this studio
    /// @return such as `9:00 to 10:00`
    public String hours(Booking booking) {
        return words().time(booking.start()) + " to " + words().time(booking.end());
    }

    /// Whether it waits for a yes.
    ///
    /// @param booking of this studio
    /// @return true for a tentative one
    public static boolean waits(Booking booking) {
        return booking.status() == Status.TENTATIVE;
    }

    /// What is blocked.
    ///
    /// @param block of this studio
    /// @return the name of a therapist or room
    public String blocked(Block block) {
        String id = block.resource().substring(2);
        return block.resource().startsWith("t/") ? studio.therapistName(id) : studio.roomName(id);
    }

    /// When it is blocked.
    ///
    /// @param block of this studio
    /// @return from and to, with the days where they are not this page's
    public String hours(Block block) {
        return at(Quarter.begin(block.stretch().from()))
                + " to "
                + at(Quarter.begin(block.stretch().to()));
    }

    private String at(Instant instant) {
        boolean today = LocalDate.ofInstant(instant, studio.zone()).equals(day);
        return today ? words().time(instant) : words().dayAndTime(instant);
    }

    /// How many couples, single visits and tentative ones there are.
    ///
    /// @param people 1 or 2
    /// @return confirmed ones
    public long count(int people) {
        return bookings.stream()
                .filter(each -> !waits(each))
                .filter(each -> each.wish().clients().size() == people)
                .count();
    }
}
