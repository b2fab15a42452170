// SPDX-License-Identifier: Apache-2.0
package adagio.server.document;

import adagio.studio.booking.Booking;
import adagio.studio.booking.Status;
import adagio.studio.free.Placing;
import adagio.studio.free.Quarter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Bookings, alternatives and starts as JSON; every time with the studio's offset at that time.
public final class BookingDocument {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
    private static final int LETTERS_A_START = 30;
    private static final long A_DAY = 86_400;

    private BookingDocument() {}

    /// One booking.
    ///
    /// @param booking as it is
    /// @param zone of the studio
    /// @param now decides whether a tentative one has lapsed
    /// @return a JSON object
    public static String write(Booking booking, ZoneId zone, Instant now) {
        return node(booking, zone, now).toString();
    }

    /// Several bookings.
    ///
    /// @param bookings in order
    /// @param zone of the studio
    /// @param now decides whether a tentative one has lapsed
    /// @return `{ "bookings": [ ... ] }`
    public static String write(List<Booking> bookings, ZoneId zone, Instant now) {
        var root = Json.MAPPER.createObjectNode();
        var list = root.putArray("bookings");
        bookings.forEach(each -> list.add(node(each, zone, now)));
        return root.toString();
    }

    private static ObjectNode node(Booking booking, ZoneId zone, Instant now) {
        var status = booking.isOver(now) ? Status.CANCELLED : booking.status();
        var node = Json.MAPPER.createObjectNode();
        node.put("id", booking.id()).put("status", status.id());
        node.put("service", booking.wish().service());
        place(node, booking.placing(), zone);
        var clients = node.putArray("clients");
        booking.wish()
                .clients()
                .forEach(
                        each ->
                                clients.addObject()
                                        .put("name", each.name())
                                        .put("email", each.email()));
        if (status == Status.TENTATIVE) {
            node.put("expires", time(Instant.ofEpochSecond(booking.lapses()), zone));
        }
        return node;
    }

    private static void place(ObjectNode node, Placing placing, ZoneId zone) {
        Instant start = Quarter.begin(placing.start());
        node.put("start", time(start, zone));
        node.put("end", time(start.plusSeconds(placing.shape().minutes() * 60L), zone));
        node.put("room", placing.room());
        placing.therapists().forEach(node.putArray("therapists")::add);
    }

    /// A time as people there read it, with its offset.
    ///
    /// @param instant any
    /// @param zone of the studio
    /// @return `2027-03-10T10:00:00+00:00`
    public static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    /// The problem document of a visit that cannot be.
    ///
    /// @param alternatives what can be instead; they have no id, since nothing is booked yet
    /// @param zone of the studio
    /// @return RFC 9457 with `alternatives`
    public static String taken(List<Placing> alternatives, ZoneId zone) {
        var root = Json.MAPPER.createObjectNode();
        root.put("type", "about:blank").put("title", "Conflict").put("status", 409);
        root.put(
                "detail",
                alternatives.isEmpty()
                        ? "not possible then, and nothing near it is free"
                        : "not possible then; see alternatives");
        var list = root.putArray("alternatives");
        for (Placing each : alternatives) {
            var node = list.addObject();
            node.putNull("id").put("status", "free");
            place(node, each, zone);
        }
        return root.toString();
    }

    /// The starts of one month.
    ///
    /// @param starts quarters in order
    /// @param zone of the studio
    /// @return `{ "starts": [ ... ] }`
    public static String starts(long[] starts, ZoneId zone) {
        var text = new StringBuilder(64 + starts.length * LETTERS_A_START).append("{\"starts\":[");
        String head = "";
        String tail = "";
        long midnight = 0;
        long known = 0;
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] >= known) {
                var local = Quarter.begin(starts[i]).atZone(zone);
                long offset = local.getOffset().getTotalSeconds();
                midnight = local.toLocalDate().toEpochDay() * A_DAY - offset;
                head = "\"" + local.toLocalDate() + "T";
                tail = ":00" + (offset == 0 ? "+00:00" : local.getOffset().getId()) + "\"";
                known = sameUntil(local);
            }
            long second = starts[i] * Quarter.SECONDS - midnight;
            text.append(i == 0 ? "" : ",").append(head);
            two(text, (int) (second / 3600)).append(':');
            two(text, (int) (second % 3600 / 60)).append(tail);
        }
        return text.append("]}").toString();
    }

    /// Until which quarter a day has the same offset.
    private static long sameUntil(ZonedDateTime local) {
        long tomorrow =
                local.toLocalDate().plusDays(1).atStartOfDay(local.getZone()).toEpochSecond();
        var change = local.getZone().getRules().nextTransition(local.toInstant());
        long end = change == null ? tomorrow : Math.min(tomorrow, change.toEpochSecond());
        return Math.ceilDiv(end, (long) Quarter.SECONDS);
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
