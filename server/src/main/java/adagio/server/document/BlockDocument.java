// SPDX-License-Identifier: Apache-2.0
package adagio.server.document;

import adagio.studio.Studio;
import adagio.studio.booking.Block;
import adagio.studio.free.Quarter;
import adagio.studio.free.Stretch;
import adagio.studio.free.Use;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Blocked time as JSON: `{ "resource", "from", "to", "why" }`.
public final class BlockDocument {
    private static final long MOST_SECONDS = 31L * 86_400;

    private BlockDocument() {}

    /// What came of reading one.
    public sealed interface Reading {}

    /// Time to be blocked.
    ///
    /// @param resource as claims name it
    /// @param stretch half-open
    /// @param why for the staff
    public record Wanted(String resource, Stretch stretch, String why) implements Reading {}

    /// No block.
    ///
    /// @param faults all of them, each with its path
    public record Unreadable(List<String> faults) implements Reading {
        /// Copies the list.
        public Unreadable {
            faults = List.copyOf(faults);
        }
    }

    /// Reads one.
    ///
    /// @param text a JSON object
    /// @param studio whose therapists and rooms may be named
    /// @return `Wanted` or `Unreadable`
    public static Reading read(String text, Studio studio) {
        var faults = new ArrayList<String>();
        Node root;
        try {
            root = new Node("", Json.MAPPER.readTree(text), faults);
        } catch (JsonProcessingException notJson) {
            return new Unreadable(List.of(Json.fault(notJson)));
        }
        if (!faults.isEmpty()) {
            return new Unreadable(faults);
        }
        String resource = resource(root, studio);
        Instant from = time(root, "from");
        Instant to = time(root, "to");
        long seconds = to.getEpochSecond() - from.getEpochSecond();
        if (faults.isEmpty() && (seconds <= 0 || seconds > MOST_SECONDS)) {
            root.fault("to", "a block ends after it begins and has at most 31 days");
        }
        String why = root.text("why", "");
        if (why.length() > 200) {
            root.fault("why", "found " + why.length() + " letters; at most 200");
        }
        root.refuseOthers();
        return faults.isEmpty()
                ? new Wanted(resource, new Stretch(Quarter.at(from), Quarter.at(to)), why)
                : new Unreadable(faults);
    }

    private static String resource(Node root, Studio studio) {
        String id = root.text("resource", "");
        if (studio.hasTherapist(id)) {
            return Use.therapist(id);
        }
        if (!studio.hasRoom(id)) {
            root.fault("resource", "found \"" + id + "\"; the id of a therapist or a room");
        }
        return Use.room(id);
    }

    private static Instant time(Node root, String field) {
        String text = root.text(field, "");
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
            if (!Quarter.isOne(time)) {
                root.fault(field, "found \"" + text + "\"; blocks begin and end on a quarter-hour");
            }
            return time;
        } catch (DateTimeException _) {
            root.fault(
                    field,
                    "found \"" + text + "\"; a time with its offset, 2027-03-10T10:00:00+00:00");
            return Instant.EPOCH;
        }
    }

    /// Writes one.
    ///
    /// @param block as it is
    /// @param zone of the studio
    /// @return a JSON object
    public static String write(Block block, ZoneId zone) {
        return Json.MAPPER
                .createObjectNode()
                .put("id", block.id())
                .put("resource", block.resource().substring(2))
                .put("from", BookingDocument.time(Quarter.begin(block.stretch().from()), zone))
                .put("to", BookingDocument.time(Quarter.begin(block.stretch().to()), zone))
                .put("why", block.why())
                .toString();
    }
}
