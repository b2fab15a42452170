// SPDX-License-Identifier: Apache-2.0
package adagio.studio.free;

import adagio.studio.Hours;
import adagio.studio.Offering;
import adagio.studio.Plan;
import adagio.studio.Room;
import adagio.studio.Studio;
import adagio.studio.Therapist;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The same question answered the slow way: minute by minute, pair by pair, with calendars instead
/// of bits.
final class BruteForce {
    private final Studio studio;
    private final Instant now;
    private final List<Taken> taken;
    private final Map<Clock, Instant> known = new HashMap<>();

    BruteForce(Studio studio, Instant now, List<Taken> taken) {
        this.studio = studio;
        this.now = now;
        this.taken = taken;
    }

    private record Clock(LocalDate day, int minute, boolean first) {}

    record Taken(String resource, Stretch stretch) {}

    Use use(Stretch window) {
        var use = new Use(Openings.around(window));
        taken.forEach(each -> use.take(each.resource(), each.stretch()));
        return use;
    }

    boolean possible(long start, Asked asked) {
        return timely(start)
                && studio.rooms().stream().anyMatch(room -> fits(room, start, asked.service()))
                && asked.clients().stream().allMatch(c -> fitsClient(c, start, asked.service()))
                && !groups(start, asked).isEmpty()
                && inside(studio.rules().opening(), start, asked.service());
    }

    boolean fits(Placing placing, Asked asked) {
        var room =
                studio.rooms().stream()
                        .filter(r -> r.id().equals(placing.room()))
                        .findFirst()
                        .orElseThrow();
        return fits(room, placing.start(), asked.service())
                && groups(placing.start(), asked).contains(placing.therapists());
    }

    private boolean timely(long start) {
        Instant begin = Quarter.begin(start);
        Instant first = now.plusSeconds(studio.rules().leadMinutes() * 60L);
        Instant end =
                ZonedDateTime.ofInstant(now, studio.zone())
                        .plusMonths(studio.rules().horizonMonths())
                        .toInstant();
        return !begin.isBefore(first) && begin.isBefore(end);
    }

    /// Every way to staff the visit.
    private List<List<String>> groups(long start, Asked asked) {
        List<List<String>> groups = new ArrayList<>(List.of(List.of()));
        for (String wanted : asked.therapists()) {
            var longer = new ArrayList<List<String>>();
            for (var group : groups) {
                for (Therapist each : studio.therapists()) {
                    boolean meant =
                            wanted.startsWith("any")
                                    ? fits(wanted, each)
                                    : wanted.equals(each.id());
                    boolean others =
                            wanted.startsWith("any") && asked.therapists().contains(each.id());
                    if (meant
                            && !others
                            && !group.contains(each.id())
                            && each.gives(asked.service())
                            && fits(each, start, asked.service())) {
                        var one = new ArrayList<>(group);
                        one.add(each.id());
                        longer.add(one);
                    }
                }
            }
            groups = longer;
        }
        return groups;
    }

    /// As a preference is read aloud: any, any.woman, any:de, any.woman:de.
    private static boolean fits(String wanted, Therapist therapist) {
        var words = List.of(wanted.split("[.:]", -1));
        for (String word : words.subList(1, words.size())) {
            boolean language = wanted.contains(":" + word);
            if (language
                    ? !therapist.languages().contains(word)
                    : !therapist.gender().equals(word)) {
                return false;
            }
        }
        return true;
    }

    private static Instant minutes(Instant from, long minutes) {
        return from.plusSeconds(minutes * 60);
    }

    private boolean fits(Therapist therapist, long start, Offering service) {
        Instant begin = Quarter.begin(start);
        Instant free = up(minutes(begin, service.minutes() + service.turnoverMinutes()));
        return inside(therapist.plan(), start, service)
                && isFree(Use.therapist(therapist.id()), begin, free)
                && !touchesPause(therapist.plan(), begin, free);
    }

    private boolean fits(Room room, long start, Offering service) {
        Instant begin = Quarter.begin(start);
        return room.tables() >= service.people()
                && isFree(
                        Use.room(room.id()),
                        down(minutes(begin, -service.arrivalMinutes())),
                        up(minutes(begin, service.minutes() + service.turnoverMinutes())));
    }

    private boolean fitsClient(String client, long start, Offering service) {
        Instant begin = Quarter.begin(start);
        return isFree(
                client,
                down(minutes(begin, -service.arrivalMinutes())),
                up(minutes(begin, service.minutes())));
    }

    private static Instant up(Instant instant) {
        long second = instant.getEpochSecond();
        return Instant.ofEpochSecond((second + 899) / 900 * 900);
    }

    private static Instant down(Instant instant) {
        return Instant.ofEpochSecond(instant.getEpochSecond() / 900 * 900);
    }

    private boolean isFree(String resource, Instant from, Instant to) {
        return taken.stream()
                .filter(each -> each.resource().equals(resource))
                .noneMatch(
                        each ->
                                Quarter.begin(each.stretch().from()).isBefore(to)
                                        && from.isBefore(Quarter.begin(each.stretch().to())));
    }

    /// Every quarter of the session lies in some stretch of working time.
    private boolean inside(Plan plan, long start, Offering service) {
        Instant end = up(minutes(Quarter.begin(start), service.minutes()));
        for (Instant at = Quarter.begin(start); at.isBefore(end); at = minutes(at, 15)) {
            if (!works(plan, at)) {
                return false;
            }
        }
        return true;
    }

    private boolean works(Plan plan, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, studio.zone());
        return covers(plan.hours(day), day, at)
                || covers(plan.hours(day.minusDays(1)), day.minusDays(1), at);
    }

    private boolean touchesPause(Plan plan, Instant from, Instant to) {
        for (Instant at = from; at.isBefore(to); at = minutes(at, 15)) {
            LocalDate day = LocalDate.ofInstant(at, studio.zone());
            if (covers(plan.pauses(day), day, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean covers(List<Hours> hours, LocalDate day, Instant at) {
        return hours.stream()
                .anyMatch(
                        each ->
                                !at.isBefore(instant(day, each.fromMinute(), true))
                                        && at.isBefore(instant(day, each.toMinute(), false)));
    }

    /// The first (or last) instant at which clocks there show a time, or the next one they show.
    private Instant instant(LocalDate day, int minute, boolean first) {
        return known.computeIfAbsent(
                new Clock(day, minute, first), _ -> search(day, minute, first));
    }

    private Instant search(LocalDate day, int minute, boolean first) {
        var wanted = day.atStartOfDay().plusMinutes(minute);
        Instant found = Instant.MIN;
        Instant midnight = day.atStartOfDay(studio.zone()).toInstant();
        for (Instant at = minutes(midnight, -180);
                at.isBefore(minutes(midnight, 28 * 60));
                at = minutes(at, 15)) {
            var shown = at.atZone(studio.zone()).toLocalDateTime();
            if (shown.equals(wanted)) {
                if (first) {
                    return at;
                }
                found = at;
            } else if (found.equals(Instant.MIN) && shown.isAfter(wanted)) {
                return at;
            }
        }
        return found;
    }
}
