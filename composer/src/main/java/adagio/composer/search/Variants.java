// SPDX-License-Identifier: Apache-2.0
package adagio.composer.search;

import adagio.composer.model.Block;
import adagio.composer.model.Element;
import adagio.composer.model.Half;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;

/// Two things couple distant parts of a half, seldom: an opening hold that could come again in a
/// block, and the share of the thumbs. Both are settled by searching variants of the half; every
/// plan that is allowed is in one of them, so the best of them is the best.
final class Variants {
    private Variants() {}

    /// The best plan over all variants.
    static HalfSearch.Found search(Half half, int most) {
        var openings = new LinkedHashSet<String>();
        half.openings().forEach(each -> openings.add(each.element().stroke().id()));
        boolean again =
                half.blocks().stream()
                        .flatMap(block -> block.elements().stream())
                        .anyMatch(each -> openings.contains(each.stroke().id()));
        if (!again) {
            return sparing(half, most);
        }
        var found = new ArrayList<HalfSearch.Found>();
        for (String opening : openings) {
            found.add(sparing(only(half, opening), most));
        }
        return best(found);
    }

    private static Half only(Half half, String opening) {
        var openings =
                half.openings().stream()
                        .filter(each -> each.element().stroke().id().equals(opening))
                        .toList();
        var other =
                with(
                        half,
                        block ->
                                keep(
                                        block,
                                        each ->
                                                each.stroke().id().equals(opening)
                                                        ? List.of()
                                                        : List.of(each)));
        return new Half(
                half.roles(),
                half.slots(),
                half.groups(),
                half.bounds(),
                openings,
                other.blocks(),
                half.closings());
    }

    /// When the thumbs work too long over the whole half, one group at least has to give them less:
    /// each in turn.
    private static HalfSearch.Found sparing(Half half, int most) {
        var found = HalfSearch.searchOne(half, most);
        if (!(found instanceof HalfSearch.Found.Best(var plan, _))
                || thumbs(plan, -1) <= half.bounds().thumbs()) {
            return found;
        }
        var less = new ArrayList<HalfSearch.Found>();
        for (int group = 0; group < half.groups().size(); group++) {
            int now = thumbs(plan, group);
            if (now > 0) {
                int wanted = group;
                less.add(
                        sparing(
                                with(
                                        half,
                                        block ->
                                                block.group() == wanted
                                                        ? keep(block, each -> below(each, now))
                                                        : block),
                                most));
            }
        }
        return best(less);
    }

    private static int thumbs(HalfPlan plan, int group) {
        int sum = 0;
        for (var block : plan.blocks()) {
            if (group < 0 || block.block().group() == group) {
                for (var dosed : block.strokes()) {
                    var each = dosed.element();
                    sum += each.thumbs() ? dosed.slots() * each.sides().size() : 0;
                }
            }
        }
        return sum;
    }

    private static List<Element> below(Element each, int slots) {
        int most = (slots - 1) / each.sides().size();
        if (!each.thumbs() || each.time().longest() <= most) {
            return List.of(each);
        }
        return each.time().shortest() > most
                ? List.of()
                : List.of(
                        each.with(
                                new Element.Time(
                                        each.time().shortest(),
                                        Math.min(each.time().typical(), most),
                                        each.time().atMost(most).longest(),
                                        each.time().step())));
    }

    private static Half with(Half half, Function<Block, Block> change) {
        var blocks = half.blocks().stream().map(change).toList();
        return new Half(
                half.roles(),
                half.slots(),
                half.groups(),
                half.bounds(),
                half.openings(),
                blocks.stream().filter(each -> !each.elements().isEmpty()).toList(),
                half.closings());
    }

    private static Block keep(Block block, Function<Element, List<Element>> change) {
        var kept = new ArrayList<Element>();
        int first = block.first();
        for (int i = 0; i < block.elements().size(); i++) {
            var stays = change.apply(block.elements().get(i));
            if (i == block.first()) {
                first = stays.isEmpty() ? Block.NEVER : kept.size();
            }
            kept.addAll(stays);
        }
        return new Block(
                block.place(),
                block.group(),
                kept,
                block.closers(),
                block.rolls(),
                first,
                block.feet());
    }

    private static HalfSearch.Found best(List<HalfSearch.Found> all) {
        for (var each : all) {
            if (each instanceof HalfSearch.Found.Unproven) {
                return each;
            }
        }
        HalfSearch.Found best = new HalfSearch.Found.None(0);
        int labels = 0;
        for (var each : all) {
            if (each instanceof HalfSearch.Found.Best(var plan, int looked)) {
                labels += looked;
                if (!(best instanceof HalfSearch.Found.Best(var before, _))
                        || plan.worth() > before.worth()) {
                    best = each;
                }
            }
        }
        return best instanceof HalfSearch.Found.Best(var plan, _)
                ? new HalfSearch.Found.Best(plan, labels)
                : best;
    }
}
