// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import adagio.composer.agreement.Agreement;
import adagio.score.Routine;
import adagio.score.RoutineFault;
import adagio.score.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Judges finished routines from scratch. Whatever it is given, it answers with faults and never
/// fails; equal routines have equal faults.
public final class Referee {
    private Referee() {}

    /// Judges a routine by what two people agreed on: every rule, or for a ritual of the catalogue
    /// that is kept whole the rules that are asked [everywhere][Rule#everywhere].
    ///
    /// @param routine what to judge, whoever wrote it
    /// @param agreement what the two agreed on
    /// @param catalogue what is known of strokes and regions
    /// @return all faults by part, none when it may be played for these two
    public static List<RoutineFault> judge(
            Routine routine, Agreement agreement, Catalogue catalogue) {
        var faults = new ArrayList<RoutineFault>();
        var evening = agreement.evening();
        var order = new Findings("routine", routine, faults);
        if (routine.seconds() != evening.seconds()) {
            order.at(0, "lasts " + routine.seconds() + " s; asked for " + evening.seconds() + " s");
        }
        if (routine.form() != evening.form()) {
            order.at(0, "form " + routine.form().id() + "; asked for " + evening.form().id());
        }
        if (routine.goal() != evening.goal()) {
            order.at(0, "goal " + routine.goal().id() + "; asked for " + evening.goal().id());
        }
        return judged(routine, catalogue, Terms.of(agreement), faults);
    }

    /// Judges a routine of which no wishes are known, by the rules that are asked
    /// [everywhere][Rule#everywhere]: whether it can be played, and is safe for anybody who may
    /// have any massage.
    ///
    /// @param routine what to judge, whoever wrote it
    /// @param catalogue what is known of strokes and regions
    /// @return all faults by part, none when it may be played
    public static List<RoutineFault> judge(Routine routine, Catalogue catalogue) {
        return judged(routine, catalogue, Terms.of(catalogue), new ArrayList<>());
    }

    private static List<RoutineFault> judged(
            Routine routine, Catalogue catalogue, Terms terms, List<RoutineFault> faults) {
        var order = new Findings("routine", routine, faults);
        var proof = routine.reasoning();
        if (Double.compare(proof.value(), proof.bound()) != 0) {
            order.at(0, "bound " + proof.bound() + "; value " + proof.value() + ", not proven");
        }
        if (Order.judgeable(routine, order)) {
            Order.clock(routine.steps(), order);
            Order.strokes(routine.steps(), catalogue, order);
            var hearing = Hearing.of(routine, catalogue, terms);
            for (var rule : Rule.values()) {
                rule.judge(hearing, faults);
            }
        }
        return faults.stream().sorted(Comparator.comparingInt(RoutineFault::part)).toList();
    }
}
