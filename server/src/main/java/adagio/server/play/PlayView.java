// SPDX-License-Identifier: Apache-2.0
package adagio.server.play;

import adagio.score.Form;
import adagio.score.Person;
import adagio.score.catalogue.Catalogue;
import adagio.server.live.LiveEvenings;
import adagio.server.live.Playing;
import adagio.server.media.Playable;
import adagio.server.media.Shelf;
import adagio.server.tonight.Chosen;
import adagio.server.tonight.Plan;
import adagio.server.tonight.Shared;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/// The player's page as a device shows it: the first one with what can still be changed, a second
/// one without.
final class PlayView {
    /// Longer than this is gently advised against in the first evenings.
    private static final int LONG_SECONDS = 1800;

    /// Where a page tells that an evening of people who live here began.
    private static final String BEGUN = "/begun";

    private final Pages pages;
    private final Shelf shelf;
    private final Catalogue catalogue;

    PlayView(Pages pages, Shelf shelf, Catalogue catalogue) {
        this.pages = pages;
        this.shelf = shelf;
        this.catalogue = catalogue;
    }

    /// Shows a routine, or what is nearest.
    ///
    /// @param request for the reader's light
    /// @param response the page
    /// @param shared what is shared
    /// @param phone which device it is on
    /// @param home the address under which two people who live here keep things, empty for guests
    void show(
            ServerRequest request,
            ServerResponse response,
            Shared shared,
            Phone phone,
            String home) {
        switch (shared.plan()) {
            case Plan.Ready ready -> {
                var values = values(playing(shared, ready), phone);
                values.put("home", home);
                values.put("begun", home.isEmpty() ? "" : home + BEGUN);
                if (phone.edits()) {
                    edits(values, shared, ready);
                }
                pages.show(request, response, "play", values);
            }
            case Plan.NotPossible not ->
                    pages.show(
                            request,
                            response,
                            "not-possible",
                            Map.of("not", not, "taken", taken(shared.trim().strokes())));
        }
    }

    /// Shows what plays in an evening that another house began, or this one before it was started
    /// again. Of what the two agreed on only what plays is known, so nothing of it can be changed.
    void show(
            ServerRequest request,
            ServerResponse response,
            LiveEvenings.Live live,
            Phone phone,
            String place) {
        var values = values(live.playing(), phone);
        values.put("answer", "way.fixed");
        values.put("begun", live.who().guests() ? "" : place + BEGUN);
        pages.show(request, response, "play", values);
    }

    /// Shows what plays; nothing of it can be changed here.
    void show(ServerRequest request, ServerResponse response, Playing playing, Phone phone) {
        pages.show(request, response, "play", values(playing, phone));
    }

    static Playing playing(Shared shared, Plan.Ready ready) {
        return new Playing(
                shared.chosen(),
                ready.routine(),
                shared.agreement().cues(Person.BOTH),
                List.copyOf(shared.trim().strokes()));
    }

    /// What a device plays: everything, or what is meant for one of the two.
    Playable playable(Playing playing, Phone phone) {
        var listener = !phone.parts() ? Person.BOTH : phone.isSecond() ? Person.B : Person.A;
        try {
            return shelf.get(
                    new Chosen.Sound(playing.routine(), playing.chosen().sounding(), listener));
        } catch (CompletionException _) {
            throw new Refused(503, "the sound could not be prepared");
        }
    }

    private Map<String, Object> values(Playing playing, Phone phone) {
        var playable = playable(playing, phone);
        var names = new Shown(pages.say(), playing.chosen());
        boolean mirrored = playing.routine().form() == Form.DUET && phone.isSecond();
        var parts = names.list(playable.score().parts(mirrored ? Person.B : Person.A));
        boolean composed = !playing.chosen().ritual();
        var values = new HashMap<String, Object>();
        values.put("media", "/media/" + playable.key());
        values.put("pictures", mirrored ? "picture-b" : "picture");
        values.put("hold", playable.holdSeconds());
        values.put("lead", playable.leadInSeconds());
        values.put("seconds", playable.score().seconds());
        values.put("first", parts.getFirst().giver());
        values.put("turns", new Turns(pages.say(), names, playing.routine(), composed).list(parts));
        values.put("taken", taken(playing.taken()));
        values.put("leftOut", List.of());
        values.put("squeezes", List.of());
        values.put("cues", playing.cues());
        values.put("answer", "");
        values.put("phone", phone);
        values.put("home", "");
        values.put("begun", "");
        values.put("early", false);
        values.put("edits", false);
        return values;
    }

    /// What can be changed where both said yes.
    private void edits(Map<String, Object> values, Shared shared, Plan.Ready ready) {
        var names = new Shown(pages.say(), shared.chosen());
        values.put("leftOut", leftOut(ready, shared));
        values.put("squeezes", shared.chosen().ritual() ? List.of() : squeezes(ready, names));
        values.put("answer", shared.answer());
        values.put("early", early(shared, ready));
        values.put("edits", true);
    }

    /// Whether it is long for people who begin.
    private static boolean early(Shared shared, Plan.Ready ready) {
        return ready.routine().seconds() > LONG_SECONDS
                && shared.agreement().evening().pace().first();
    }

    private PlayPage.Named named(String id, String why) {
        return new PlayPage.Named(id, catalogue.getStroke(id).movement().names().lay(), why);
    }

    private List<PlayPage.Named> taken(Collection<String> strokes) {
        return strokes.stream().sorted().map(id -> named(id, "")).toList();
    }

    private List<PlayPage.Named> leftOut(Plan.Ready ready, Shared shared) {
        return ready.routine().reasoning().leftOut().stream()
                .filter(each -> !shared.trim().strokes().contains(each.stroke()))
                .map(each -> named(each.stroke(), each.why()))
                .toList();
    }

    private static List<PlayPage.Squeeze> squeezes(Plan.Ready ready, Shown names) {
        return Stream.of(Person.values())
                .filter(person -> Change.receives(ready, person))
                .map(
                        person ->
                                new PlayPage.Squeeze(
                                        person.id(),
                                        names.name(person),
                                        "pressure." + ready.pressure(person)))
                .toList();
    }
}
