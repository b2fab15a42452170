// SPDX-License-Identifier: Apache-2.0
package adagio.server.play;

import adagio.server.people.Logins;
import adagio.server.tonight.Evening;
import adagio.server.tonight.Evenings;
import adagio.server.web.Refused;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/// Finds the evening of an address for those it is for: one of guests for whoever has the address,
/// one of people who live here for these two alone.
public final class Ours {
    private final Evenings evenings;
    private final Logins logins;

    /// The evenings of one house.
    ///
    /// @param evenings in memory
    /// @param logins who is signed in
    public Ours(Evenings evenings, Logins logins) {
        this.evenings = evenings;
        this.logins = logins;
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
        if (!evening.who().guests()
                && !evening.who().has(logins.require(request, response).person())) {
            throw Refused.notFound();
        }
        return evening;
    }
}
