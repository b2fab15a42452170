// SPDX-License-Identifier: Apache-2.0
package adagio.server.home;

import adagio.composer.wishes.Spot;
import adagio.score.body.RegionStatus;
import adagio.score.body.Side;
import adagio.server.live.LiveEvenings;
import adagio.server.people.Login;
import adagio.server.storage.StorageLost;
import adagio.server.tonight.Evening;
import adagio.server.tonight.Evenings;
import adagio.server.tonight.Plan;
import adagio.server.tonight.Planner;
import adagio.server.tonight.Shared;
import adagio.server.vault.Vault;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// `/evenings`, and what an evening of two people who live here leaves behind: that it began, a
/// favourite, more of this, never this.
public final class EveningPages {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private final Home home;
    private final Evenings evenings;
    private final Planner planner;
    private final Function<String, Optional<LiveEvenings.Live>> elsewhere;
    private final Consumer<String> room;
    private final ZoneId zone;

    /// The pages of one house.
    ///
    /// @param home what is kept
    /// @param evenings the evenings in memory
    /// @param elsewhere finds an evening that another house began
    /// @param zone where the house stands
    /// @param room told the id of a pair when the sound of its evening begins; returns at once
    public EveningPages(
            Home home,
            Evenings evenings,
            Function<String, Optional<LiveEvenings.Live>> elsewhere,
            ZoneId zone,
            Consumer<String> room) {
        this.home = home;
        this.evenings = evenings;
        this.planner = new Planner(home.cards().catalogue());
        this.elsewhere = elsewhere;
        this.zone = zone;
        this.room = room;
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.readAndPost("/evenings", this::list, this::forget)
                .post("/play/{evening}/begun", this::begun)
                .post("/play/{evening}/keep", this::keep);
    }

    /// An evening or a favourite in a list.
    ///
    /// @param again what its address says to play it again
    /// @param name of a favourite, or the day
    /// @param minutes how long
    /// @param form in which form
    /// @param ritual whether it was the first ritual
    public record Row(String again, String name, int minutes, String form, boolean ritual) {}

    private AtHome at(ServerRequest request, ServerResponse response) {
        var login = home.people().logins().require(request, response);
        return AtHome.find(home.people(), request)
                .filter(each -> each.login().person().equals(login.person()))
                .orElseThrow(Refused::notFound);
    }

    private void list(ServerRequest request, ServerResponse response) {
        var at = at(request, response);
        String household = at.login().household();
        var kept =
                home.evenings().list(household, at.pair()).stream()
                        .map(
                                each ->
                                        row(
                                                String.valueOf(each.number()),
                                                DAY.format(each.evening().started().atZone(zone)),
                                                each.evening()))
                        .toList();
        var favourites =
                home.favourites().list(household, at.pair()).stream()
                        .map(each -> row(each.id(), each.name(), each.evening()))
                        .toList();
        home.pages()
                .show(
                        request,
                        response,
                        "evenings",
                        Map.of("evenings", kept, "favourites", favourites));
    }

    private static Row row(String again, String name, KeptEvening evening) {
        return new Row(
                again,
                name,
                evening.routine().seconds() / 60,
                evening.routine().form().id(),
                evening.chosen().field("what").equals("ritual"));
    }

    private void forget(ServerRequest request, ServerResponse response) {
        var at = at(request, response);
        String household = at.login().household();
        Form form = Form.read(request);
        String one = form.field("forget");
        if (one.equals("all")) {
            home.evenings().forgetAll(household, at.pair());
        } else {
            boolean was =
                    one.matches("[0-9]{1,9}")
                            ? home.evenings().forget(household, at.pair(), Long.parseLong(one))
                            : home.favourites().forget(household, at.pair(), one);
            if (!was) {
                throw Refused.notFound();
            }
        }
        Pages.seeOther(response, "/evenings");
    }

    /// An evening that both agreed on, for the two it is for.
    private Evening agreed(ServerRequest request, Login login) {
        return evenings.find(request.path().pathParameters().get("evening"))
                .filter(each -> each.who().has(login.person()))
                .filter(each -> each.stage() instanceof Evening.Stage.Agreed)
                .orElseThrow(Refused::notFound);
    }

