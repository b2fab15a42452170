// SPDX-License-Identifier: Apache-2.0
package adagio.server.play;

import adagio.score.Change;
import adagio.score.Errand;
import adagio.score.Part;
import adagio.score.Person;
import adagio.score.Roles;
import adagio.score.body.Side;
import adagio.server.tonight.Chosen;
import adagio.server.web.Messages;
import java.util.ArrayList;
import java.util.List;

/// Parts of a score in the words of the pages, with the two called by their names when they gave
/// any.
final class Shown {
    private final Messages say;
    private final Chosen chosen;

    Shown(Messages say, Chosen chosen) {
        this.say = say;
        this.chosen = chosen;
    }

    List<ShownPart> list(List<Part> parts) {
        var shown = new ArrayList<ShownPart>();
        for (int i = 0; i < parts.size(); i++) {
            shown.add(one(parts.get(i), i));
        }
        return List.copyOf(shown);
    }

    private ShownPart one(Part part, int number) {
        return switch (part) {
            case Part.Touch(var span, var movement, var side, var roles, _, _) ->
                    new ShownPart(
                            span.at(),
                            span.seconds(),
                            movement.names().lay(),
                            side(side),
                            name(roles.giver()),
                            gives(roles),
                            number);
            case Part.Transition(var span, var roles, _, var change, var errands) -> {
                String happens = way(change, errands);
                String giver = name(roles.giver());
                String who = gives(roles);
                yield new ShownPart(span.at(), span.seconds(), happens, "", giver, who, -1);
            }
            case Part.CheckIn(var span, var roles) ->
                    plain(span.at(), span.seconds(), "part.check-in", gives(roles));
            case Part.Swap(var span) -> plain(span.at(), span.seconds(), "part.swap", "");
            case Part.Rest(var span) -> plain(span.at(), span.seconds(), "part.rest", "");
        };
    }

    private ShownPart plain(int at, int seconds, String key, String who) {
        return new ShownPart(at, seconds, say.say(key), "", "", who, -1);
    }

    private String side(Side side) {
        return switch (side) {
            case LEFT -> say.say("side.left");
            case RIGHT -> say.say("side.right");
            case BOTH, MIDLINE -> "";
        };
    }

    /// What moves, and what the hands do meanwhile.
    private String way(Change change, List<Errand> errands) {
        var words = new ArrayList<String>();
        if (change != Change.REGION || errands.isEmpty()) {
            words.add(change(change));
        }
        for (var errand : errands) {
            words.add(
                    switch (errand) {
                        case WASH -> say.say("part.wash");
                        case OIL -> say.say("part.oil");
                    });
        }
        return String.join(". ", words);
    }

    private String change(Change change) {
        return switch (change) {
            case ROLL_OVER -> say.say("part.roll-over");
            case SIDE -> say.say("part.side");
            case REGION -> say.say("part.region");
            case GIVER -> say.say("part.giver");
            case RECEIVER -> say.say("part.receiver");
            case FEET_UP -> say.say("part.feet-up");
        };
    }

    private String gives(Roles roles) {
        return switch (roles.giver()) {
            case BOTH -> say.say("gives.both");
            case A, B -> say.say("gives", name(roles.giver()));
        };
    }

    String name(Person person) {
        return switch (person) {
            case A -> chosen.first().isEmpty() ? say.say("name.first") : chosen.first();
            case B -> chosen.second().isEmpty() ? say.say("name.second") : chosen.second();
            case BOTH -> say.say("name.both");
        };
    }
}
