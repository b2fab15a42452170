// SPDX-License-Identifier: Apache-2.0
package adagio.server.play;

import adagio.guide.picture.Pictograms;
import adagio.score.Person;
import adagio.score.Routine;
import adagio.score.Step;
import adagio.score.body.Place;
import adagio.server.web.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The way through a routine, turn by turn.
final class Turns {
    private final Messages say;
    private final Shown names;
    private final Routine routine;
    private final boolean composed;
    private Optional<Place> place = Optional.empty();

    Turns(Messages say, Shown names, Routine routine, boolean composed) {
        this.say = say;
        this.names = names;
        this.routine = routine;
        this.composed = composed;
    }

    /// The turns.
    ///
    /// @param shown one for each step of the routine
    List<Turn> list(List<ShownPart> shown) {
        var turns = new ArrayList<Turn>();
        var parts = new ArrayList<WayPart>();
        Person giver = giver(0);
        for (int i = 0; i < shown.size(); i++) {
            parts.add(part(shown.get(i), routine.steps().get(i), i));
            if (routine.steps().get(i) instanceof Step.Swap) {
                turns.add(turn(giver, parts));
                parts.clear();
                giver = giver(i);
            }
        }
        turns.add(turn(giver, parts));
        return turns;
    }

    /// Who gives next.
    private Person giver(int from) {
        return routine.steps().stream()
                .skip(from)
                .filter(Step.Touch.class::isInstance)
                .map(step -> ((Step.Touch) step).roles().giver())
                .findFirst()
                .orElse(Person.BOTH);
    }

    private Turn turn(Person giver, List<WayPart> parts) {
        return switch (giver) {
            case A -> new Turn(say.say("gives", names.name(giver)), "by-one", parts);
            case B -> new Turn(say.say("gives", names.name(giver)), "by-two", parts);
            case BOTH -> new Turn(say.say("gives.both"), "by-both", parts);
        };
    }

    private WayPart part(ShownPart shown, Step step, int number) {
        return switch (step) {
            case Step.Touch touch ->
                    new WayPart(
                            shown,
                            touch.stroke(),
                            composed,
                            touch.why(),
                            "pressure." + touch.pressure(),
                            drawing(touch.place(), number));
            case Step.Transition transition ->
                    new WayPart(shown, "", false, transition.why(), "", "");
            case Step.Swap _ -> {
                place = Optional.empty();
                yield new WayPart(shown, "", false, "", "", "");
            }
            case Step.CheckIn _, Step.Rest _ -> new WayPart(shown, "", false, "", "", "");
        };
    }

    private String drawing(Place now, int number) {
        if (place.equals(Optional.of(now))) {
            return "";
        }
        place = Optional.of(now);
        return Pictograms.find(now).svg("place-" + number, say.say("way.place"));
    }
}