    private void begun(ServerRequest request, ServerResponse response) {
        var login = home.people().logins().require(request, response);
        var here = evenings.find(request.path().pathParameters().get("evening"));
        if (here.isEmpty()) {
            begunElsewhere(request, login);
            response.status(Status.NO_CONTENT_204).send();
            return;
        }
        var evening = agreed(request, login);
        if (evening.stage() instanceof Evening.Stage.Agreed(var shared)
                && shared.plan() instanceof Plan.Ready(var routine)
                && evening.beginsNow()) {
            var who = evening.who();
            try {
                home.evenings().begin(who.household(), who.pair(), shared.chosen(), routine);
            } catch (StorageLost lost) {
                evening.beganInVain();
                throw lost;
            }
            room.accept(who.pair());
        }
        response.status(Status.NO_CONTENT_204).send();
    }

    /// The house where both said yes may be gone: whichever is told writes it down, and evenings
    /// that overlap are one.
    private void begunElsewhere(ServerRequest request, Login login) {
        var live =
                elsewhere
                        .apply(request.path().pathParameters().get("evening"))
                        .filter(each -> each.who().has(login.person()))
                        .orElseThrow(Refused::notFound);
        var who = live.who();
        var playing = live.playing();
        home.evenings().begin(who.household(), who.pair(), playing.chosen(), playing.routine());
        room.accept(who.pair());
    }

    private void keep(ServerRequest request, ServerResponse response) {
        var login = home.people().logins().require(request, response);
        var evening = agreed(request, login);
        Form form = Form.read(request);
        String place = "#way-head";
        if (!form.field("never").isEmpty()) {
            never(evening, login, stroke(form, "never"));
        } else if (!form.field("more").isEmpty()) {
            more(evening, login, stroke(form, "more"));
        } else {
            favourite(evening, form);
            place = "#favourite";
        }
        Pages.seeOther(response, "/play/" + evening.id() + place);
    }

    private String stroke(Form form, String field) {
        String id = form.field(field);
        if (!home.cards().catalogue().strokes().containsKey(id)) {
            throw new Refused(400, field + " is the id of a stroke");
        }
        return id;
    }

    /// Out for both tonight, and on this person's own card from now on, if there is one.
    private void never(Evening evening, Login login, String stroke) {
        boolean kept = changed(evening, login, answers -> answers.never(stroke));
        evening.change(
                shared ->
                        planner.never(
                                shared, stroke, kept ? "way.never.kept" : "way.never.tonight"));
        home.evenings().changed(evening.id());
    }

    /// The places of the stroke are wished for on this person's own card.
    private void more(Evening evening, Login login, String stroke) {
        var catalogue = home.cards().catalogue();
        var places =
                catalogue.getStroke(stroke).movement().regions().stream()
                        .map(catalogue::getRegion)
                        .filter(each -> each.touch().status() == RegionStatus.OPEN)
                        .map(
                                each ->
                                        new Spot(
                                                each.id(),
                                                each.where().paired() ? Side.BOTH : Side.MIDLINE))
                        .toList();
        boolean kept = changed(evening, login, answers -> answers.more(places));
        evening.change(shared -> answered(shared, kept ? "way.more.kept" : "way.more.none"));
    }

    /// Changes this person's own card, if there is one; the evening goes on by it.
    private boolean changed(
            Evening evening, Login login, java.util.function.UnaryOperator<KeptAnswers> change) {
        Vault.Open open = login.vault().open();
        var answers = home.cards().find(login.household(), login.person(), open);
        answers.ifPresent(
                each ->
                        home.cards()
                                .put(login.household(), login.person(), open, change.apply(each)));
        var who = evening.who();
        evening.goesBy(home.cards().standing(who.household(), who.answered()));
        return answers.isPresent();
    }

    private void favourite(Evening evening, Form form) {
        String name = Favourites.clean(form.field("favourite"));
        if (!name.isEmpty()
                && evening.stage() instanceof Evening.Stage.Agreed(var shared)
                && shared.plan() instanceof Plan.Ready(var routine)) {
            var who = evening.who();
            home.favourites()
                    .put(
                            who.household(),
                            who.pair(),
                            name,
                            KeptEvening.of(home.evenings().now(), shared.chosen(), routine));
            evening.change(each -> answered(each, "favourite.kept"));
        }
    }

    private static Shared answered(Shared shared, String answer) {
        return new Shared(
                shared.chosen(), shared.agreement(), shared.trim(), shared.plan(), answer);
    }
}
