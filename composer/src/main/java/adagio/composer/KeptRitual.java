// SPDX-License-Identifier: Apache-2.0
package adagio.composer;

import adagio.composer.agreement.Agreement;
import adagio.composer.model.Choices;
import adagio.composer.referee.Referee;
import adagio.composer.wishes.Evening;
import adagio.score.Roles;
import adagio.score.Routine;
import adagio.score.Step;
import adagio.score.body.GiverPosition;
import adagio.score.body.Place;
import adagio.score.body.Side;
import adagio.score.catalogue.Catalogue;
import adagio.score.ritual.Ritual;
import adagio.score.stroke.Kind;
import adagio.score.stroke.Stroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A ritual of the catalogue under the limits of two people: kept whole, with no more pressure than
/// both allow; where a stroke cannot be done, the nearest one that can has the same seconds, and
/// its part says so. Judged by the referee like everything else.
public final class KeptRitual {
    private static final String INSTEAD = "Another stroke here today, for the same time.";

    private final Agreement agreement;
    private final Catalogue catalogue;
    private final Routine written;

    private KeptRitual(Agreement agreement, Catalogue catalogue, Routine written) {
        this.agreement = agreement;
        this.catalogue = catalogue;
        this.written = written;
    }

    /// Fits a ritual to two people.
    ///
    /// @param ritual which
    /// @param minutes one of [Ritual#listMinutes]
    /// @param agreed what the two agreed on; the ritual's own length, form and goal are taken
    /// @param catalogue where the strokes are
    /// @return the ritual with its steps, or that it does not fit, and what the composer has for
    ///   that length
    public static Composing fit(Ritual ritual, int minutes, Agreement agreed, Catalogue catalogue) {
        var written = ritual.routine(minutes, agreed.names());
        var asked = agreed.evening();
        var evening =
                new Evening(
                        written.seconds(),
                        written.form(),
                        written.goal(),
                        asked.setting(),
                        asked.relationship(),
                        asked.breathing(),
                        asked.pace());
        var agreement = agreed.with(evening);
        return new KeptRitual(agreement, catalogue, written)
                .fitted()
                .filter(routine -> Referee.judge(routine, agreement, catalogue).isEmpty())
                .<Composing>map(routine -> new Composing.Composed(routine, 0))
                .orElseGet(
                        () ->
                                new Composing.NotPossible(
                                        List.of(
                                                new Composing.Reason(
                                                        "H1",
                                                        ritual.name()
                                                                + " does not fit today. What is"
                                                                + " nearest is composed for the"
                                                                + " two of you.")),
                                        new Nearby(agreement, catalogue).list()));
    }

    private Optional<Routine> fitted() {
        var steps = new ArrayList<Step>();
        for (var step : written.steps()) {
            if (step instanceof Step.Touch touch) {
                var possible = fitted(touch);
                if (possible.isEmpty()) {
                    return Optional.empty();
                }
                steps.add(possible.get());
            } else {
                steps.add(step);
            }
        }
        return Optional.of(
                new Routine(
                        written.seconds(),
                        written.form(),
                        written.goal(),
                        written.breathing(),
                        written.people(),
                        written.reasoning(),
                        steps));
    }

    private Optional<Step> fitted(Step.Touch touch) {
        var choices = choices(touch.roles());
        var sides = sides(touch);
        var stroke = catalogue.getStroke(touch.stroke());
        if (at(stroke, place(touch)) && can(choices, stroke, sides)) {
            return Optional.of(with(touch, stroke, choices, touch.why()));
        }
        int longest = longest(touch);
        int shortest = shortest(touch);
        var place = place(touch);
        return catalogue.strokes().values().stream()
                .filter(each -> at(each, place))
                .filter(each -> each.dose().longest() >= longest)
                .filter(each -> each.dose().shortest() <= shortest)
                .filter(each -> !presses(each) && can(choices, each, sides))
                .max(
                        Comparator.comparingInt((Stroke each) -> likeness(stroke, each))
                                .thenComparing(Stroke::id, Comparator.reverseOrder()))
                .map(each -> with(touch, each, choices, INSTEAD));
    }

