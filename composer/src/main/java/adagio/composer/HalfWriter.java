// SPDX-License-Identifier: Apache-2.0
package adagio.composer;

import adagio.composer.model.Element;
import adagio.composer.model.Half;
import adagio.composer.search.HalfPlan;
import adagio.composer.wishes.Evening;
import adagio.score.Span;
import adagio.score.Step;
import adagio.score.body.Place;
import java.util.ArrayList;
import java.util.List;

/// Writes the plan of a half as steps on the clock, with the question on arriving where it is due.
final class HalfWriter {
    private static final int SLOT = Half.SLOT_SECONDS;
    private static final int CHECK_IN = Half.CHECK_IN * SLOT;
    private static final int CHECK_IN_EVERY = 240;

    private final HalfPlan plan;
    private final Half half;
    private final Evening evening;
    private final List<Step> steps = new ArrayList<>();
    private int at;
    private int asked;
    private boolean oiled;

    private HalfWriter(HalfPlan plan, Evening evening, int at) {
        this.plan = plan;
        this.half = plan.half();
        this.evening = evening;
        this.at = at;
    }

    /// Writes a half.
    ///
    /// @param plan what to write
    /// @param evening what the two chose
    /// @param at where it begins on the routine's clock
    /// @return contiguous steps of exactly the half's length
    static List<Step> write(HalfPlan plan, Evening evening, int at) {
        var writer = new HalfWriter(plan, evening, at);
        int end = at + plan.half().slots() * SLOT;
        if (plan.half().shortForm()) {
            writer.shortForm(end);
        } else {
            writer.longForm(end);
        }
        if (writer.at != end) {
            throw new IllegalStateException(
                    "a half ends at " + writer.at + " s instead of " + end + " s");
        }
        return writer.steps;
    }

    private void longForm(int end) {
        var opening = plan.opening();
        pieces(Pieces.of(opening.element(), plan.openingSlots(), Whys.OPENING), opening.place());
        asked = at;
        checkIn();
        var from = opening.place();
        for (int i = 0; i < plan.blocks().size(); i++) {
            var block = plan.blocks().get(i);
            boolean ask = i > 0 && at - asked >= CHECK_IN_EVERY;
            if (ask) {
                asked = at;
                checkIn();
            }
            var place = block.block().place();
            way(from, place, block.way(), block.oilOnArriving());
            pieces(Pieces.of(block, evening, ask), place);
            from = place;
        }
        closing(from, end);
    }

    /// A hold, a stroke, a hold; where they are done left and right, one side after the other.
    private void shortForm(int end) {
        var opening = plan.opening();
        var block = plan.blocks().getFirst();
        var stroke = block.strokes().getFirst();
        var place = block.block().place();
        if (!stroke.element().pair()) {
            pieces(
                    Pieces.of(opening.element(), plan.openingSlots(), Whys.OPENING),
                    opening.place());
            way(opening.place(), place, block.way(), 0);
            pieces(Pieces.of(block, evening, false), place);
            closing(place, end);
            return;
        }
        if (!opening.element().pair()) {
            pieces(
                    Pieces.of(opening.element(), plan.openingSlots(), Whys.OPENING),
                    opening.place());
            way(opening.place(), place, block.way(), 0);
        }
        pieces(Pieces.sides(plan, evening), place);
        if (!plan.closing().element().pair()) {
            closing(place, end);
        }
    }

    private void closing(Place from, int end) {
        var closing = plan.closing();
        int way = end - at - plan.closingSlots() * SLOT;
        way(from, closing.place(), way / SLOT, 0);
        pieces(Pieces.of(closing.element(), plan.closingSlots(), Whys.CLOSING), closing.place());
    }

    private void checkIn() {
        steps.add(new Step.CheckIn(new Span(at, CHECK_IN), half.roles()));
        at += CHECK_IN;
    }

    private void way(Place from, Place to, int way, int oil) {
        int seconds = (way + oil) * SLOT;
        if (seconds > 0) {
            var errands = Whys.errands(from, to, way, oil);
            steps.add(
                    new Step.Transition(
                            new Span(at, seconds),
                            half.roles(),
                            Whys.way(
                                    from,
                                    to,
                                    half.roles(),
                                    errands,
                                    oiled ? Whys.MORE_OIL : Whys.OIL),
                            errands));
            oiled |= oil > 0;
            at += seconds;
        }
    }

    private void pieces(List<Pieces.Piece> pieces, Place place) {
        for (var piece : pieces) {
            var span = new Span(at, piece.seconds());
            steps.add(
                    switch (piece) {
                        case Pieces.Piece.Turn(_, var why, var errands) ->
                                new Step.Transition(span, half.roles(), why, errands);
                        case Pieces.Piece.Touch(Element element, var side, _, var why) ->
                                new Step.Touch(
                                        span,
                                        element.stroke().id(),
                                        side,
                                        half.roles(),
                                        place,
                                        element.pressure(),
                                        why);
                    });
            at += piece.seconds();
        }
    }
}
