// SPDX-License-Identifier: Apache-2.0
package adagio.server.desk;

import adagio.server.web.Form;
import adagio.studio.Offering;
import adagio.studio.Room;
import adagio.studio.Studio;
import adagio.studio.Therapist;
import adagio.studio.booking.Booking;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// One service, therapist or room of a set-up, or one that is to be added.
///
/// @param studio as it is
/// @param kind `services`, `therapists` or `rooms`
/// @param id of the part; `new` for one that is to be added
/// @param values the fields of its form
/// @param elsewhere names of therapists of other places of the chain, by their ids
public record SetUpPart(
        Studio studio,
        String kind,
        String id,
        Map<String, String> values,
        Map<String, String> elsewhere) {
    /// What the address of a new part says.
    public static final String NEW = "new";

    /// Finds a part.
    static Optional<SetUpPart> of(
            Studio studio, String kind, String id, Map<String, String> elsewhere) {
        boolean isNew = id.equals(NEW);
        return switch (kind) {
            case "services" ->
                    values(studio.services(), id, Offering::id, SetUpFields::of)
                            .or(() -> fresh(isNew, service()))
                            .map(each -> new SetUpPart(studio, kind, id, each, elsewhere));
            case "therapists" ->
                    values(studio.therapists(), id, Therapist::id, SetUpFields::of)
                            .or(() -> fresh(isNew, therapist(studio)))
                            .map(each -> new SetUpPart(studio, kind, id, each, elsewhere));
            case "rooms" ->
                    values(studio.rooms(), id, Room::id, SetUpFields::of)
                            .or(() -> fresh(isNew, Map.of("name", "", "tables", "2")))
                            .map(each -> new SetUpPart(studio, kind, id, each, elsewhere));
            default -> Optional.empty();
        };
    }

    private static <T> Optional<Map<String, String>> values(
            List<T> all,
            String id,
            Function<T, String> idOf,
            Function<T, Map<String, String>> fields) {
        return all.stream().filter(each -> idOf.apply(each).equals(id)).findFirst().map(fields);
    }

    private static Optional<Map<String, String>> fresh(boolean isNew, Map<String, String> fields) {
        return isNew ? Optional.of(fields) : Optional.empty();
    }

    private static Map<String, String> service() {
        return Map.of(
                "name",
                "",
                "minutes",
                "60",
                "people",
                "2",
                "turnover",
                "15",
                "arrival",
                "0",
                "skill",
                "");
    }

    /// Somebody new works while the studio is open.
    private static Map<String, String> therapist(Studio studio) {
        var fields = new TreeMap<>(PlanFields.of(studio.rules().opening()));
        fields.putAll(Map.of("name", "", "skills", "couples", "languages", "", "gender", ""));
        return fields;
    }

    /// Whether a visit has it.
    ///
    /// @param booking of the studio
    /// @return true for a visit of this service, in this room, with this therapist
    boolean isOf(Booking booking) {
        return switch (kind) {
            case "services" -> booking.wish().service().equals(id);
            case "therapists" -> booking.placing().therapists().contains(id);
            default -> booking.placing().room().equals(id);
        };
    }

    /// Whether it is to be added.
    public boolean isNew() {
        return id.equals(NEW);
    }

    /// The studio with this part as a form says.
    ///
    /// @param form what was sent
    /// @param faults takes every fault, in words
    /// @return none when there are faults
    List<Studio> with(Form form, List<String> faults) {
        var fields = new SetUpFields(form, faults);
        String name = form.field("name");
        return switch (kind) {
            case "services" -> {
                String to = idFor(name, studio.services().stream().map(Offering::id).toList());
                var made = fields.service(to);
                yield made.isEmpty()
                        ? List.of()
                        : List.of(services(replaced(studio.services(), made, Offering::id)));
            }
            case "therapists" -> {
                String same = form.field("same");
                String to = isNew() && isElsewhere(same) ? same : idFor(name, everybody());
                var made = fields.therapist(to);
                yield made.isEmpty()
                        ? List.of()
                        : List.of(therapists(replaced(studio.therapists(), made, Therapist::id)));
            }
            default -> {
                String to = idFor(name, studio.rooms().stream().map(Room::id).toList());
                var made = fields.room(to);
                yield made.isEmpty()
                        ? List.of()
                        : List.of(rooms(replaced(studio.rooms(), made, Room::id)));
            }
        };
    }

    /// Whether an id is a therapist's of another place, who does not work here yet.
    private boolean isElsewhere(String wanted) {
        return elsewhere.containsKey(wanted) && !studio.hasTherapist(wanted);
    }

    /// Ids of this place and of the others of its chain: one id is one person.
    private List<String> everybody() {
        var ids = new ArrayList<>(elsewhere.keySet());
        studio.therapists().forEach(each -> ids.add(each.id()));
        return ids;
    }

    private String idFor(String name, List<String> there) {
        return isNew() ? SetUpFields.id(name, there) : id;
    }

    private static <T> List<T> replaced(List<T> all, List<T> made, Function<T, String> idOf) {
        String id = idOf.apply(made.getFirst());
        var next = new ArrayList<T>();
        boolean found = false;
        for (T each : all) {
            boolean same = idOf.apply(each).equals(id);
            next.add(same ? made.getFirst() : each);
            found |= same;
        }
        if (!found) {
            next.add(made.getFirst());
        }
        return next;
    }

    /// The studio without this part; bookings that have it stay as they are.
    List<Studio> without(List<String> faults) {
        if (kind.equals("services") && studio.services().size() == 1) {
            faults.add("the last service stays: add another one before");
            return List.of();
        }
        return List.of(
                switch (kind) {
                    case "services" ->
                            services(
                                    studio.services().stream()
                                            .filter(each -> !each.id().equals(id))
                                            .toList());
                    case "therapists" ->
                            therapists(
                                    studio.therapists().stream()
                                            .filter(each -> !each.id().equals(id))
                                            .toList());
                    default ->
                            rooms(
                                    studio.rooms().stream()
                                            .filter(each -> !each.id().equals(id))
                                            .toList());
                });
    }

    private Studio services(List<Offering> services) {
        return of(services, studio.therapists(), studio.rooms());
    }

    private Studio therapists(List<Therapist> therapists) {
        return of(studio.services(), therapists, studio.rooms());
    }

    private Studio rooms(List<Room> rooms) {
        return of(studio.services(), studio.therapists(), rooms);
    }

    private Studio of(List<Offering> services, List<Therapist> therapists, List<Room> rooms) {
        return new Studio(studio.id(), studio.place(), studio.rules(), services, therapists, rooms);
    }
}
