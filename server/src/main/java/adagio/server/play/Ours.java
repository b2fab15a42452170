// SPDX-License-Identifier: Apache-2.0
package adagio.server.play;

import adagio.server.live.LiveEvenings;
import adagio.server.live.Playing;
import adagio.server.people.Logins;
import adagio.server.tonight.Evening;
import adagio.server.tonight.Evenings;
import adagio.server.tonight.Plan;
import adagio.server.tonight.Who;
import adagio.server.web.Refused;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds the evening of an address for those it is for: one of guests for whoever has the address,
/// one of people who live here for these two alone.
public final class Ours {
    private final Evenings evenings;
    private final Logins logins;
    private final LiveEvenings live;
    private final Predicate<Who> stands;

    /// The evenings of one house.
    ///
    /// @param evenings in memory
    /// @param logins who is signed in
    /// @param live evenings that other houses began
    /// @param stands whether the cards are still those that an evening goes by
    public Ours(Evenings evenings, Logins logins, LiveEvenings live, Predicate<Who> stands) {
        this.evenings = evenings;
        this.logins = logins;
        this.live = live;
        this.stands = stands;
    }

    /// The evening of an address with the part `evening`.
    ///
    /// @param request who asks
    /// @param response of the same request
    /// @return the evening
    /// @throws Refused 404 for whom it is not
    Evening get(ServerRequest request, ServerResponse response) {
        String id = request.path().pathParameters().get("evening");
        var evening = evenings.find(id).orElseThrow(Refused::notFound);
        guard(evening.who(), request, response);
        return evening;
    }

    /// An evening that another house began, and that still stands.
    ///
    /// @param id its address
    /// @return empty when there is none
    public Optional<LiveEvenings.Live> live(String id) {
        return live.find(id).filter(each -> stands.test(each.who()));
    }

    /// The phone lies between both: what one of them alone may read is folded on it.
    ///
    /// @param request for the page that plays
    void fold(ServerRequest request) {
        logins.fold(request);
    }

    private void guard(Who who, ServerRequest request, ServerResponse response) {
        if (!who.guests() && !who.has(logins.require(request, response).person())) {
            throw Refused.notFound();
        }
    }

    /// An evening that another house began, of an address with the part `evening`.
    ///
    /// @param request who asks
    /// @param response of the same request
    /// @return empty when this house began it, or none did
    /// @throws Refused 404 for whom it is not
    Optional<LiveEvenings.Live> elsewhere(ServerRequest request, ServerResponse response) {
        String id = request.path().pathParameters().get("evening");
        if (evenings.find(id).isPresent()) {
            return Optional.empty();
        }
        var found = live(id);
        found.ifPresent(each -> guard(each.who(), request, response));
        return found;
    }

    /// What plays in the evening of an address with the part `evening`.
    ///
    /// @param request who asks
    /// @param response of the same request
    /// @return what is heard and seen
    /// @throws Refused 404 when nothing plays, and for whom it is not
    Playing playing(ServerRequest request, ServerResponse response) {
        return elsewhere(request, response)
                .map(LiveEvenings.Live::playing)
                .or(() -> playing(get(request, response)))
                .orElseThrow(Refused::notFound);
    }

    /// What plays in an evening, for whoever has its code or a copy of it.
    ///
    /// @param id of the evening
    /// @return empty when nothing does
    Optional<Playing> playing(String id) {
        return evenings.find(id)
                .map(Ours::playing)
                .orElseGet(() -> live(id).map(LiveEvenings.Live::playing));
    }

    static Optional<Playing> playing(Evening evening) {
        return evening.stage() instanceof Evening.Stage.Agreed(var shared)
                        && shared.plan() instanceof Plan.Ready ready
                ? Optional.of(PlayView.playing(shared, ready))
                : Optional.empty();
    }
}
