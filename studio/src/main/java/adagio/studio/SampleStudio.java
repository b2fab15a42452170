// SPDX-License-Identifier: Apache-2.0
package adagio.studio;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// A studio to try things with, and to delete.
public final class SampleStudio {
    /// Its id.
    public static final String ID = "sample";

    private static final Plan HOURS = Plan.everyDay(new Hours(9 * 60, 20 * 60));
    private static final int YEARS_AHEAD = 2;

    private SampleStudio() {}

    /// Six therapists, two rooms with two tables each, open every day from nine to eight in London,
    /// booked from now to two years ahead.
    ///
    /// @return the studio `sample`
    public static Studio studio() {
        return new Studio(
                ID,
                new Place("Sample studio", ZoneId.of("Europe/London"), ""),
                new Rules(HOURS, 0, YEARS_AHEAD * 12, 24, 15),
                List.of(
                        new Offering(
                                "couples-60",
                                "Couples massage, 60 minutes",
                                60,
                                2,
                                15,
                                0,
                                "couples"),
                        new Offering("single-60", "Massage for one, 60 minutes", 60, 1, 15, 0, "")),
                IntStream.rangeClosed(1, 6).mapToObj(SampleStudio::therapist).toList(),
                IntStream.rangeClosed(1, 2)
                        .mapToObj(n -> new Room("room-" + n, "Room " + n, 2))
                        .toList());
    }

    /// A small set for a new studio, to try and to delete: two therapists, one room with two
    /// tables, one service for two and one for one person.
    ///
    /// @param id of the studio
    /// @param name as clients see it
    /// @param zone where it lies
    /// @return a studio
    public static Studio small(String id, String name, ZoneId zone) {
        var sample = studio();
        return new Studio(
                id,
                new Place(name, zone, ""),
                sample.rules(),
                sample.services(),
                sample.therapists().subList(0, 2),
                sample.rooms().subList(0, 1));
    }

    private static Therapist therapist(int number) {
        return new Therapist(
                "therapist-" + number,
                "Therapist " + number,
                Set.of("couples"),
                number % 3 == 0 ? Set.of("en", "fr") : Set.of("en"),
                number % 2 == 0 ? "man" : "woman",
                HOURS);
    }
}
