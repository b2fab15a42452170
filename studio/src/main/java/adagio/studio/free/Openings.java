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
        this.hours = new LocalHours(studio.zone());
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
        var found = new ArrayList<String>();
        for (String each : asked.therapists()) {
            var one = therapist(each, asked, start, found, turn);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            found.add(one.get());
        }
        var free = rooms(asked.service()).stream().filter(r -> free(r, shape).get(start)).toList();
        int fewest = free.stream().mapToInt(Room::tables).min().orElse(0);
        return turned(free.stream().filter(r -> r.tables() == fewest).toList(), turn).stream()
                .findFirst()
                .map(room -> new Placing(start, shape, room.id(), found));
    }

    /// One who is free; of several, those who can do the least else come first.
    private Optional<String> therapist(
            String wanted, Asked asked, long start, List<String> taken, int turn) {
        var shape = Shape.of(asked.service());
        boolean any = wanted.equals(Asked.ANY);
        var able =
                studio.therapists().stream()
                        .filter(
                                each ->
                                        any
                                                ? !taken.contains(each.id())
                                                        && !asked.therapists().contains(each.id())
                                                : each.id().equals(wanted))
                        .filter(each -> each.gives(asked.service()))
                        .toList();
        return turned(able, turn).stream()
                .filter(each -> free(each, shape).get(start))
                .min(Comparator.comparingInt(each -> each.skills().size()))
                .map(Therapist::id);
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
        return hours.working(studio.rules().opening(), around).runs(shape.session());
    }

    /// Those asked for by name, and enough others: how many others are free is counted in two bits.
    private Bits withTherapists(Asked asked, Shape shape) {
        var named = Bits.all(around);
        var one = Bits.none(around);
        var two = Bits.none(around);
        long any = asked.therapists().stream().filter(Asked.ANY::equals).count();
        for (String each : asked.therapists()) {
            if (!each.equals(Asked.ANY)
                    && studio.therapists().stream()
                            .noneMatch(t -> t.id().equals(each) && t.gives(asked.service()))) {
                return one;
            }
        }
        for (Therapist each : studio.therapists()) {
            if (asked.therapists().contains(each.id())) {
                named.and(free(each, shape));
            } else if (any > 0 && each.gives(asked.service())) {
                var free = free(each, shape);
                two.or(one.copy().and(free));
                one.or(free);
            }
        }
        return any == 0 ? named : named.and(any == 1 ? one : two);
    }

    private Bits free(Therapist therapist, Shape shape) {
        var away =
                hours.pausing(therapist.plan(), around).or(use.of(Use.therapist(therapist.id())));
        return hours.working(therapist.plan(), around)
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
