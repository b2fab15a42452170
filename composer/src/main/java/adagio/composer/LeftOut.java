// SPDX-License-Identifier: Apache-2.0
package adagio.composer;

import adagio.composer.agreement.Agreement;
import adagio.composer.model.Half;
import adagio.composer.search.HalfPlan;
import adagio.score.Form;
import adagio.score.Routine;
import adagio.score.body.ReceiverPosition;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Mutual;
import adagio.score.stroke.Stroke;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Why strokes of the goal are not in a routine, in four closed words. They never tell a limit from
/// a condition, a wish not to touch from a wish not to be touched, or one person from the other.
final class LeftOut {
    private static final String NOT_TODAY = "not today";
    private static final String TOO_LONG = "too long for the time";
    private static final String POSITION = "needs another position";
    private static final String LESS = "less fitting";

    private final Agreement agreement;
    private final Catalogue catalogue;
    private final List<HalfPlan> plans;
    private final Set<String> used = new HashSet<>();
    private final Set<String> possible = new HashSet<>();

    private LeftOut(Agreement agreement, Catalogue catalogue, List<HalfPlan> plans) {
        this.agreement = agreement;
        this.catalogue = catalogue;
        this.plans = plans;
        for (var plan : plans) {
            use(plan);
            var half = plan.half();
            half.openings().forEach(each -> possible.add(each.element().stroke().id()));
            half.closings().forEach(each -> possible.add(each.element().stroke().id()));
            half.blocks()
                    .forEach(
                            block ->
                                    block.elements()
                                            .forEach(each -> possible.add(each.stroke().id())));
        }
    }

    /// What was left out.
    ///
    /// @param agreement what the two agreed on
    /// @param catalogue where the strokes are
    /// @param plans the halves as they are
    /// @return in the catalogue's order
    static List<Routine.LeftOut> list(
            Agreement agreement, Catalogue catalogue, List<HalfPlan> plans) {
        var left = new LeftOut(agreement, catalogue, plans);
        return catalogue.strokes().values().stream()
                .filter(left::expected)
                .map(stroke -> new Routine.LeftOut(stroke.id(), left.why(stroke)))
                .toList();
    }

    private void use(HalfPlan plan) {
        used.add(plan.opening().element().stroke().id());
        used.add(plan.closing().element().stroke().id());
        for (var block : plan.blocks()) {
            block.strokes().forEach(each -> used.add(each.element().stroke().id()));
            block.closer().forEach(each -> used.add(each.stroke().id()));
        }
    }

    /// Whether somebody might have expected a stroke: the goal has a use for it, and it is for this
    /// form.
    private boolean expected(Stroke stroke) {
        var evening = agreement.evening();
        boolean mutual = stroke.placement().mutual() != Mutual.NONE;
        return !used.contains(stroke.id())
                && !stroke.movement().regions().isEmpty()
                && stroke.fit().goals().containsKey(evening.goal())
                && mutual == (evening.form() == Form.MUTUAL);
    }

    private String why(Stroke stroke) {
        if (stroke.placement().receiver().stream().noneMatch(this::inSetting)) {
            return POSITION;
        }
        var evening = agreement.evening();
        if (stroke.dose().level() > evening.pace().level()) {
            return LESS;
        }
        if (!possible.contains(stroke.id())) {
            return NOT_TODAY;
        }
        if (tooLong(stroke)) {
            return TOO_LONG;
        }
        boolean there =
                plans.stream()
                        .flatMap(plan -> plan.blocks().stream())
                        .anyMatch(
                                block ->
                                        stroke.placement()
                                                .receiver()
                                                .contains(block.block().place().receiver()));
        return there ? LESS : POSITION;
    }

    private boolean inSetting(ReceiverPosition position) {
        return catalogue
                .positions()
                .getSetting(agreement.evening().setting().id())
                .receiver()
                .contains(position);
    }

    private boolean tooLong(Stroke stroke) {
        int slots = plans.getFirst().half().slots();
        int sides = stroke.placement().sides().size() > 1 ? 2 : 1;
        return sides * stroke.dose().shortest() > slots * Half.SLOT_SECONDS / 4;
    }
}
