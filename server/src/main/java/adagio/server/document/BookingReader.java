// SPDX-License-Identifier: Apache-2.0
package adagio.server.document;

import adagio.score.catalogue.Nearest;
import adagio.studio.Offering;
import adagio.studio.Studio;
import adagio.studio.Therapist;
import adagio.studio.booking.Change;
import adagio.studio.booking.Client;
import adagio.studio.booking.Status;
import adagio.studio.booking.Wish;
import adagio.studio.free.Asked;
import adagio.studio.free.Preference;
import adagio.studio.free.Quarter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/// Reads what is sent to book a visit or to change one; all faults at once.
public final class BookingReader {
    private static final Status[] BECOMES = {Status.CONFIRMED, Status.CANCELLED};
    private final Studio studio;
    private final List<String> faults = new ArrayList<>();

    private BookingReader(Studio studio) {
        this.studio = studio;
    }

    /// Reads a new booking.
    ///
    /// @param text a JSON object
    /// @param studio whose services and therapists may be named
    /// @return `Wanted` or `Unreadable`
    public static BookingReading wanted(String text, Studio studio) {
        return new BookingReader(studio).read(text, BookingReader::wanted);
    }

    /// Reads a change.
    ///
    /// @param text a JSON object
    /// @param studio whose therapists may be named
    /// @param people how many therapists the booking has
    /// @return `Changed` or `Unreadable`
    public static BookingReading changed(String text, Studio studio, int people) {
        var reader = new BookingReader(studio);
        return reader.read(text, (_, root) -> reader.changed(root, people));
    }

    /// Reads an object with a reader's own part of the work.
    private interface Part {
        BookingReading of(BookingReader reader, Node root);
    }

    private BookingReading read(String text, Part part) {
        JsonNode json;
        try {
            json = Json.MAPPER.readTree(text);
        } catch (JsonProcessingException notJson) {
            return new BookingReading.Unreadable(List.of(Json.fault(notJson)));
        }
        var root = new Node("", json, faults);
        if (!faults.isEmpty()) {
            return new BookingReading.Unreadable(faults);
        }
        var reading = part.of(this, root);
        root.refuseOthers();
        return faults.isEmpty() ? reading : new BookingReading.Unreadable(faults);
    }

    private BookingReading wanted(Node root) {
        String id = root.text("service", "");
        var ids = studio.services().stream().map(Offering::id).toList();
        var service = studio.services().stream().filter(each -> each.id().equals(id)).toList();
        if (service.isEmpty()) {
            root.fault("service", found(id) + "; one of " + String.join(", ", ids) + hint(id, ids));
        }
        int people = service.isEmpty() ? 2 : service.getFirst().people();
        Instant start = start(root);
        boolean tentative = root.flag("tentative");
        var therapists =
                root.has("therapists")
                        ? therapists(root, people, !service.isEmpty())
                        : Collections.nCopies(people, Asked.ANY);
        var clients = clients(root, people, !service.isEmpty());
        return faults.isEmpty()
                ? new BookingReading.Wanted(new Wish(id, therapists, clients), start, tentative)
                : new BookingReading.Unreadable(faults);
    }

    private BookingReading changed(Node root, int people) {
        var starts = root.has("start") ? List.of(start(root)) : List.<Instant>of();
        var therapists =
                root.has("therapists") ? therapists(root, people, true) : List.<String>of();
        var status =
                root.has("status")
                        ? List.of(root.wordOr("status", BECOMES, Status::id, Status.CONFIRMED))
                        : List.<Status>of();
        if (status.contains(Status.CANCELLED) && (!starts.isEmpty() || !therapists.isEmpty())) {
            root.fault("status", "a booking that is cancelled is not moved too; send one of them");
        }
        if (faults.isEmpty() && starts.isEmpty() && therapists.isEmpty() && status.isEmpty()) {
            root.fault("", "nothing to change; allowed are start, therapists, status");
        }
        return faults.isEmpty()
                ? new BookingReading.Changed(new Change(starts, therapists, status))
                : new BookingReading.Unreadable(faults);
    }

    private static Instant start(Node root) {
        String text = root.plain("start");
        try {
            Instant start = OffsetDateTime.parse(text).toInstant();
            if (!Quarter.isOne(start)) {
                root.fault(
                        "start",
                        found(text) + "; visits begin on a quarter-hour, before the year 3000");
            }
            return start;
        } catch (DateTimeException _) {
            root.fault(
                    "start",
                    found(text) + "; a time with its offset, as in 2027-03-10T10:00:00+00:00");
            return Instant.EPOCH;
        }
    }

    private List<String> therapists(Node root, int people, boolean counted) {
        int before = faults.size();
        var found = root.texts("therapists");
        var known = studio.therapists().stream().map(Therapist::id).toList();
        if (counted && faults.size() == before && found.size() != people) {
            root.fault("therapists", "found " + found.size() + "; this service has " + people);
        }
        var named = new HashSet<String>();
        var choices = new ArrayList<>(Preference.choices(studio));
        choices.addAll(known);
        for (String each : found) {
            if (!choices.contains(each)) {
                root.fault(
                        "therapists",
                        found(each)
                                + "; one of "
                                + String.join(", ", choices)
                                + hint(each, choices));
            } else if (!Preference.isAny(each) && !named.add(each)) {
                root.fault("therapists", found(each) + " twice; nobody works at both tables");
            }
        }
        return found;
    }

    private List<Client> clients(Node root, int people, boolean counted) {
        var clients = new ArrayList<Client>();
        int before = faults.size();
        var nodes = root.objects("clients");
        if (counted && faults.size() == before && nodes.size() != people) {
            root.fault("clients", "found " + nodes.size() + "; this service has " + people);
        }
        for (Node each : nodes) {
            try {
                clients.add(Client.of(each.text("name", ""), each.text("email", "")));
            } catch (IllegalArgumentException refused) {
                each.fault("", String.valueOf(refused.getMessage()));
            }
            each.refuseOthers();
        }
        return clients;
    }

    private static String found(String text) {
        return text.isEmpty() ? "missing" : "found \"" + text + "\"";
    }

    private static String hint(String found, List<String> known) {
        return Nearest.hint(found, known);
    }
}
