// SPDX-License-Identifier: Apache-2.0
package adagio.server.desk;

import adagio.server.web.Form;
import adagio.studio.Offering;
import adagio.studio.Place;
import adagio.studio.Plan;
import adagio.studio.Room;
import adagio.studio.Rules;
import adagio.studio.Studio;
import adagio.studio.Therapist;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The set-up of a studio as fields of forms, both ways. What cannot be is said in words, all of it
/// at once.
final class SetUpFields {
    private final Form form;
    private final List<String> faults;

    /// @param form what was sent
    /// @param faults takes every fault, in words
    SetUpFields(Form form, List<String> faults) {
        this.form = form;
        this.faults = faults;
    }

    static Map<String, String> of(Studio studio) {
        var rules = studio.rules();
        var fields = new TreeMap<>(PlanFields.of(rules.opening()));
        fields.put("name", studio.name());
        fields.put("zone", studio.zone().getId());
        fields.put("contact", studio.place().contact());
        fields.put("lead", String.valueOf(rules.leadMinutes()));
        fields.put("horizon", String.valueOf(rules.horizonMonths()));
        fields.put("cancellation", String.valueOf(rules.cancellationHours()));
        fields.put("tentative", String.valueOf(rules.tentativeMinutes()));
        fields.put("offer", String.valueOf(rules.offerMinutes()));
        fields.put("cards", String.valueOf(rules.cardDays()));
        return fields;
    }

    static Map<String, String> of(Offering service) {
        return Map.of(
                "name", service.name(),
                "minutes", String.valueOf(service.minutes()),
                "people", String.valueOf(service.people()),
                "turnover", String.valueOf(service.turnoverMinutes()),
                "arrival", String.valueOf(service.arrivalMinutes()),
                "skill", service.skill());
    }

    static Map<String, String> of(Room room) {
        return Map.of("name", room.name(), "tables", String.valueOf(room.tables()));
    }

    static Map<String, String> of(Therapist therapist) {
        var fields = new TreeMap<>(PlanFields.of(therapist.plan()));
        fields.put("name", therapist.name());
        fields.put("skills", String.join(", ", therapist.skills()));
        fields.put("languages", String.join(", ", therapist.languages()));
        fields.put("gender", therapist.gender());
        return fields;
    }

    /// What was sent, to be shown again.
    static Map<String, String> of(Form form, Set<String> names) {
        var fields = new TreeMap<String, String>();
        names.forEach(name -> fields.put(name, form.field(name)));
        return fields;
    }

    List<Studio> studio(Studio old) {
        Plan opening = new PlanFields(form, faults).plan();
        int lead = number("lead");
        int horizon = number("horizon");
        int cancellation = number("cancellation");
        int tentative = number("tentative");
        int offer = number("offer");
        int cards = number("cards");
        return made(
                () ->
                        new Studio(
                                old.id(),
                                new Place(
                                        form.field("name"), zone(), form.field("contact").strip()),
                                new Rules(
                                        opening,
                                        lead,
                                        horizon,
                                        cancellation,
                                        tentative,
                                        offer,
                                        cards),
                                old.services(),
                                old.therapists(),
                                old.rooms()));
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(form.field("zone"));
        } catch (DateTimeException _) {
            throw new IllegalArgumentException(
                    "time zone: found \"" + form.field("zone") + "\"; it looks like Europe/London");
        }
    }

    List<Offering> service(String id) {
        int minutes = number("minutes");
        int people = number("people");
        int turnover = number("turnover");
        int arrival = number("arrival");
        return made(
                () ->
                        new Offering(
                                id,
                                form.field("name"),
                                minutes,
                                people,
                                turnover,
                                arrival,
                                form.field("skill").toLowerCase(Locale.ROOT)));
    }

    List<Room> room(String id) {
        int tables = number("tables");
        return made(() -> new Room(id, form.field("name"), tables));
    }

    List<Therapist> therapist(String id) {
        Plan plan = new PlanFields(form, faults).plan();
        return made(
                () ->
                        new Therapist(
                                id,
                                form.field("name"),
                                words("skills"),
                                words("languages"),
                                form.field("gender"),
                                plan));
    }

    private Set<String> words(String field) {
        return Arrays.stream(form.field(field).split("[,;\\s]+", -1))
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toSet());
    }

    private int number(String field) {
        String text = form.field(field);
        if (!text.matches("[0-9]{1,6}")) {
            faults.add(field + ": found \"" + text + "\"; a whole number belongs here");
            return 0;
        }
        return Integer.parseInt(text);
    }

    private <T> List<T> made(Supplier<T> make) {
        if (!faults.isEmpty()) {
            return List.of();
        }
        try {
            return List.of(make.get());
        } catch (IllegalArgumentException refused) {
            faults.add(String.valueOf(refused.getMessage()));
            return List.of();
        }
    }

    /// An id out of a name, unlike those that are there.
    static String id(String name, List<String> there) {
        String plain =
                java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        String begin = plain.isEmpty() || plain.equals("any") ? "one" : plain;
        String short30 = begin.length() > 30 ? begin.substring(0, 30) : begin;
        String id = short30;
        for (int i = 2; there.contains(id); i++) {
            id = short30 + "-" + i;
        }
        return id;
    }
}
