// SPDX-License-Identifier: Apache-2.0
package adagio.checks.oracle;

import adagio.composer.model.Element;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.List;

/// A model under construction: its sum of slots and its sum of worth.
final class Sums {
    final CpModel model = new CpModel();
    final LinearExprBuilder slots = LinearExpr.newBuilder();
    final LinearExprBuilder worth = LinearExpr.newBuilder();
    private int names;

    BoolVar bool(String name) {
        return model.newBoolVar(name + names++);
    }

    IntVar number(int from, int to, String name) {
        return model.newIntVar(from, to, name + names++);
    }

    static LinearExpr sum(List<? extends LinearArgument> all) {
        var sum = LinearExpr.newBuilder();
        all.forEach(sum::add);
        return sum.build();
    }

    /// A choice that takes slots without a touch.
    void untouched(Literal chosen, int taken) {
        slots.addTerm(chosen, taken);
        worth.addTerm(chosen, -300L * taken);
    }

    /// Two choices of which at most one may be made.
    void never(Literal one, Literal other) {
        model.addBoolOr(new Literal[] {one.not(), other.not()});
    }

    /// The slots of a stroke on one side: 0 when it is not chosen; its worth is added.
    ///
    /// @param element the stroke
    /// @param time its time, the shortest as it holds here
    /// @param chosen whether it is done
    /// @param step 1, or 2 for steps of two slots
    IntVar dose(Element element, Element.Time time, Literal chosen, int step) {
        int sides = element.sides().size();
        int knee = Math.min(time.typical(), time.longest());
        var own = number(0, time.longest(), "time");
        var head = number(0, knee, "head");
        var tail = number(0, time.longest() - knee, "tail");
        model.addEquality(own, LinearExpr.newBuilder().add(head).add(tail).build());
        model.addEquality(own, 0).onlyEnforceIf(chosen.not());
        model.addGreaterOrEqual(own, time.shortest()).onlyEnforceIf(chosen);
        if (step == 2) {
            var steps = number(0, time.longest(), "steps");
            model.addEquality(
                            own,
                            LinearExpr.newBuilder().addTerm(steps, 2).add(time.shortest()).build())
                    .onlyEnforceIf(chosen);
        }
        worth.addTerm(chosen, element.worth().once());
        worth.addTerm(head, (long) sides * element.worth().slope());
        worth.addTerm(tail, (long) sides * element.worth().tail());
        return own;
    }
}
