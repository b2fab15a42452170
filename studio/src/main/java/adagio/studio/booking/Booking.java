// SPDX-License-Identifier: Apache-2.0
package adagio.studio.booking;

import adagio.studio.Offering;
import adagio.studio.Studio;
import adagio.studio.free.Placing;
import adagio.studio.free.Quarter;
import java.time.Instant;

/// A visit that was asked for and placed.
///
/// @param id unique in the studio
/// @param status see [Status]
/// @param lapses seconds since 1970 at which a tentative one ends by itself; 0 for the others
/// @param wish what was asked for
/// @param placing what was found; a cancelled booking keeps it, but claims nothing
public record Booking(String id, Status status, long lapses, Wish wish, Placing placing) {
    private static final int QUARTER = 15;

    /// When it begins.
    public Instant start() {
        return Quarter.begin(placing.start());
    }

    /// When it ends for the clients.
    public Instant end() {
        return start().plusSeconds(placing.shape().minutes() * 60L);
    }

    /// Whether it is over: cancelled, or tentative and out of time.
    ///
    /// @param now the time
    /// @return true when it claims nothing any more, or may not
    public boolean isOver(Instant now) {
        return status == Status.CANCELLED
                || (status == Status.TENTATIVE && lapses <= now.getEpochSecond());
    }

    /// The service as it is set up now. One that was taken out of the set-up since, or is for
    /// another number of people by now, stands as this visit was placed; it needs what others for
    /// as many people need.
    ///
    /// @param studio as it is set up now
    /// @return a service for as many as come
    public Offering service(Studio studio) {
        int people = wish.clients().size();
        var alike = studio.services().stream().filter(each -> each.people() == people).toList();
        var shape = placing.shape();
        int turnover = shape.after() * QUARTER - shape.minutes();
        return alike.stream()
                .filter(each -> each.id().equals(wish.service()))
                .findFirst()
                .orElseGet(
                        () ->
                                new Offering(
                                        wish.service(),
                                        wish.service(),
                                        shape.minutes(),
                                        people,
                                        Math.min(turnover, 120),
                                        shape.arrival() * QUARTER,
                                        alike.isEmpty() ? "" : alike.getFirst().skill()));
    }

    Booking confirmed() {
        return new Booking(id, Status.CONFIRMED, 0, wish, placing);
    }

    /// The same, cancelled.
    public Booking cancelled() {
        return new Booking(id, Status.CANCELLED, 0, wish, placing);
    }

    Booking at(Wish newWish, Placing newPlacing) {
        return new Booking(id, status, lapses, newWish, newPlacing);
    }
}
