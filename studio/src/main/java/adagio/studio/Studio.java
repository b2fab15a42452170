// SPDX-License-Identifier: Apache-2.0
package adagio.studio;

import java.time.ZoneId;
import java.util.List;

/// One place with its people, rooms and rules. A chain has one studio for each of its places: those
/// whose ids begin with the same word and a dot. In a chain one therapist's id is one person, in
/// whatever place.
///
/// @param id of the studio, in addresses: `soho`, or `north.soho` for a place of the chain `north`;
///   it never changes
/// @param place its name, its time zone, in which all its hours are, and how it is reached
/// @param rules when bookings are taken
/// @param services at least one
/// @param therapists at most 200
/// @param rooms at most 100
public record Studio(
        String id,
        Place place,
        Rules rules,
        List<Offering> services,
        List<Therapist> therapists,
        List<Room> rooms) {
    /// Checks ids and sizes, copies the lists.
    public Studio {
        Ids.checkStudio(id);
        Ids.checkName("the studio " + id, place.name());
        services = List.copyOf(services);
        therapists = List.copyOf(therapists);
        rooms = List.copyOf(rooms);
        Ids.checkRange("number of services", services.size(), 1, 100);
        Ids.checkRange("number of therapists", therapists.size(), 0, 200);
        Ids.checkRange("number of rooms", rooms.size(), 0, 100);
        Ids.checkUnique("services", services, Offering::id);
        Ids.checkUnique("therapists", therapists, Therapist::id);
        Ids.checkUnique("rooms", rooms, Room::id);
    }

    /// Its name as clients see it.
    public String name() {
        return place.name();
    }

    /// Where it lies; all its hours are local there.
    public ZoneId zone() {
        return place.zone();
    }

    /// The chain of a studio.
    ///
    /// @param studio an id
    /// @return the word before the dot, empty for a studio of its own
    public static String chain(String studio) {
        int dot = studio.indexOf('.');
        return dot < 0 ? "" : studio.substring(0, dot);
    }

    /// The chain it belongs to.
    ///
    /// @return empty for a studio of its own
    public String chain() {
        return chain(id);
    }

    /// The same studio for those who work there: they book at a moment's notice, and as far ahead
    /// as can be.
    ///
    /// @return with other rules
    public Studio atDesk() {
        return new Studio(id, place, rules.atDesk(), services, therapists, rooms);
    }

    /// A service by its id.
    ///
    /// @param wanted its id
    /// @return the service
    public Offering getService(String wanted) {
        return services.stream()
                .filter(each -> each.id().equals(wanted))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "no service \""
                                                + wanted
                                                + "\" among "
                                                + services.stream().map(Offering::id).toList()));
    }

    /// A therapist by their id.
    ///
    /// @param wanted an id
    /// @return the name, or the id of somebody who is no longer here
    public String therapistName(String wanted) {
        return therapists.stream()
                .filter(each -> each.id().equals(wanted))
                .map(Therapist::name)
                .findFirst()
                .orElse(wanted);
    }

    /// A room by its id.
    ///
    /// @param wanted an id
    /// @return the name, or the id of a room that is no longer here
    public String roomName(String wanted) {
        return rooms.stream()
                .filter(each -> each.id().equals(wanted))
                .map(Room::name)
                .findFirst()
                .orElse(wanted);
    }

    /// A service by its id.
    ///
    /// @param wanted an id
    /// @return the name, or the id of a service that is no longer offered
    public String serviceName(String wanted) {
        return services.stream()
                .filter(each -> each.id().equals(wanted))
                .map(Offering::name)
                .findFirst()
                .orElse(wanted);
    }

    /// Whether somebody here has this id.
    ///
    /// @param wanted a therapist's id
    /// @return true when there is one
    public boolean hasTherapist(String wanted) {
        return therapists.stream().anyMatch(each -> each.id().equals(wanted));
    }

    /// Whether a room here has this id.
    ///
    /// @param wanted a room's id
    /// @return true when there is one
    public boolean hasRoom(String wanted) {
        return rooms.stream().anyMatch(each -> each.id().equals(wanted));
    }
}
