// SPDX-License-Identifier: Apache-2.0
package adagio.studio.free;

import adagio.studio.Offering;
import adagio.studio.Room;
import adagio.studio.Studio;
import adagio.studio.Therapist;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The starts at which a visit is possible: the therapists asked for, a room with enough tables,
/// and the clients, all at once.
///
/// A visit begins and ends in working hours and opening hours; its turnover may run past them, but
/// into no break, no blocked time and no other visit.
public final class Openings {
    /// The longest service with its turnover has 24 quarters, the longest arrival 4.
    private static final int MOST_AROUND = 32;

    private final Studio studio;
    private final Stretch window;
    private final Use use;
    private final Stretch around;
    private final LocalHours hours;
    private final Bits allowed;

    /// Looks at one stretch of time.
    ///
    /// @param studio its people, rooms and rules
    /// @param window the starts that are looked at
    /// @param now nothing begins before it
    /// @param use what is taken in [#around] `window`
    public Openings(Studio studio, Stretch window, Instant now, Use use) {
        this.studio = studio;
        this.window = window;
        this.use = use;
        this.around = around(window);
        if (!around.equals(use.stretch())) {
            throw new IllegalArgumentException("the use is of another stretch");
        }
        this.hours = new LocalHours(studio.zone(), around);
        this.allowed = allowed(now);
    }

    /// The stretch whose use has to be known for some starts.
    ///
    /// @param window starts
    /// @return eight hours more on both sides
    public static Stretch around(Stretch window) {
        return window.wider(MOST_AROUND, MOST_AROUND);
    }

    /// From lead time to horizon.
    private Bits allowed(Instant now) {
        long first = Quarter.notBefore(now.plusSeconds(studio.rules().leadMinutes() * 60L));
        long last =
                Quarter.notBefore(
                        ZonedDateTime.ofInstant(now, studio.zone())
                                .plusMonths(studio.rules().horizonMonths())
                                .toInstant());
        var bits = Bits.none(around);
        bits.set(Math.max(first, window.from()), Math.min(last, window.to()));
        return bits;
    }

    /// Every start that is possible.
    ///
    /// @param asked service, therapists, clients
    /// @return quarters in order
    public long[] starts(Asked asked) {
        var shape = Shape.of(asked.service());
        var starts = allowed.copy().and(open(shape)).and(withTherapists(asked, shape));
        var rooms = Bits.none(around);
        for (Room room : rooms(asked.service())) {
            rooms.or(free(room, shape));
        }
        starts.and(rooms);
        for (String client : asked.clients()) {
            starts.and(freeClient(client, shape));
        }
        return starts.within(window);
    }

    /// Who and where, at one start.
    ///
    /// @param start a quarter inside the window
    /// @param asked service, therapists, clients
    /// @param turn any number; spreads the work among those who are free
    /// @return empty when it is not possible
    public Optional<Placing> place(long start, Asked asked, int turn) {
        var shape = Shape.of(asked.service());
        if (!allowed.get(start)
                || !open(shape).get(start)
                || !asked.clients().stream().allMatch(each -> freeClient(each, shape).get(start))) {
            return Optional.empty();
        }
        var found = staff(start, asked, List.of(), turn);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var free = rooms(asked.service()).stream().filter(r -> free(r, shape).get(start)).toList();
        int fewest = free.stream().mapToInt(Room::tables).min().orElse(0);
        return turned(free.stream().filter(r -> r.tables() == fewest).toList(), turn).stream()
                .findFirst()
                .map(room -> new Placing(start, shape, room.id(), found.get()));
    }

    /// Those who are free, one for each who comes; none when there are not enough. Of several,
    /// those who can do the least else come first. What one client prefers may leave nobody for the
    /// other but another choice for the first: then that is tried.
    private Optional<List<String>> staff(long start, Asked asked, List<String> found, int turn) {
        if (found.size() == asked.therapists().size()) {
            return Optional.of(found);
        }
        var shape = Shape.of(asked.service());
        for (Therapist each : able(asked, found, turn)) {
            if (free(each, shape).get(start)) {
                var longer = new ArrayList<>(found);
                longer.add(each.id());
                var all = staff(start, asked, longer, turn);
                if (all.isPresent()) {
                    return all;
                }
            }
        }
        return Optional.empty();
    }

    /// Who could be the next.
    private List<Therapist> able(Asked asked, List<String> found, int turn) {
        String wanted = asked.therapists().get(found.size());
        var able =
                studio.therapists().stream()
                        .filter(
                                each ->
                                        Preference.isAny(wanted)
                                                ? !found.contains(each.id())
                                                        && !asked.therapists().contains(each.id())
                                                        && Preference.of(wanted).fits(each)
                                                : each.id().equals(wanted))
                        .filter(each -> each.gives(asked.service()))
                        .toList();
        return turned(able, turn).stream()
                .sorted(Comparator.comparingInt(each -> each.skills().size()))
                .toList();
    }

    private static <T> List<T> turned(List<T> list, int turn) {
        if (list.isEmpty()) {
            return list;
        }
        int by = Math.floorMod(turn, list.size());
        var turned = new ArrayList<>(list.subList(by, list.size()));
        turned.addAll(list.subList(0, by));
        return turned;
    }

    private List<Room> rooms(Offering service) {
        return studio.rooms().stream().filter(each -> each.tables() >= service.people()).toList();
    }

    private Bits open(Shape shape) {
        return hours.working(studio.rules().opening()).runs(shape.session());
    }

    /// Those asked for by name, and enough others: for each who does not say who, somebody as they
    /// prefer, and together as many as are needed. For two, that is all there is to it (Hall's
    /// marriage theorem).
    private Bits withTherapists(Asked asked, Shape shape) {
        var named = Bits.all(around);
        var one = Bits.none(around);
        var two = Bits.none(around);
        var preferences =
                asked.therapists().stream().filter(Preference::isAny).map(Preference::of).toList();
        var fitting = preferences.stream().map(_ -> Bits.none(around)).toList();
        for (String each : asked.therapists()) {
            if (!Preference.isAny(each)
                    && studio.therapists().stream()
                            .noneMatch(t -> t.id().equals(each) && t.gives(asked.service()))) {
                return one;
            }
        }
        for (Therapist each : studio.therapists()) {
            if (asked.therapists().contains(each.id())) {
                named.and(free(each, shape));
            } else if (each.gives(asked.service())
                    && preferences.stream().anyMatch(wish -> wish.fits(each))) {
                var free = free(each, shape);
                two.or(one.copy().and(free));
                one.or(free);
                for (int i = 0; i < preferences.size(); i++) {
                    if (preferences.get(i).fits(each)) {
                        fitting.get(i).or(free);
                    }
                }
            }
        }
        fitting.forEach(named::and);
        return preferences.size() > 1 ? named.and(two) : named;
    }

    private Bits free(Therapist therapist, Shape shape) {
        var away = hours.pausing(therapist.plan()).or(use.of(Use.therapist(therapist.id())));
        return hours.working(therapist.plan())
                .runs(shape.session())
                .and(Bits.all(around).without(away).runs(shape.after()));
    }

    private Bits free(Room room, Shape shape) {
        return Bits.all(around)
                .without(use.of(Use.room(room.id())))
                .runs(shape.arrival() + shape.after())
                .later(shape.arrival());
    }

    private Bits freeClient(String client, Shape shape) {
        return Bits.all(around)
                .without(use.of(client))
                .runs(shape.arrival() + shape.session())
                .later(shape.arrival());
    }
}
