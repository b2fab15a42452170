// SPDX-License-Identifier: Apache-2.0
package adagio.server.book;

import adagio.score.care.Condition;
import adagio.score.care.Rule;
import adagio.score.care.Where;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Stroke;
import java.util.Collections;
import java.util.List;

/// When a stroke is left out, in the catalogue's own words.
final class WhenNot {
    private final Catalogue catalogue;

    WhenNot(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// The conditions that leave out a stroke wherever they are, in the catalogue's order. What
    /// rules a whole evening out is not repeated for each stroke.
    ///
    /// @param stroke which
    /// @return what they are called
    List<String> list(Stroke stroke) {
        return catalogue.care().conditions().values().stream()
                .filter(condition -> !condition.total() && leavesOut(condition, stroke))
                .map(condition -> condition.words().name())
                .toList();
    }

    private static boolean leavesOut(Condition condition, Stroke stroke) {
        var avoid = stroke.fit().avoid();
        return avoid.contains(condition.id())
                || condition.flags().stream().anyMatch(avoid::contains)
                || condition.rules().stream().anyMatch(rule -> leavesOut(rule, stroke));
    }

    private static boolean leavesOut(Rule rule, Stroke stroke) {
        var regions = stroke.movement().regions();
        return switch (rule) {
            case Rule.ExcludeKinds(var kinds, var where, _) ->
                    kinds.contains(stroke.movement().technique().kind()) && covers(where, regions);
            case Rule.ExcludeRegions(var closed) -> !Collections.disjoint(closed, regions);
            case Rule.ExcludePositions(var positions) ->
                    positions.containsAll(stroke.placement().receiver());
            case Rule.ExcludeGiverPositions(var positions) ->
                    positions.containsAll(stroke.placement().giver());
            case Rule.ExcludeSession _,
                    Rule.ExcludeMarked _,
                    Rule.CapPressure _,
                    Rule.CapMinutes _,
                    Rule.ExcludeProducts _,
                    Rule.AskProfessional _,
                    Rule.Cue _ ->
                    false;
        };
    }

    private static boolean covers(Where where, List<String> regions) {
        return switch (where) {
            case Where.Regions(var there) -> !Collections.disjoint(there, regions);
            case Where.Word word -> word == Where.Word.ALL;
        };
    }
}
