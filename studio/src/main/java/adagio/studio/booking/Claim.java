// SPDX-License-Identifier: Apache-2.0
package adagio.studio.booking;

import adagio.studio.free.Placing;
import adagio.studio.free.Stretch;
import adagio.studio.free.Use;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One resource for one stretch. Each of its quarters is a row under the key (studio, resource,
/// quarter): the one thing that no two visits can have.
///
/// @param resource `t/...`, `r/...` or `c/...`
/// @param stretch half-open
public record Claim(String resource, Stretch stretch) {
    /// The order in which all claims are made, so that no two makers wait for each other in a
    /// circle.
    public static final Comparator<Claim> ORDER =
            Comparator.comparing(Claim::resource).thenComparing(each -> each.stretch().from());

    /// Everything a booking takes.
    ///
    /// @param booking placed
    /// @return in [#ORDER]
    public static List<Claim> of(Booking booking) {
        return of(booking.placing(), booking.wish());
    }

    static List<Claim> of(Placing placing, Wish wish) {
        var claims = new ArrayList<Claim>();
        var shape = placing.shape();
        claims.add(new Claim(Use.room(placing.room()), shape.room(placing.start())));
        for (String each : placing.therapists()) {
            claims.add(new Claim(Use.therapist(each), shape.therapist(placing.start())));
        }
        for (String each : wish.resources()) {
            claims.add(new Claim(each, shape.client(placing.start())));
        }
        claims.sort(ORDER);
        return List.copyOf(claims);
    }
}
