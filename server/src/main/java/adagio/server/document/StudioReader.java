// SPDX-License-Identifier: Apache-2.0
package adagio.server.document;

import adagio.studio.Hours;
import adagio.studio.Offering;
import adagio.studio.Place;
import adagio.studio.Plan;
import adagio.studio.Room;
import adagio.studio.Rules;
import adagio.studio.Studio;
import adagio.studio.Therapist;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// Reads `adagio-studio/1`.
final class StudioReader {
    private final List<String> faults = new ArrayList<>();

    StudioReading read(String text) {
        JsonNode json;
        try {
            json = Json.MAPPER.readTree(text);
        } catch (JsonProcessingException notJson) {
            return new StudioReading.Unreadable(List.of(Json.fault(notJson)));
        }
        var root = new Node("", json, faults);
        if (!faults.isEmpty()) {
            return new StudioReading.Unreadable(faults);
        }
        String format = root.text("format", "");
        if (!format.equals(StudioDocument.FORMAT)) {
            root.fault("format", "found \"" + format + "\"; this reads " + StudioDocument.FORMAT);
        }
        var made = new ArrayList<Studio>();
        studio(root, made);
        root.refuseOthers();
        return faults.isEmpty()
                ? new StudioReading.Read(made.getFirst())
                : new StudioReading.Unreadable(faults);
    }

    private void studio(Node root, List<Studio> made) {
        String id = root.text("id", "");
        String name = root.text("name", "");
        ZoneId zone = zone(root);
        String contact = root.text("contact", "");
        int lead = number(root, "leadMinutes", 0);
        int horizon = number(root, "horizonMonths", 12);
        int cancellation = number(root, "cancellationHours", 24);
        int tentative = number(root, "tentativeMinutes", 15);
        int offer = number(root, "offerMinutes", Rules.OFFER_MINUTES);
        int cards = number(root, "cardDays", Rules.CARD_DAYS);
        Plan opening = plan(root, "opening");
        var services = each(root, "services", this::service);
        var therapists = each(root, "therapists", node -> therapist(node, opening));
        var rooms = each(root, "rooms", this::room);
        if (faults.isEmpty()) {
            checked(
                    root,
                    made,
                    () ->
                            new Studio(
                                    id,
                                    new Place(name, zone, contact),
                                    new Rules(
                                            opening,
                                            lead,
                                            horizon,
                                            cancellation,
                                            tentative,
                                            offer,
                                            cards),
                                    services,
                                    therapists,
                                    rooms));
        }
    }

    private static int number(Node root, String field, int otherwise) {
        return root.has(field) ? root.whole(field) : otherwise;
    }

    private static ZoneId zone(Node root) {
        String zone = root.text("zone", "");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException _) {
            root.fault("zone", "found \"" + zone + "\"; a zone looks like Europe/London");
            return ZoneOffset.UTC;
        }
    }

    private static <T> List<T> each(Node root, String field, Function<Node, List<T>> read) {
        var all = new ArrayList<T>();
        for (Node node : root.objects(field)) {
            all.addAll(read.apply(node));
            node.refuseOthers();
        }
        return all;
    }

    private <T> List<T> checked(Node node, List<T> made, Supplier<T> make) {
        try {
            made.add(make.get());
        } catch (IllegalArgumentException refused) {
            node.fault("", String.valueOf(refused.getMessage()));
        }
        return made;
    }

    private List<Offering> service(Node node) {
        return checked(
                node,
                new ArrayList<>(),
                () ->
                        new Offering(
                                node.text("id", ""),
                                node.text("name", node.text("id", "")),
                                node.whole("minutes"),
                                node.whole("people"),
                                node.has("turnoverMinutes") ? node.whole("turnoverMinutes") : 0,
                                node.has("arrivalMinutes") ? node.whole("arrivalMinutes") : 0,
                                node.text("skill", "")));
    }

    private List<Room> room(Node node) {
        return checked(
                node,
                new ArrayList<>(),
                () ->
                        new Room(
                                node.text("id", ""),
                                node.text("name", node.text("id", "")),
                                node.whole("tables")));
    }

    private List<Therapist> therapist(Node node, Plan opening) {
        Plan plan = node.has("plan") ? plan(node, "plan") : opening;
        return checked(
                node,
                new ArrayList<>(),
                () ->
                        new Therapist(
                                node.text("id", ""),
                                node.text("name", node.text("id", "")),
                                new HashSet<>(node.texts("skills")),
                                new HashSet<>(node.texts("languages")),
                                node.text("gender", ""),
                                plan));
    }

    private static Plan plan(Node parent, String field) {
        if (!parent.has(field)) {
            parent.fault(
                    field,
                    "missing; { \"hours\": { \"monday\": [\"09:00-20:00\"] } } belongs here");
            return new Plan(Map.of(), Map.of(), Map.of());
        }
        Node node = parent.object(field);
        var exceptions = new TreeMap<LocalDate, List<Hours>>();
        for (Node one : node.objects("exceptions")) {
            String date = one.text("date", "");
            try {
                exceptions.put(LocalDate.parse(date), hours(one, "hours"));
            } catch (DateTimeException _) {
                one.fault("date", "found \"" + date + "\"; a date looks like 2027-03-10");
            }
            one.refuseOthers();
        }
        var plan = new Plan(week(node, "hours"), week(node, "breaks"), exceptions);
        node.refuseOthers();
        return plan;
    }

    private static Map<DayOfWeek, List<Hours>> week(Node parent, String field) {
        var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        if (parent.has(field)) {
            Node node = parent.object(field);
            for (DayOfWeek day : DayOfWeek.values()) {
                if (node.has(StudioDocument.id(day))) {
                    week.put(day, hours(node, StudioDocument.id(day)));
                }
            }
            node.refuseOthers();
        }
        return week;
    }

    private static List<Hours> hours(Node node, String field) {
        var hours = new ArrayList<Hours>();
        for (String text : node.texts(field)) {
            try {
                hours.add(Hours.parse(text));
            } catch (IllegalArgumentException refused) {
                node.fault(field, String.valueOf(refused.getMessage()));
            }
        }
        return hours;
    }
}
