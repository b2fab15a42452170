// SPDX-License-Identifier: Apache-2.0
package adagio.studio.free;

import adagio.studio.Offering;

/// How a visit lies on the quarters around its start.
///
/// @param minutes from start to end as people see it
/// @param arrival quarters before the start in which room and clients are taken
/// @param session quarters from the start, the last one maybe not whole
/// @param after quarters from the start until room and therapists are free again, at least
///   `session`
public record Shape(int minutes, int arrival, int session, int after) {
    /// The shape of a service.
    ///
    /// @param service of a studio
    /// @return its shape
    public static Shape of(Offering service) {
        return new Shape(
                service.minutes(),
                Quarter.covering(service.arrivalMinutes()),
                Quarter.covering(service.minutes()),
                Quarter.covering(service.minutes() + service.turnoverMinutes()));
    }

    /// What a room is taken for.
    ///
    /// @param start the quarter of the start
    /// @return arrival, session, turnover
    public Stretch room(long start) {
        return new Stretch(start - arrival, start + after);
    }

    /// What a therapist is taken for.
    ///
    /// @param start the quarter of the start
    /// @return session, turnover
    public Stretch therapist(long start) {
        return new Stretch(start, start + after);
    }

    /// What a client is taken for.
    ///
    /// @param start the quarter of the start
    /// @return arrival, session
    public Stretch client(long start) {
        return new Stretch(start - arrival, start + session);
    }
}
