// SPDX-License-Identifier: Apache-2.0
package adagio.server.desk;

import adagio.server.studio.Books;
import adagio.server.visit.LocalWords;
import adagio.studio.Studio;
import adagio.studio.booking.Booking;
import io.helidon.webserver.http.ServerRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A visit that was just moved, and the way back: the page it was moved on says so, with a button
/// that moves it to where it was. The address of that page carries all of it, nothing is kept.
///
/// @param booking as it is now
/// @param names of its clients
/// @param now when and with whom it is, as it is read
/// @param was when and with whom it was, as it is read
/// @param start when it was, as it is sent
/// @param therapists whom it was with, as they are sent
public record Moved(
        Booking booking,
        String names,
        String now,
        String was,
        String start,
        List<String> therapists) {
    /// The sheets a visit can be moved on, as forms name them, and how their addresses begin.
    private static final Map<String, String> SHEETS =
            Map.of(
                    "day", "?",
                    "day-therapist", "?by=therapist&",
                    "week", "/week?",
                    "week-room", "/week?by=room&");

    /// Copies the list.
    public Moved {
        therapists = List.copyOf(therapists);
    }

    /// The page that says it.
    ///
    /// @param studio where
    /// @param before the visit as it was
    /// @param after the visit as it is
    /// @param sheet `day`, `day-therapist`, `week` or `week-room`; anything else is the visit's own
    ///   page
    static String address(Studio studio, Booking before, Booking after, String sheet) {
        String desk = "/studios/" + studio.id() + "/desk";
        String was = sent(before).equals(sent(after)) ? "" : "was=" + encoded(sent(before));
        if (!SHEETS.containsKey(sheet)) {
            return desk + "/visits/" + after.id() + (was.isEmpty() ? "" : "?" + was);
        }
        return desk
                + SHEETS.get(sheet)
                + "day="
                + after.start().atZone(studio.zone()).toLocalDate()
                + "&moved="
                + after.id()
                + (was.isEmpty() ? "" : "&" + was);
    }

    private static String sent(Booking booking) {
        return Stream.concat(
                        Stream.of(booking.start().toString()),
                        booking.placing().therapists().stream())
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// What the address of a sheet says, for owners, who alone can move.
    ///
    /// @return empty when nothing was moved, or the visit is not there any more
    static Optional<Moved> on(ServerRequest request, Books books, Staff staff, Studio studio) {
        String id = request.query().first("moved").orElse("");
        return id.isEmpty() || !staff.owns()
                ? Optional.empty()
                : books.desk(studio).find(id).flatMap(each -> of(request, books, studio, each));
    }

    /// What the address of a visit's page says.
    ///
    /// @return empty when it was not moved
    static Optional<Moved> of(ServerRequest request, Books books, Studio studio, Booking booking) {
        var was = List.of(request.query().first("was").orElse("").split(","));
        var therapists = was.subList(1, was.size());
        if (therapists.size() != booking.placing().therapists().size()
                || !therapists.stream().allMatch(studio::hasTherapist)
                || booking.isOver(books.clock().instant())) {
            return Optional.empty();
        }
        try {
            var start = Instant.parse(was.getFirst());
            return Optional.of(
                    new Moved(
                            booking,
                            DayView.clients(booking),
                            words(studio, booking.start(), booking.placing().therapists()),
                            words(studio, start, therapists),
                            start.toString(),
                            therapists));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String words(Studio studio, Instant start, List<String> therapists) {
        return new LocalWords(studio.zone()).dayAndTime(start)
                + ", "
                + String.join(" and ", therapists.stream().map(studio::therapistName).toList());
    }
}
