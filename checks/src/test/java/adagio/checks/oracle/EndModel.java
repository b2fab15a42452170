// SPDX-License-Identifier: Apache-2.0
package adagio.checks.oracle;

import adagio.composer.model.Block;
import adagio.composer.model.Element;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;

/// How a block ends after friction or compress (H5): with its last stroke when that is broad, else
/// with the shortest closer that fits, of equals the first.
final class EndModel {
    private final Sums sums;
    private final Block block;
    private final List<BoolVar> chosen;
    private final List<BoolVar> last;
    private final List<BoolVar> closers = new ArrayList<>();
    private final List<BoolVar> fits = new ArrayList<>();
    private final BoolVar needed;

    EndModel(Sums sums, Block block, List<BoolVar> chosen, List<BoolVar> last) {
        this.sums = sums;
        this.block = block;
        this.chosen = chosen;
        this.last = last;
        this.needed = sums.bool("needed");
        need();
        for (int c = 0; c < block.closers().size(); c++) {
            closers.add(sums.bool("closer"));
            fits.add(sums.bool("fits"));
            fit(c);
        }
        sums.model.addEquality(Sums.sum(closers), needed);
        for (int c = 0; c < closers.size(); c++) {
            sums.model.addImplication(closers.get(c), fits.get(c));
            for (int d = 0; d < closers.size(); d++) {
                if (slots(d) < slots(c) || (slots(d) == slots(c) && d < c)) {
                    sums.never(closers.get(c), fits.get(d));
                }
            }
        }
    }

    private int slots(int closer) {
        return 3 * block.closers().get(closer).sides().size();
    }

    private List<BoolVar> digsFarFrom(Element other) {
        var far = new ArrayList<BoolVar>();
        for (int i = 0; i < chosen.size(); i++) {
            if (block.elements().get(i).digs() && !other.near(block.elements().get(i))) {
                far.add(chosen.get(i));
            }
        }
        return far;
    }

    private void need() {
        var digs = sums.bool("digs");
        var deep = new ArrayList<BoolVar>();
        var broad = new ArrayList<BoolVar>();
        for (int i = 0; i < chosen.size(); i++) {
            var element = block.elements().get(i);
            if (element.digs()) {
                deep.add(chosen.get(i));
                sums.model.addImplication(chosen.get(i), digs);
            }
            if (element.broad() && element.time().shortest() >= 3) {
                var far = digsFarFrom(element);
                var natural = sums.bool("natural");
                far.forEach(each -> sums.never(natural, each));
                sums.model.addImplication(natural, last.get(i));
                either(natural, far, List.of(last.get(i).not()));
                broad.add(natural);
            }
        }
        sums.model.addLessOrEqual(digs, Sums.sum(deep));
        var end = Sums.sum(broad);
        sums.model.addImplication(needed, digs);
        sums.model.addLessOrEqual(LinearExpr.newBuilder().add(needed).add(end).build(), 1);
        sums.model.addLessOrEqual(digs, LinearExpr.newBuilder().add(needed).add(end).build());
    }

    private void either(Literal one, List<BoolVar> some, List<Literal> others) {
        var all = new ArrayList<Literal>(some);
        all.addAll(others);
        all.add(one);
        sums.model.addBoolOr(all.toArray(Literal[]::new));
    }

    private void fit(int c) {
        var closer = block.closers().get(c);
        var far = digsFarFrom(closer);
        var elsewhere = new ArrayList<Literal>();
        for (int i = 0; i < last.size(); i++) {
            if (!closer.whole() && !closer.sides().equals(block.elements().get(i).sides())) {
                elsewhere.add(last.get(i));
                sums.never(fits.get(c), last.get(i));
            }
        }
        far.forEach(each -> sums.never(fits.get(c), each));
        either(fits.get(c), far, elsewhere);
    }

    /// Slots of the ending.
    LinearExpr slots() {
        var sum = LinearExpr.newBuilder();
        for (int c = 0; c < closers.size(); c++) {
            sum.addTerm(closers.get(c), slots(c));
        }
        return sum.build();
    }

    /// 1 when the ending is a stroke that counts and is not in the block already.
    LinearExpr counted() {
        var sum = LinearExpr.newBuilder();
        for (int c = 0; c < closers.size(); c++) {
            var closer = block.closers().get(c);
            if (closer.counted()) {
                var more = sums.bool("more");
                var reasons = new ArrayList<BoolVar>();
                for (int i = 0; i < chosen.size(); i++) {
                    if (block.elements().get(i).stroke().equals(closer.stroke())) {
                        reasons.add(chosen.get(i));
                    }
                }
                either(more, reasons, List.of(closers.get(c).not()));
                sum.add(more);
            }
        }
        return sum.build();
    }
}
