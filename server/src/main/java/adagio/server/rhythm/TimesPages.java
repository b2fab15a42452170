// SPDX-License-Identifier: Apache-2.0
package adagio.server.rhythm;

import adagio.calendar.Interval;
import adagio.calendar.feed.AgreedSession;
import adagio.calendar.rhythm.DueSession;
import adagio.calendar.rhythm.Proposal;
import adagio.server.calendars.PersonHours;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/// `/times`: what is agreed, what is proposed, and the answers.
///
/// Each of the two is shown their own yes and nothing of the other's until both said it. A time
/// that is no longer proposed can no longer be answered.
final class TimesPages {
    private static final int GAP_DAYS = 21;
    private final Hall hall;
    private final TimeWords words;

    TimesPages(Hall hall) {
        this.hall = hall;
        this.words = new TimeWords(hall.pages().say());
    }

    void route(Routes routes) {
        routes.readAndPost("/times", this::show, this::answer)
                .post("/times/off", this::off)
                .post("/times/pause", (request, response) -> rest(request, response, true))
                .post("/times/back", (request, response) -> rest(request, response, false));
    }

    private void show(ServerRequest request, ServerResponse response) {
        var query = Form.query(request);
        var asking = hall.asking(request, response);
        if (asking.isEmpty()) {
            hall.pages().show(request, response, "times-alone", Map.of());
            return;
        }
        hall.pages()
                .show(
                        request,
                        response,
                        "rhythm-times",
                        Map.of(
                                "shown",
                                shown(asking.get(), query),
                                "another",
                                query.field("another")));
    }

    /// What one of the two is shown.
    Shown shown(Hall.Asking asking, Form query) {
        hall.calendars().refreshSoon(List.of(asking.me(), asking.other()));
        String another = query.field("another");
        var found = hall.finding().find(asking.pair(), another);
        var zone = hall.calendars().own(asking.me()).zone();
        boolean welcome =
                isAfterGap(asking, found.rhythm().zone()) || !query.field("back").isEmpty();
        var agreed = found.agreed().stream().map(each -> agreed(asking, each, zone)).toList();
        return new Shown(
                asking.pair().id(),
                hall.nameOf(asking.household(), asking.other()),
                asking.household().member(asking.other()).joined(),
                greeting(found, welcome),
                query.field("gone").isEmpty() ? lead(found) : "gone",
                agreed,
                due(asking, found));
    }

    private boolean isAfterGap(Hall.Asking asking, ZoneId zone) {
        var today = LocalDate.ofInstant(hall.clock().instant(), zone);
        return hall.agreements()
                .seen(asking.pair(), asking.me(), today)
                .filter(before -> ChronoUnit.DAYS.between(before, today) >= GAP_DAYS)
                .isPresent();
    }

    /// After a gap the first thing said is a welcome.
    private static String greeting(Finding.Found found, boolean welcome) {
        if (welcome) {
            return "welcome";
        }
        if (found.rhythm().paused()) {
            return "resting";
        }
        return found.due().isEmpty() && !found.agreed().isEmpty() ? "agreed" : "asking";
    }

    private static String lead(Finding.Found found) {
        if (found.rhythm().paused()) {
            return "resting";
        }
        return found.due().isEmpty() ? "agreed" : "asking";
    }

    private Shown.Agreed agreed(Hall.Asking asking, AgreedSession session, ZoneId zone) {
        var today = LocalDate.ofInstant(hall.clock().instant(), zone);
        return new Shown.Agreed(
                session.uid(),
                when(asking, session.start(), session.minutes(), zone),
                LocalDate.ofInstant(session.start(), zone).equals(today));
    }

    private Shown.When when(Hall.Asking asking, Instant start, int minutes, ZoneId zone) {
        var zones =
                List.of(
                        hall.calendars().own(asking.pair().first()).zone(),
                        hall.calendars().own(asking.pair().second()).zone());
        return new Shown.When(
                TimeWords.day(start, zone),
                words.hours(start, minutes, zone),
                words.elsewhere(start, zone, zones));
    }

    private List<Shown.Due> due(Hall.Asking asking, Finding.Found found) {
        var mine = hall.agreements().yesesOf(asking.pair(), asking.me());
        var own = hall.calendars().hours(asking.me());
        return found.due().stream()
                .map(
                        each ->
                                new Shown.Due(
                                        words.days(each.from(), each.to()),
                                        each.reason(),
                                        each.proposals().stream()
                                                .map(p -> time(asking, p, own, mine))
                                                .toList()))
                .toList();
    }

    private Shown.Time time(
            Hall.Asking asking, Proposal proposal, PersonHours own, List<Long> mine) {
        var start = proposal.start().toInstant();
        var zone = own.own().zone();
        return new Shown.Time(
                start.getEpochSecond(),
                when(asking, start, proposal.minutes(), zone),
                TimeWords.reasons(proposal.reasons()),
                own.hints(LocalDate.ofInstant(start, zone)),
                mine.contains(start.getEpochSecond()));
    }

    private void answer(ServerRequest request, ServerResponse response) {
        var form = Form.read(request);
        var asking = hall.asking(request, response, form);
        String text = form.field("start");
        var start = Instant.ofEpochSecond(text.matches("[0-9]{1,11}") ? Long.parseLong(text) : 0);
        String answer = form.field("answer");
        if (answer.equals("take-back")) {
            hall.agreements().takeBack(asking.two(), asking.me(), start);
            Pages.seeOther(response, "/times");
            return;
        }
        String another = form.field("another");
        var found = hall.finding().find(asking.pair(), another);
        var due = found.proposing(start);
        if (due.isEmpty()) {
            Pages.seeOther(response, "/times?gone=yes");
            return;
        }
        take(asking, answer, time(found, due.get(), start, another));
        Pages.seeOther(response, "/times");
    }

    /// A time that is agreed on in days that have a session already moves that session.
    private static Agreements.Time time(
            Finding.Found found, DueSession due, Instant start, String another) {
        var zone = found.rhythm().zone();
        var days =
                new Interval(
                        due.from().atStartOfDay(zone).toInstant(),
                        due.to().atStartOfDay(zone).toInstant());
        return new Agreements.Time(another, start, found.rhythm().rhythm().minutes(), days);
    }

    private void take(Hall.Asking asking, String answer, Agreements.Time time) {
        switch (answer) {
            case "yes" ->
                    hall.agreements()
                            .yes(asking.two(), asking.me(), time)
                            .ifPresent(session -> invite(asking, session));
            case "together" -> invite(asking, hall.agreements().together(asking.two(), time));
            case "not-then" -> hall.agreements().notThen(asking.two(), time);
            default ->
                    throw new Refused(400, "answer is one of yes, take-back, together, not-then");
        }
    }

    private void invite(Hall.Asking asking, AgreedSession session) {
        for (String person : List.of(asking.pair().first(), asking.pair().second())) {
            hall.invitations().send(person, hall.calendars().own(person).mail(), session);
        }
    }

    private void off(ServerRequest request, ServerResponse response) {
        var form = Form.read(request);
        var asking = hall.asking(request, response, form);
        hall.agreements()
                .off(asking.two(), form.field("session"))
                .ifPresent(session -> invite(asking, session));
        Pages.seeOther(response, "/times");
    }

    private void rest(ServerRequest request, ServerResponse response, boolean rests) {
        var asking = hall.asking(request, response, Form.read(request));
        hall.agreements().change(asking.two(), rhythm -> rhythm.resting(rests));
        Pages.seeOther(response, rests ? "/times" : "/times?back=yes");
    }
}
