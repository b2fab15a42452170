// SPDX-License-Identifier: Apache-2.0
package adagio.server.webhook;

import adagio.server.jobs.Round;
import adagio.server.people.Households;
import adagio.server.people.Pair;
import adagio.server.people.People;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;

/// When rooms are told of an evening that both agreed on: it looks every twenty seconds while the
/// server runs and a host was named.
public final class RoomClock {
    private static final Duration LOOK = Duration.ofSeconds(20);
    private static final Duration LATE = Duration.ofMinutes(5);
    private final RoomHook room;
    private final People people;
    private final BiFunction<Pair, Duration, List<String>> begun;

    /// A clock of one house.
    ///
    /// @param room tells
    /// @param people the households and their pairs
    /// @param begun the sessions of a pair that began within so long
    public RoomClock(RoomHook room, People people, BiFunction<Pair, Duration, List<String>> begun) {
        this.room = room;
        this.people = people;
        this.begun = begun;
    }

    /// What a house does again and again: it looks whether an evening has begun.
    ///
    /// @return nothing to do unless a host was named
    public List<Round> rounds() {
        return room.isOn()
                ? List.of(new Round("rooms", Duration.ZERO, LOOK, this::tick))
                : List.of();
    }

    /// Tells every room whose session began within five minutes and that was not told yet.
    public void tick() {
        Households households = people.households();
        for (var row : room.list()) {
            households.find(row.household()).stream()
                    .flatMap(household -> household.pairs().stream())
                    .filter(pair -> pair.id().equals(row.pair()))
                    .forEach(
                            pair ->
                                    begun.apply(pair, LATE)
                                            .forEach(
                                                    each ->
                                                            room.tellOnce(
                                                                    pair.id(),
                                                                    each,
                                                                    RoomHook.What.AGREED)));
        }
    }
}
