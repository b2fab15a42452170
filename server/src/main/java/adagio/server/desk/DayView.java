// SPDX-License-Identifier: Apache-2.0
package adagio.server.desk;

import adagio.server.visit.LocalWords;
import adagio.studio.Studio;
import adagio.studio.booking.Block;
import adagio.studio.booking.Booking;
import adagio.studio.booking.Client;
import adagio.studio.booking.Status;
import adagio.studio.free.Quarter;
import java.time.LocalDate;
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
    /// @return from and to
    public String hours(Block block) {
        var from = Quarter.begin(block.stretch().from());
        var to = Quarter.begin(block.stretch().to());
        boolean sameDay = words().day(from).equals(words().day(to));
        return words().dayAndTime(from)
                + " to "
                + (sameDay ? words().time(to) : words().dayAndTime(to));
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
