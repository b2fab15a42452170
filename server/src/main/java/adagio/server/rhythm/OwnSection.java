// SPDX-License-Identifier: Apache-2.0
package adagio.server.rhythm;

import adagio.server.calendars.Calendars;
import adagio.server.calendars.KeptCalendar;
import adagio.server.calendars.OwnTimes;
import adagio.server.people.Login;
import adagio.server.people.PersonSection;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is kept of a person for times, in `adagio-person/1`: zone, hints, mail, addresses. Hours
/// are not in it: they are read again.
final class OwnSection implements PersonSection {
    private static final Set<String> FIELDS =
            Set.of("zone", "heavy", "important", "holiday", "mail", "calendars");
    private static final int LONGEST_ADDRESS = 2_000;
    private final Calendars calendars;

    OwnSection(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public String name() {
        return "times";
    }

    @Override
    public Optional<JsonNode> export(Login whose) {
        ObjectNode node = calendars.own(whose.person()).node();
        var list = node.putArray("calendars");
        for (KeptCalendar each : calendars.list(whose.person())) {
            if (!each.isFile()) {
                list.addObject().put("name", each.name()).put("address", each.address());
            }
        }
        return Optional.of(node);
    }

    @Override
    public List<String> faults(JsonNode section) {
        var faults = new ArrayList<String>();
        if (!section.isObject()) {
            return List.of("found " + section.getNodeType() + "; an object is needed");
        }
        section.fieldNames()
                .forEachRemaining(
                        field -> {
                            if (!FIELDS.contains(field)) {
                                faults.add(field + ": unknown; known are " + FIELDS);
                            }
                        });
        String zone = section.path("zone").asText("");
        if (!zone.isEmpty() && OwnTimes.zone(zone).isEmpty()) {
            faults.add("zone: found \"" + zone + "\"; a time zone" + OwnTimes.nearest(zone));
        }
        String mail = section.path("mail").asText("");
        if (!mail.isEmpty() && !OwnTimes.isMail(mail)) {
            faults.add("mail: found \"" + mail + "\"; name@host, or empty");
        }
        JsonNode list = section.path("calendars");
        if (!list.isMissingNode() && (!list.isArray() || list.size() > Calendars.MOST)) {
            faults.add("calendars: a list of at most " + Calendars.MOST + " is allowed");
        }
        for (int i = 0; i < list.size(); i++) {
            String address = list.path(i).path("address").asText("");
            if (!address.matches("(?i)(https?|webcals?)://.+")
                    || address.length() > LONGEST_ADDRESS) {
                faults.add("calendars[" + i + "].address: an address of the web is needed");
            }
        }
        return faults;
    }

    @Override
    public void restore(Login whose, JsonNode section) {
        calendars.set(whose, OwnTimes.of(section, calendars.own(whose.person()).zone()));
        for (JsonNode each : section.path("calendars")) {
            calendars.addLater(whose, each.path("name").asText(""), each.path("address").asText());
        }
    }
}
