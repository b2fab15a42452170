// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import adagio.composer.wishes.Spot;
import adagio.score.body.Side;
import adagio.score.care.Rule;
import java.util.Collection;
import java.util.List;

/// How a rule acts on the limits.
///
/// @param halves the body
/// @param sides where named regions are removed
/// @param marks what the person marked; without any, marked places are everywhere
record Effect(Halves halves, Collection<Side> sides, List<Spot> marks) {
    /// A rule of somebody who receives.
    void onReceiver(Rule rule, Narrowing narrowing) {
        switch (rule) {
            case Rule.ExcludeRegions(var regions) -> narrowing.close(halves.of(regions, sides));
            case Rule.ExcludeMarked _ ->
                    narrowing.close(marks.isEmpty() ? halves.everywhere() : halves.around(marks));
            case Rule.CapPressure(int most, var where) ->
                    narrowing.cap(most, halves.where(where, marks));
            case Rule.ExcludeKinds kinds when !kinds.giver() -> leaveOut(kinds, narrowing);
            case Rule.ExcludePositions(var positions) -> narrowing.withoutReceiver(positions);
            case Rule.CapMinutes(int minutes, boolean giver) when !giver ->
                    narrowing.atMost(60 * minutes);
            case Rule.ExcludeKinds _,
                    Rule.CapMinutes _,
                    Rule.ExcludeSession _,
                    Rule.ExcludeGiverPositions _,
                    Rule.ExcludeProducts _,
                    Rule.AskProfessional _,
                    Rule.Cue _ -> {}
        }
    }

    /// A rule of somebody who gives.
    void onGiver(Rule rule, Narrowing narrowing) {
        switch (rule) {
            case Rule.ExcludeGiverPositions(var positions) -> narrowing.withoutGiver(positions);
            case Rule.ExcludeKinds kinds when kinds.giver() -> leaveOut(kinds, narrowing);
            case Rule.CapMinutes(int minutes, boolean giver) when giver ->
                    narrowing.atMost(60 * minutes);
            case Rule.ExcludeKinds _,
                    Rule.CapMinutes _,
                    Rule.ExcludeRegions _,
                    Rule.ExcludeMarked _,
                    Rule.CapPressure _,
                    Rule.ExcludePositions _,
                    Rule.ExcludeSession _,
                    Rule.ExcludeProducts _,
                    Rule.AskProfessional _,
                    Rule.Cue _ -> {}
        }
    }

    private void leaveOut(Rule.ExcludeKinds rule, Narrowing narrowing) {
        var where = halves.where(rule.where(), marks);
        rule.kinds().forEach(kind -> narrowing.leaveOut(kind, where));
    }
}
