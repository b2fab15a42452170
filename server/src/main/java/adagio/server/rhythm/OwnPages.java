// SPDX-License-Identifier: Apache-2.0
package adagio.server.rhythm;

import adagio.server.calendars.KeptCalendar;
import adagio.server.calendars.OwnTimes;
import adagio.server.outside.Outside;
import adagio.server.people.Login;
import adagio.server.web.Form;
import adagio.server.web.Https;
import adagio.server.web.Messages;
import adagio.server.web.Pages;
import adagio.server.web.Parts;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `/times/yours`: one's own calendars, hints, zone, feed and mail address. Nobody else is shown
/// any of it.
public final class OwnPages {
    /// Where a file is brought; it may be longer than other requests.
    public static final String FILES = "/times/yours/file";

    private static final int FORM_BYTES = 64 * 1024;
    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.UK);
    private final Hall hall;
    private final Feeds feeds;

    OwnPages(Hall hall, Feeds feeds) {
        this.hall = hall;
        this.feeds = feeds;
    }

    void route(Routes routes) {
        routes.readAndPost("/times/yours", this::show, this::set)
                .post("/times/yours/address", this::address)
                .post(FILES, this::file)
                .post("/times/yours/refresh", this::refresh)
                .post("/times/yours/remove", this::remove)
                .post("/times/yours/feed", this::feed);
    }

    /// A calendar as its owner sees it.
    ///
    /// @param id its name for forms
    /// @param name as its owner calls it
    /// @param state in a sentence: when it was read, or that it never was
    /// @param trouble what was amiss, in sentences
    public record Row(String id, String name, String state, List<String> trouble) {
        /// Copies the list.
        public Row {
            trouble = List.copyOf(trouble);
        }
    }

    private void show(ServerRequest request, ServerResponse response) {
        show(request, response, hall.login(request, response), List.of());
    }

    private void show(
            ServerRequest request, ServerResponse response, Login login, List<String> faults) {
        if (!faults.isEmpty()) {
            response.status(Status.BAD_REQUEST_400);
        }
        var own = hall.calendars().own(login.person());
        String path = feeds.path(login.person());
        hall.pages()
                .show(
                        request,
                        response,
                        "times-yours",
                        Map.of(
                                "calendars",
                                hall.calendars().list(login.person()).stream()
                                        .map(each -> row(each, own.zone()))
                                        .toList(),
                                "own",
                                own,
                                "feed",
                                path.isEmpty() ? "" : Https.address(request) + path,
                                "hasMail",
                                hall.invitations().isOn(),
                                "mailLost",
                                hall.invitations().isLostFor(login.person()),
                                "faults",
                                faults));
    }

    private Row row(KeptCalendar calendar, ZoneId zone) {
        Messages say = hall.pages().say();
        String when = SINCE.format(calendar.good().atZone(zone));
        String state =
                calendar.isFile()
                        ? say.say("calendar.file", when)
                        : calendar.wasRead()
                                ? say.say("calendar.read", when)
                                : say.say("calendar.never");
        return new Row(calendar.id(), calendar.name(), state, trouble(calendar.trouble(), say));
    }

    private static List<String> trouble(KeptCalendar.Trouble trouble, Messages say) {
        var lines = new ArrayList<String>();
        if (!trouble.why().isEmpty()) {
            lines.add(say.say("calendar.not." + trouble.why(), trouble.detail()));
        } else if (!trouble.lines().isEmpty()) {
            lines.add(say.say("calendar.notes"));
        }
        lines.addAll(trouble.lines());
        return lines;
    }

    private void set(ServerRequest request, ServerResponse response) {
        var form = Form.read(request);
        var login = hall.login(request, response);
        var before = hall.calendars().own(login.person());
        var faults = new ArrayList<String>();
        String text = form.field("zone");
        var zone = OwnTimes.zone(text);
        if (zone.isEmpty()) {
            faults.add(hall.pages().say().say("times.fault.zone", text) + OwnTimes.nearest(text));
        }
        String mail = hall.invitations().isOn() ? form.field("mail") : before.mail();
        if (!mail.isEmpty() && !OwnTimes.isMail(mail)) {
            faults.add(hall.pages().say().say("times.fault.mail", mail));
        }
        if (faults.isEmpty()) {
            var hints =
                    new OwnTimes.Hints(
                            isOn(form, "heavy"), isOn(form, "important"), isOn(form, "holiday"));
            hall.calendars().set(login, new OwnTimes(zone.orElse(before.zone()), hints, mail));
            Pages.seeOther(response, "/times/yours");
        } else {
            show(request, response, login, faults);
        }
    }

    private static boolean isOn(Form form, String field) {
        return form.field(field).equals("yes");
    }

    private void address(ServerRequest request, ServerResponse response) {
        var form = Form.read(request);
        var login = hall.login(request, response);
        String address = form.field("address");
        if (address.isEmpty()) {
            show(request, response, login, List.of(sayNot("no-address", "")));
        } else if (hall.calendars().addAddress(login, form.field("name"), address)) {
            Pages.seeOther(response, "/times/yours");
        } else {
            show(request, response, login, List.of(sayNot("many", "")));
        }
    }

    private String sayNot(String why, String detail) {
        return hall.pages().say().say("calendar.not." + why, detail);
    }

    private void file(ServerRequest request, ServerResponse response) {
        var login = hall.login(request, response);
        var parts = Parts.of(request, Outside.MOST_BYTES + FORM_BYTES);
        String name = "";
        byte[] text = new byte[0];
        for (var part = parts.next(); part.isPresent(); part = parts.next()) {
            if (part.get().isFile()) {
                text = bytes(part.get());
            } else if (part.get().name().equals("name")) {
                name = part.get().text();
            }
        }
        String called = name.isBlank() ? hall.pages().say().say("calendar.unnamed") : name;
        var trouble = hall.calendars().addFile(login, called, text);
        if (trouble.why().isEmpty()) {
            Pages.seeOther(response, "/times/yours");
        } else {
            show(request, response, login, trouble(trouble, hall.pages().say()));
        }
    }

    private static byte[] bytes(Parts.Part part) {
        try {
            byte[] text = part.content().readNBytes(Outside.MOST_BYTES + 1);
            if (text.length > Outside.MOST_BYTES) {
                throw new Refused(413, "a calendar here has at most 8 MB");
            }
            return text;
        } catch (IOException _) {
            throw new Refused(400, "the file did not arrive whole");
        }
    }

    private void refresh(ServerRequest request, ServerResponse response) {
        var login = hall.login(request, response);
        hall.calendars().refreshNow(login.person());
        Pages.seeOther(response, "/times/yours");
    }

    private void remove(ServerRequest request, ServerResponse response) {
        var form = Form.read(request);
        hall.calendars().remove(hall.login(request, response), form.field("calendar"));
        Pages.seeOther(response, "/times/yours");
    }

    private void feed(ServerRequest request, ServerResponse response) {
        var form = Form.read(request);
        var login = hall.login(request, response);
        switch (form.field("feed")) {
            case "renew" -> feeds.renew(login);
            case "revoke" -> feeds.revoke(login);
            default -> throw new Refused(400, "feed is one of renew, revoke");
        }
        Pages.seeOther(response, "/times/yours");
    }
}
