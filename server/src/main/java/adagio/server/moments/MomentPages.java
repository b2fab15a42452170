// SPDX-License-Identifier: Apache-2.0
package adagio.server.moments;

import adagio.server.people.Household;
import adagio.server.people.Login;
import adagio.server.people.Pair;
import adagio.server.people.People;
import adagio.server.rhythm.Yeses;
import adagio.server.storage.Storage;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `/moments`, and `/moments/{moment}` for the one that both are asked about in private.
///
/// A yes holds for twelve hours and then it is gone. What one is shown does not depend on the other
/// until both have said yes.
public final class MomentPages {
    private static final Duration HOLDS = Duration.ofHours(12);
    private final Pages pages;
    private final People people;
    private final Storage storage;
    private final Yeses yeses;
    private final InstantSource clock;

    /// Who asks, with the other one.
    private record Asking(Login login, Household household, Pair pair) {}

    /// The pages of one house.
    ///
    /// @param pages renders
    /// @param people who is signed in
    /// @param storage keeps a yes, sealed
    /// @param clock tells when it is over
    public MomentPages(Pages pages, People people, Storage storage, InstantSource clock) {
        this.pages = pages;
        this.people = people;
        this.storage = storage;
        this.yeses = new Yeses(storage);
        this.clock = clock;
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.read("/moments", this::list)
                .readAndPost("/moments/{moment}", this::ask, this::answer);
    }

    private void list(ServerRequest request, ServerResponse response) {
        boolean two = asking(request).isPresent();
        pages.show(
                request,
                response,
                "moments",
                Map.of("moments", List.of(Moment.values()), "asksFirst", two));
    }

    /// Two who both have a login of their own; everybody else answers on Tonight's two cards.
    private Optional<Asking> asking(ServerRequest request) {
        return people.logins()
                .find(request)
                .flatMap(
                        login ->
                                people.tonight(request, login)
                                        .map(
                                                pair ->
                                                        new Asking(
                                                                login,
                                                                people.households()
                                                                        .get(login.household()),
                                                                pair)))
                .filter(
                        each ->
                                each.household()
                                        .member(each.pair().other(each.login().person()))
                                        .joined());
    }

    private static Moment moment(ServerRequest request) {
        return Moment.find(request.path().pathParameters().get("moment"))
                .filter(Moment::isAskedFirst)
                .orElseThrow(Refused::notFound);
    }

    private void ask(ServerRequest request, ServerResponse response) {
        Moment moment = moment(request);
        var asking = asking(request);
        if (asking.isEmpty()) {
            Pages.seeOther(response, moment.tonight());
            return;
        }
        var pair = asking.get().pair();
        String me = asking.get().login().person();
        long now = clock.instant().getEpochSecond();
        boolean[] said =
                storage.write(
                        handle ->
                                new boolean[] {
                                    holds(yeses.get(handle, pair, me, moment.word()), now),
                                    holds(
                                            yeses.get(handle, pair, pair.other(me), moment.word()),
                                            now)
                                });
        String name = asking.get().household().name(pair.other(me));
        pages.show(
                request,
                response,
                "moment",
                Map.of(
                        "moment",
                        moment,
                        "other",
                        name.isEmpty() ? pages.say().say("times.other") : name,
                        "mine",
                        said[0],
                        "both",
                        said[0] && said[1]));
    }

    private static boolean holds(List<Long> until, long now) {
        return until.stream().anyMatch(each -> each > now);
    }

    private void answer(ServerRequest request, ServerResponse response) {
        Moment moment = moment(request);
        String answer = Form.read(request).field("answer");
        if (!List.of("yes", "no").contains(answer)) {
            throw new Refused(400, "answer is yes or no");
        }
        asking(request)
                .ifPresent(
                        asking -> {
                            long until = clock.instant().plus(HOLDS).getEpochSecond();
                            storage.write(
                                    handle -> {
                                        yeses.put(
                                                handle,
                                                asking.pair(),
                                                asking.login().person(),
                                                moment.word(),
                                                answer.equals("yes") ? List.of(until) : List.of());
                                        return true;
                                    });
                        });
        Pages.seeOther(response, "/moments/" + moment.word());
    }
}
