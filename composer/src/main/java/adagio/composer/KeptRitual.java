// SPDX-License-Identifier: Apache-2.0
package adagio.composer;

import adagio.composer.agreement.Agreement;
import adagio.composer.agreement.Cover;
import adagio.composer.model.Choices;
import adagio.composer.referee.Referee;
import adagio.composer.wishes.Evening;
import adagio.score.Person;
import adagio.score.Roles;
import adagio.score.Routine;
import adagio.score.Step;
import adagio.score.body.GiverPosition;
import adagio.score.body.Place;
import adagio.score.catalogue.Catalogue;
import adagio.score.ritual.Ritual;
import adagio.score.stroke.Kind;
import adagio.score.stroke.Phase;
import adagio.score.stroke.Stroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A ritual of the catalogue under the limits of two people: kept whole, with no more pressure than
/// both allow; where a stroke cannot be done, the nearest one that can has the same seconds, and
/// its part says so. Judged by the referee like everything else.
public final class KeptRitual {
    /// Seconds in which the giver can move.
    private static final int MOVES = 10;

    /// What it weighs when a stroke was there before in the same half.
    private static final int AGAIN = 9;

    /// What it weighs when a stroke is of the same kind.
    private static final int ALIKE = 4;

    /// What that weighs for the first and the last touch: both are stillness, wherever it is.
    private static final int STILLNESS = 20;

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
                                        new Nearby(agreement, catalogue).list(),
                                        Composing.Opens.NONE));
    }

    private Optional<Routine> fitted() {
        var steps = new ArrayList<Step>();
        var known = new HashMap<Roles, Set<String>>();
        for (var each : touches(written.steps())) {
            known.computeIfAbsent(each.roles(), _ -> new HashSet<>()).add(each.stroke());
        }
        for (var block : blocks()) {
            var touches = touches(block);
            if (touches.isEmpty()) {
                steps.addAll(block);
                continue;
            }
            var possible =
                    fitted(
                            touches,
                            known.computeIfAbsent(
                                    touches.getFirst().roles(), _ -> new HashSet<>()));
            if (possible.isEmpty()) {
                return Optional.empty();
            }
            var fitted = possible.get();
            for (var step : block) {
                steps.add(step instanceof Step.Touch touch ? fitted.with(touch) : step);
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

    /// What is done without either of the two moving: it ends where there is time to move.
    private List<List<Step>> blocks() {
        var blocks = new ArrayList<List<Step>>();
        var block = new ArrayList<Step>();
        for (var step : written.steps()) {
            if (!(step instanceof Step.Touch) && step.span().seconds() >= MOVES) {
                blocks.add(block);
                block = new ArrayList<>();
            }
            block.add(step);
        }
        blocks.add(block);
        return blocks;
    }

    private static List<Step.Touch> touches(List<Step> steps) {
        return steps.stream()
                .filter(Step.Touch.class::isInstance)
                .map(Step.Touch.class::cast)
                .toList();
    }

    /// A block as the two can do it.
    ///
    /// @param place where they are
    /// @param instead for each stroke as it is written the one that is done
    /// @param choices what is allowed there
    private record Fitted(Place place, Map<String, Stroke> instead, Choices choices) {
        boolean has(Step.Touch touch) {
            return instead.containsKey(touch.stroke());
        }

        Step with(Step.Touch touch) {
            var stroke = Objects.requireNonNull(instead.get(touch.stroke()));
            int most = choices.pressure(stroke, List.of(touch.side()));
            return new Step.Touch(
                    touch.span(),
                    stroke.id(),
                    touch.side(),
                    touch.roles(),
                    place,
                    Math.min(touch.pressure(), most),
                    stroke.id().equals(touch.stroke()) ? touch.why() : INSTEAD);
        }
    }

    /// The strokes of a block where they are written, or, where the giver cannot be so or nothing
    /// can be done there instead of one of them, in the way that has most of them.
    ///
    /// @param known the strokes of this half so far; those that come instead are added
    private Optional<Fitted> fitted(List<Step.Touch> block, Set<String> known) {
        var first = block.getFirst();
        var limits = agreement.limits(first.roles().giver());
        var choices = new Choices(catalogue, agreement.evening(), limits);
        var elsewhere =
                Stream.of(GiverPosition.values())
                        .map(giver -> new Place(first.place().receiver(), giver))
                        .filter(place -> !place.equals(first.place()))
                        .sorted(Comparator.comparingLong(place -> -strokesAt(block, place)));
        return Stream.concat(Stream.of(first.place()), elsewhere)
                .filter(limits::offers)
                .map(place -> new Fitted(place, instead(block, place, choices, known), choices))
                .filter(fitted -> block.stream().allMatch(fitted::has))
                .findFirst()
                .map(
                        fitted -> {
                            fitted.instead().values().forEach(each -> known.add(each.id()));
                            return fitted;
                        });
    }

    private long strokesAt(List<Step.Touch> block, Place place) {
        return block.stream().filter(each -> at(catalogue.getStroke(each.stroke()), place)).count();
    }

    /// The strokes of a block that are done at a place; one for which there is nothing is missing.
    private Map<String, Stroke> instead(
            List<Step.Touch> block, Place place, Choices choices, Set<String> known) {
        var taken = new HashSet<>(known);
        var instead = new HashMap<String, Stroke>();
        for (var touch : block) {
            var stroke = catalogue.getStroke(touch.stroke());
            var same = block.stream().filter(each -> each.stroke().equals(touch.stroke())).toList();
            if (instead.containsKey(stroke.id())) {
                continue;
            }
            if (at(stroke, place) && can(choices, stroke, same)) {
                instead.put(stroke.id(), stroke);
                continue;
            }
            catalogue.strokes().values().stream()
                    .filter(each -> at(each, place) && lasts(each, same))
                    .filter(each -> can(choices, each, same))
                    .filter(each -> standsFor(stroke, each, touch.roles().giver()))
                    .max(
                            Comparator.comparingInt(
                                            (Stroke each) ->
                                                    likeness(stroke, each)
                                                            - (taken.contains(each.id())
                                                                    ? AGAIN
                                                                    : 0))
                                    .thenComparing(Stroke::id, Comparator.reverseOrder()))
                    .ifPresent(
                            each -> {
                                instead.put(stroke.id(), each);
                                taken.add(each.id());
                            });
        }
        return instead;
    }

    private static boolean at(Stroke stroke, Place place) {
        return stroke.placement().receiver().contains(place.receiver())
                && stroke.placement().giver().contains(place.giver());
    }

    private static boolean lasts(Stroke stroke, List<Step.Touch> touches) {
        return touches.stream()
                .mapToInt(each -> each.span().seconds())
                .allMatch(
                        seconds ->
                                stroke.dose().shortest() <= seconds
                                        && seconds <= stroke.dose().longest());
    }

    private static boolean can(Choices choices, Stroke stroke, List<Step.Touch> touches) {
        return !choices.sides(stroke).isEmpty()
                && touches.stream().allMatch(each -> choices.can(stroke, each.side()));
    }

    /// Whether a stroke can come instead of one that is written: not one that wants warm hands
    /// before, nor the head with oil on the hands (H9).
    private boolean standsFor(Stroke stroke, Stroke other, Person giver) {
        boolean oily =
                agreement.limits(giver).cover() == Cover.OIL
                        && group(other).equals("head")
                        && !group(stroke).equals("head");
        return !presses(other) && !oily;
    }

    private static boolean isOf(Phase phase, Stroke stroke) {
        return stroke.movement().technique().phase() == phase;
    }

    private static boolean presses(Stroke stroke) {
        return switch (stroke.movement().technique().kind()) {
            case KNEAD, COMPRESS, FRICTION, STRETCH, TAP, RUB -> true;
            case HOLD, GLIDE, CIRCLE, ROCK, MOBILISE, ROLL, FEATHER, BREATH, REST -> false;
        };
    }

    private int likeness(Stroke stroke, Stroke other) {
        Kind kind = stroke.movement().technique().kind();
        boolean stillness = isOf(Phase.OPEN, stroke) || isOf(Phase.CLOSE, stroke);
        int like =
                kind == other.movement().technique().kind() ? (stillness ? STILLNESS : ALIKE) : 0;
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
