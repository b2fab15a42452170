// SPDX-License-Identifier: Apache-2.0
package adagio.server.webhook;

import adagio.server.jobs.Round;
import adagio.server.people.Households;
import adagio.server.people.Pair;
import adagio.server.people.People;
import adagio.server.vault.Secrets;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;

/// When rooms are told: it looks every twenty seconds while the server runs and a host was named,
/// and at each page that plays.
public final class RoomClock {
    private static final Duration LOOK = Duration.ofSeconds(20);
    private static final Duration LATE = Duration.ofMinutes(5);
    private final RoomHook room;
    private final People people;
    private final BiFunction<Pair, Duration, List<String>> begun;

    /// A clock of one house.
    ///
    /// @param room tells
    /// @param people who is signed in, and their pairs
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

    /// The filter: after the page that plays was answered, the room of who is signed in is told,
    /// once an evening.
    ///
    /// @param chain what follows
    /// @param request may be for `/play/{evening}`
    /// @param response untouched
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        chain.proceed();
        String path = request.path().path();
        if (room.isOn() && path.matches("/play/[^/]+")) {
            people.logins()
                    .find(request)
                    .flatMap(login -> people.tonight(request, login))
                    .filter(pair -> !room.address(pair.id()).isEmpty())
                    .ifPresent(
                            pair ->
                                    room.tellOnce(
                                            pair.id(), Secrets.digest(path), RoomHook.What.PLAY));
        }
    }
}
