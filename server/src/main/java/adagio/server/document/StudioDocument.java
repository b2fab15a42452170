// SPDX-License-Identifier: Apache-2.0
package adagio.server.document;

import adagio.studio.Hours;
import adagio.studio.Offering;
import adagio.studio.Plan;
import adagio.studio.Studio;
import adagio.studio.Therapist;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `adagio-studio/1`: how a studio is set up, the same both ways.
public final class StudioDocument {
    /// What stands in `format`.
    public static final String FORMAT = "adagio-studio/1";

    private StudioDocument() {}

    /// A studio as text.
    ///
    /// @param studio set up
    /// @return indented JSON with a line end
    public static String write(Studio studio) {
        var root = Json.MAPPER.createObjectNode();
        var rules = studio.rules();
        root.put("format", FORMAT)
                .put("id", studio.id())
                .put("name", studio.name())
                .put("zone", studio.zone().getId())
                .put("leadMinutes", rules.leadMinutes())
                .put("horizonMonths", rules.horizonMonths())
                .put("cancellationHours", rules.cancellationHours())
                .put("tentativeMinutes", rules.tentativeMinutes())
                .put("offerMinutes", rules.offerMinutes())
                .put("cardDays", rules.cardDays());
        if (!studio.place().contact().isEmpty()) {
            root.put("contact", studio.place().contact());
        }
        write(root.putObject("opening"), rules.opening());
        var services = root.putArray("services");
        studio.services().forEach(each -> write(services.addObject(), each));
        var therapists = root.putArray("therapists");
        studio.therapists().forEach(each -> write(therapists.addObject(), each));
        var rooms = root.putArray("rooms");
        for (var room : studio.rooms()) {
            rooms.addObject()
                    .put("id", room.id())
                    .put("name", room.name())
                    .put("tables", room.tables());
        }
        return Json.text(root);
    }

    private static void write(ObjectNode node, Offering service) {
        node.put("id", service.id())
                .put("name", service.name())
                .put("minutes", service.minutes())
                .put("people", service.people())
                .put("turnoverMinutes", service.turnoverMinutes())
                .put("arrivalMinutes", service.arrivalMinutes())
                .put("skill", service.skill());
    }

    private static void write(ObjectNode node, Therapist therapist) {
        node.put("id", therapist.id()).put("name", therapist.name());
        therapist.skills().forEach(node.putArray("skills")::add);
        therapist.languages().forEach(node.putArray("languages")::add);
        node.put("gender", therapist.gender());
        write(node.putObject("plan"), therapist.plan());
    }

    private static void write(ObjectNode node, Plan plan) {
        week(node.putObject("hours"), plan.weekly());
        week(node.putObject("breaks"), plan.breaks());
        var exceptions = node.putArray("exceptions");
        plan.exceptions()
                .forEach(
                        (day, hours) -> {
                            var one = exceptions.addObject().put("date", day.toString());
                            var list = one.putArray("hours");
                            hours.forEach(each -> list.add(each.toString()));
                        });
    }

    private static void week(ObjectNode node, Map<DayOfWeek, List<Hours>> week) {
        week.forEach(
                (day, hours) -> {
                    var list = node.putArray(id(day));
                    hours.forEach(each -> list.add(each.toString()));
                });
    }

    /// A weekday as documents write it: `monday`.
    static String id(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    /// Reads a set-up.
    ///
    /// @param text a document
    /// @return the studio, or everything in it that is none, each with its path
    public static StudioReading read(String text) {
        return new StudioReader().read(text);
    }
}
