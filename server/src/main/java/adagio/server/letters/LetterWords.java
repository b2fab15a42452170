// SPDX-License-Identifier: Apache-2.0
package adagio.server.letters;

import adagio.server.visit.LocalWords;
import adagio.server.web.Messages;
import adagio.studio.Studio;
import adagio.studio.booking.Booking;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What messages say, in plain text. No client's name is in them: whoever books could have it sent
/// to a stranger.
///
/// @param say the texts
/// @param address of the house, in front of every link
record LetterWords(Messages say, String address) {
    /// What happened.
    enum What {
        VISIT,
        MOVED,
        CHANGED,
        OFF,
        REMIND,
        OFFER;

        String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// One visit as one client is told of it.
    ///
    /// @param studio where
    /// @param booking as it is
    /// @param page the path of the visit's page, or of the waiting page
    /// @param card the path of this client's card, empty when it is folded
    record About(Studio studio, Booking booking, String page, String card) {
        LocalWords local() {
            return new LocalWords(studio.zone());
        }

        String who() {
            return booking.placing().therapists().stream()
                    .map(studio::therapistName)
                    .collect(Collectors.joining(" and "));
        }

        Instant lastChange() {
            return booking.start().minus(Duration.ofHours(studio.rules().cancellationHours()));
        }
    }

    String subject(What what, About about) {
        return say.say(
                "letter." + what.id() + ".subject",
                about.local().dayAndTime(about.booking().start()));
    }

    String text(What what, About about, Instant now) {
        var local = about.local();
        var booking = about.booking();
        var studio = about.studio();
        var lines = new ArrayList<String>();
        String until = local.dayAndTime(Instant.ofEpochSecond(booking.lapses()));
        lines.add(say.say("letter." + what.id() + ".first", until));
        lines.add("");
        lines.add(
                say.say(
                        "letter.when",
                        local.day(booking.start()),
                        local.time(booking.start()),
                        local.time(booking.end())));
        lines.add(
                say.say("letter.what", studio.serviceName(booking.wish().service()), about.who()));
        lines.add(
                say.say("letter.where", studio.name(), studio.roomName(booking.placing().room())));
        lines.addAll(links(what, about, now));
        lines.add("");
        lines.add(say.say("letter.last"));
        return String.join("\n", lines) + "\n";
    }

    /// Each on a line of its own, with the words before it.
    private List<String> links(What what, About about, Instant now) {
        var lines = new ArrayList<String>();
        switch (what) {
            case OFF -> link(lines, say.say("letter.again"), "/studios/" + about.studio().id());
            case OFFER -> link(lines, say.say("letter.offer.page"), about.page());
            case VISIT, MOVED, CHANGED, REMIND -> {
                var last = about.lastChange();
                link(
                        lines,
                        last.isAfter(now)
                                ? say.say("letter.page", about.local().dayAndTime(last))
                                : say.say("letter.page.late"),
                        about.page());
                if (!about.card().isEmpty()) {
                    link(lines, say.say("letter.card"), about.card());
                }
            }
        }
        return lines;
    }

    private void link(List<String> lines, String words, String path) {
        lines.add("");
        lines.add(words);
        lines.add(address + path);
    }
}