    private static boolean at(Stroke stroke, Place place) {
        return stroke.placement().receiver().contains(place.receiver())
                && stroke.placement().giver().contains(place.giver());
    }

    /// Where the two are: as it is written, or, where the giver cannot be so, the nearest way that
    /// has most of the strokes.
    private Place place(Step.Touch touch) {
        var limits = agreement.limits(touch.roles().giver());
        var as = touch.place();
        if (limits.offers(as)) {
            return as;
        }
        return Stream.of(GiverPosition.values())
                .map(giver -> new Place(as.receiver(), giver))
                .filter(limits::offers)
                .max(Comparator.comparingLong((Place place) -> strokesAt(touch, place)))
                .orElse(as);
    }

    private long strokesAt(Step.Touch touch, Place place) {
        return written.steps().stream()
                .filter(Step.Touch.class::isInstance)
                .map(Step.Touch.class::cast)
                .filter(each -> each.roles().equals(touch.roles()))
                .filter(each -> each.place().equals(touch.place()))
                .filter(each -> at(catalogue.getStroke(each.stroke()), place))
                .count();
    }

    private Choices choices(Roles roles) {
        return new Choices(catalogue, agreement.evening(), agreement.limits(roles.giver()));
    }

    private static boolean can(Choices choices, Stroke stroke, Set<Side> sides) {
        return !choices.sides(stroke).isEmpty()
                && sides.stream().allMatch(side -> choices.can(stroke, side));
    }

    private Step with(Step.Touch touch, Stroke stroke, Choices choices, String why) {
        int most = choices.pressure(stroke, List.of(touch.side()));
        return new Step.Touch(
                touch.span(),
                stroke.id(),
                touch.side(),
                touch.roles(),
                place(touch),
                Math.min(touch.pressure(), most),
                why);
    }

    /// The sides on which the ritual has a stroke in the same half: the other side gets the same.
    private Set<Side> sides(Step.Touch touch) {
        return same(touch).stream().map(Step.Touch::side).collect(Collectors.toSet());
    }

    private int longest(Step.Touch touch) {
        return same(touch).stream().mapToInt(each -> each.span().seconds()).max().orElse(0);
    }

    private int shortest(Step.Touch touch) {
        return same(touch).stream().mapToInt(each -> each.span().seconds()).min().orElse(0);
    }

    private List<Step.Touch> same(Step.Touch touch) {
        Place place = touch.place();
        return written.steps().stream()
                .filter(Step.Touch.class::isInstance)
                .map(Step.Touch.class::cast)
                .filter(each -> each.stroke().equals(touch.stroke()))
                .filter(each -> each.roles().equals(touch.roles()) && each.place().equals(place))
                .toList();
    }

    /// Nothing that wants warm hands before comes instead of something else.
    private static boolean presses(Stroke stroke) {
        return switch (stroke.movement().technique().kind()) {
            case KNEAD, COMPRESS, FRICTION, STRETCH, TAP, RUB -> true;
            case HOLD, GLIDE, CIRCLE, ROCK, MOBILISE, ROLL, FEATHER, BREATH, REST -> false;
        };
    }

    private int likeness(Stroke stroke, Stroke other) {
        Kind kind = stroke.movement().technique().kind();
        int like = kind == other.movement().technique().kind() ? 4 : 0;
        like += group(stroke).equals(group(other)) ? 8 : 0;
        boolean shares =
                stroke.movement().regions().stream().anyMatch(other.movement().regions()::contains);
        like += shares ? 2 : 0;
        return like + (other.fit().goals().containsKey(written.goal()) ? 1 : 0);
    }

    private String group(Stroke stroke) {
        return catalogue.getRegion(stroke.movement().regions().getFirst()).where().group();
    }
}
