// SPDX-License-Identifier: Apache-2.0
package adagio.server.rhythm;

import adagio.server.calendars.Calendars;
import adagio.server.mail.Invitations;
import adagio.server.outside.Outside;
import adagio.server.people.Pair;
import adagio.server.people.People;
import adagio.server.storage.Storage;
import adagio.server.web.Pages;
import adagio.server.web.Routes;
import adagio.server.webhook.RoomHook;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/// All of this room for one house.
public final class RhythmRoom {
    private final Hall hall;
    private final Feeds feeds;
    private final RoomHook room;

    /// Who speaks to the world for this room, where that was wished for.
    ///
    /// @param outside fetches calendars
    /// @param invitations by e-mail
    /// @param room told when an evening begins
    public record Ways(Outside outside, Invitations invitations, RoomHook room) {}

    /// The room.
    ///
    /// @param pages renders
    /// @param storage keeps what is sealed
    /// @param people who is signed in
    /// @param clock tells the time and the place
    /// @param ways out
    public RhythmRoom(Pages pages, Storage storage, People people, Clock clock, Ways ways) {
        var calendars = new Calendars(storage, clock.time(), ways.outside(), clock.zone());
        var agreements = new Agreements(storage, clock.time(), clock.zone());
        var finding = new Finding(calendars, agreements, clock.time());
        this.hall =
                new Hall(
                        pages,
                        people,
                        clock.time(),
                        calendars,
                        agreements,
                        finding,
                        ways.invitations());
        this.feeds = new Feeds(storage);
        this.room = ways.room();
        people.document().add(new OwnSection(calendars));
    }

    /// The time, and where the house is.
    ///
    /// @param time tells it
    /// @param zone for who says nothing else
    public record Clock(InstantSource time, ZoneId zone) {}

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        new TimesPages(hall).route(routes);
        new RhythmPages(hall, room).route(routes);
        new OwnPages(hall, feeds).route(routes);
        new FeedPages(hall, feeds).route(routes);
    }

    /// The sessions of a pair that began lately, for its room.
    ///
    /// @param pair the two
    /// @param since after this instant
    /// @return their ids
    public List<String> begun(Pair pair, Duration since) {
        Instant now = hall.clock().instant();
        return hall.agreements().list(pair).stream()
                .filter(each -> !each.cancelled())
                .filter(
                        each ->
                                !each.start().isAfter(now)
                                        && each.start().isAfter(now.minus(since)))
                .map(each -> each.uid())
                .toList();
    }
}
