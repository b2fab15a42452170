// SPDX-License-Identifier: Apache-2.0
package adagio.server.play;

import adagio.score.Form;
import adagio.score.Person;
import adagio.score.catalogue.Catalogue;
import adagio.server.media.Playable;
import adagio.server.media.Shelf;
import adagio.server.tonight.Chosen;
import adagio.server.tonight.Plan;
import adagio.server.tonight.Shared;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
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
            case Plan.Ready ready ->
                    pages.show(request, response, "play", values(shared, ready, phone, home));
            case Plan.NotPossible not ->
                    pages.show(
                            request,
                            response,
                            "not-possible",
                            Map.of("not", not, "taken", taken(shared)));
        }
    }

    /// What a device plays: everything, or what is meant for one of the two.
    Playable playable(Shared shared, Plan.Ready ready, Phone phone) {
        var listener = !phone.parts() ? Person.BOTH : phone.isSecond() ? Person.B : Person.A;
        try {
            return shelf.get(
                    new Chosen.Sound(ready.routine(), shared.chosen().sounding(), listener));
        } catch (CompletionException _) {
            throw new Refused(503, "the sound could not be prepared");
        }
    }

    private Map<String, Object> values(Shared shared, Plan.Ready ready, Phone phone, String home) {
        var playable = playable(shared, ready, phone);
        var names = new Shown(pages.say(), shared.chosen());
        boolean mirrored = ready.routine().form() == Form.DUET && phone.isSecond();
        var parts = names.list(playable.score().parts(mirrored ? Person.B : Person.A));
        boolean composed = !shared.chosen().ritual();
        boolean edits = phone.edits();
        var values = new HashMap<String, Object>();
        values.put("media", "/media/" + playable.key());
        values.put("pictures", mirrored ? "picture-b" : "picture");
        values.put("hold", playable.holdSeconds());
        values.put("lead", playable.leadInSeconds());
        values.put("seconds", playable.score().seconds());
        values.put("first", parts.getFirst().giver());
        values.put("turns", new Turns(pages.say(), names, ready.routine(), composed).list(parts));
        values.put("taken", taken(shared));
        values.put("leftOut", edits ? leftOut(ready, shared) : List.of());
        values.put("squeezes", composed && edits ? squeezes(ready, names) : List.of());
        values.put("cues", shared.agreement().cues(Person.BOTH));
        values.put("answer", edits ? shared.answer() : "");
        values.put("phone", phone);
        values.put("home", home);
        values.put("early", edits && early(shared, ready));
        return values;
    }

    /// Whether it is long for people who begin.
    private static boolean early(Shared shared, Plan.Ready ready) {
        return ready.routine().seconds() > LONG_SECONDS
                && shared.agreement().evening().pace().first();
    }

    private PlayPage.Named named(String id, String why) {
        return new PlayPage.Named(id, catalogue.getStroke(id).movement().names().lay(), why);
    }

    private List<PlayPage.Named> taken(Shared shared) {
        return shared.trim().strokes().stream().sorted().map(id -> named(id, "")).toList();
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
