// SPDX-License-Identifier: Apache-2.0
package adagio.studio.free;

import adagio.studio.Hours;
import adagio.studio.Offering;
import adagio.studio.Place;
import adagio.studio.Plan;
import adagio.studio.Room;
import adagio.studio.Rules;
import adagio.studio.Studio;
import adagio.studio.Therapist;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Studios as chance makes them.
final class Days {
    private static final List<String> ZONES =
            List.of("Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu");
    private final RandomGenerator random;

    Days(RandomGenerator random) {
        this.random = random;
    }

    Studio studio(LocalDate about) {
        var therapists = new ArrayList<Therapist>();
        for (int i = 0; i < 2 + random.nextInt(4); i++) {
            therapists.add(
                    new Therapist(
                            "t" + i,
                            "T " + i,
                            random.nextInt(4) > 0 ? Set.of("couples") : Set.of(),
                            random.nextInt(2) > 0 ? Set.of("de", "en") : Set.of("en"),
                            List.of("woman", "man", "").get(random.nextInt(3)),
                            plan(about)));
        }
        var rooms = new ArrayList<Room>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            rooms.add(new Room("r" + i, "R " + i, 1 + random.nextInt(2)));
        }
        var services = List.of(service("couples", 2, "couples"), service("single", 1, ""));
        return new Studio(
                "chance",
                new Place("Chance", ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))), ""),
                new Rules(plan(about), random.nextInt(3) * 50, 1 + random.nextInt(2), 24, 15),
                services,
                therapists,
                rooms);
    }

    private Offering service(String id, int people, String skill) {
        int[] minutes = {50, 60, 80, 90};
        return new Offering(
                id,
                id,
                minutes[random.nextInt(4)],
                people,
                random.nextInt(4) * 10,
                random.nextInt(3) * 10,
                skill);
    }

    private Plan plan(LocalDate about) {
        var weekly = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        var breaks = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(5) > 0) {
                weekly.put(day, hours());
            }
            if (random.nextInt(3) == 0) {
                int from = 720 + 15 * random.nextInt(8);
                breaks.put(day, List.of(new Hours(from, from + 30)));
            }
        }
        Map<LocalDate, List<Hours>> exceptions = new HashMap<>();
        exceptions.put(
                about.plusDays(random.nextInt(4)), random.nextBoolean() ? List.of() : hours());
        return new Plan(weekly, breaks, exceptions);
    }

    /// One or two stretches, some over the hours that clocks skip or repeat.
    private List<Hours> hours() {
        int from = 15 * random.nextInt(40);
        int to = from + 15 * (8 + random.nextInt(40));
        return to < 1_200 && random.nextBoolean()
                ? List.of(new Hours(from, to), new Hours(to + 60, 1_440))
                : List.of(new Hours(from, Math.min(to, 1_440)));
    }
}
