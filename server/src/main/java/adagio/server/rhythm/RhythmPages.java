// SPDX-License-Identifier: Apache-2.0
package adagio.server.rhythm;

import adagio.calendar.rhythm.Cadence;
import adagio.calendar.rhythm.Hours;
import adagio.calendar.rhythm.Rhythm;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import adagio.server.web.Routes;
import adagio.server.webhook.RoomHook;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// `/times/rhythm`: how often, how long and when; and the room. Either of the two may change it.
public final class RhythmPages {
    private static final int DAY = 24 * 60;
    private final Hall hall;
    private final RoomHook room;

    RhythmPages(Hall hall, RoomHook room) {
        this.hall = hall;
        this.room = room;
    }

    void route(Routes routes) {
        routes.readAndPost("/times/rhythm", this::show, this::set)
                .post("/times/rhythm/room", this::room);
    }

    /// What the page shows.
    ///
    /// @param pair its id
    /// @param cadence its word
    /// @param minutes how long
    /// @param slack minutes before and after
    /// @param days numbers of the days they like, 1 is Monday
    /// @param clock times such as `07:00` by the name of their field, may be empty
    /// @param zone its name
    public record Set(
            String pair,
            String cadence,
            int minutes,
            int slack,
            List<String> days,
            Map<String, String> clock,
            String zone) {
        /// Copies.
        public Set {
            days = List.copyOf(days);
            clock = Map.copyOf(clock);
        }
    }

    private static Set set(Hall.Asking asking, PairRhythm kept) {
        Rhythm rhythm = kept.rhythm();
        var clock = new java.util.TreeMap<String, String>();
        put(clock, "hours", List.of(rhythm.hours()));
        put(clock, "liked", rhythm.liked());
        put(clock, "quiet", rhythm.quiet());
        return new Set(
                asking.pair().id(),
                rhythm.cadence().word(),
                rhythm.minutes(),
                rhythm.slack().beforeMinutes(),
                rhythm.days().stream().map(day -> "" + day.getValue()).sorted().toList(),
                clock,
                kept.zone().getId());
    }

    /// Of two stretches that touch midnight on either side one is made.
    private static void put(Map<String, String> clock, String name, List<Hours> hours) {
        if (!hours.isEmpty()) {
            clock.put(name + "-from", time(hours.getLast().from()));
            clock.put(name + "-to", time(hours.getFirst().to()));
        }
    }

    private static String time(int minute) {
        return LocalTime.of(minute % DAY / 60, minute % 60).toString();
    }

    private void show(ServerRequest request, ServerResponse response) {
        hall.asking(request, response)
                .ifPresentOrElse(
                        asking -> show(request, response, asking, List.of()),
                        () -> Pages.seeOther(response, "/times"));
    }

    private void show(
            ServerRequest request,
            ServerResponse response,
            Hall.Asking asking,
            List<String> faults) {
        if (!faults.isEmpty()) {
            response.status(Status.BAD_REQUEST_400);
        }
        hall.pages()
                .show(
                        request,
                        response,
                        "times-rhythm",
                        Map.of(
                                "set", set(asking, hall.agreements().rhythm(asking.pair())),
                                "cadences", Cadence.words(),
                                "dayNames", dayNames(),
                                "faults", faults,
                                "hasRoom", room.isOn(),
                                "room", room.address(asking.pair().id())));
    }

    private static Map<String, String> dayNames() {
        return java.util.Arrays.stream(DayOfWeek.values())
                .collect(
                        Collectors.toMap(
                                day -> "" + day.getValue(),
                                day ->
                                        day.getDisplayName(
                                                java.time.format.TextStyle.FULL, Locale.UK),
                                (one, _) -> one,
                                java.util.TreeMap::new));
    }

    private void set(ServerRequest request, ServerResponse response) {
        var form = Form.read(request);
        var asking = hall.asking(request, response, form);
        var read = new RhythmForm(form, hall.pages().say());
        var rhythm = read.rhythm();
        var zone = read.zone(hall.agreements().rhythm(asking.pair()).zone());
        if (!read.faults().isEmpty()) {
            show(request, response, asking, read.faults());
            return;
        }
        hall.agreements().change(asking.two(), kept -> kept.with(rhythm, zone));
        Pages.seeOther(response, "/times");
    }

    private void room(ServerRequest request, ServerResponse response) {
        var form = Form.read(request);
        var asking = hall.asking(request, response, form);
        String address = form.field("address");
        if (room.set(asking.household().id(), asking.pair().id(), address)) {
            Pages.seeOther(response, "/times/rhythm");
        } else {
            show(
                    request,
                    response,
                    asking,
                    List.of(hall.pages().say().say("room.fault", room.hosts())));
        }
    }
}
