// SPDX-License-Identifier: Apache-2.0
package adagio.studio;

/// What can be booked.
///
/// @param id unique in the studio
/// @param name as clients see it
/// @param minutes from start to end, 15 to 240
/// @param people 1 or 2: as many clients, tables and therapists
/// @param turnoverMinutes after the end until room and therapists are free again, 0 to 120; it may
///   run past closing time
/// @param arrivalMinutes before the start in which the room waits for the clients, 0 to 60
/// @param skill a word that each therapist needs, empty for none
public record Offering(
        String id,
        String name,
        int minutes,
        int people,
        int turnoverMinutes,
        int arrivalMinutes,
        String skill) {
    /// Checks everything.
    public Offering {
        Ids.check("a service", id);
        Ids.checkName("the service " + id, name);
        Ids.checkRange("minutes of the service " + id, minutes, 15, 240);
        Ids.checkRange("people of the service " + id, people, 1, 2);
        Ids.checkRange("turnoverMinutes of the service " + id, turnoverMinutes, 0, 120);
        Ids.checkRange("arrivalMinutes of the service " + id, arrivalMinutes, 0, 60);
    }
}
