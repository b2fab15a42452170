// SPDX-License-Identifier: Apache-2.0
package adagio.composer.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.composer.agreement.Agreeing;
import adagio.composer.agreement.Agreement;
import adagio.composer.model.Block;
import adagio.composer.model.Half;
import adagio.composer.model.Halves;
import adagio.composer.wishes.DrawnWishes;
import adagio.score.Form;
import adagio.score.Person;
import adagio.score.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// Taking something away never makes a half better. (Two people's limits are another matter: what
/// they close also takes its part of the goal away, and one side alone needs no going round.)
class LessTest {
    private static final Catalogue CATALOGUE = Catalogue.builtIn();
    private static final int SLOTS_AT_MOST = 120;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20261122);

    @Test
    void aHalfWithoutAStrokeIsWorthNoMore() {
        int compared = 0;
        int lower = 0;
        var drawn = new DrawnWishes(CATALOGUE, random);
        for (int i = 0; i < 60; i++) {
            var wishes = drawn.next(Form.ONE_WAY, 60 + 5 * random.nextInt(SLOTS_AT_MOST));
            var agreeing = Agreement.between(wishes.a(), wishes.b(), wishes.evening(), CATALOGUE);
            if (agreeing instanceof Agreeing.Agreed(var agreement)) {
                int slots = wishes.evening().seconds() / Half.SLOT_SECONDS;
                var half = Halves.of(agreement, CATALOGUE, Person.A, slots);
                int before = worth(half);
                for (int less = 0; less < 4; less++) {
                    int after = worth(without(half));
                    assertTrue(after <= before, after + " instead of " + before);
                    compared++;
                    lower += after < before ? 1 : 0;
                }
            }
        }
        assertTrue(lower > compared / 20, lower + " of " + compared + " were worth less");
    }

    private static int worth(Half half) {
        return HalfSearch.search(half) instanceof HalfSearch.Found.Best(var plan, _)
                ? plan.worth()
                : Integer.MIN_VALUE;
    }

    private Half without(Half half) {
        var openings = new ArrayList<>(half.openings());
        var closings = new ArrayList<>(half.closings());
        var blocks = new ArrayList<>(half.blocks());
        int what = random.nextInt(6);
        if (what == 0) {
            drop(openings);
        } else if (what == 1) {
            drop(closings);
        } else if (!blocks.isEmpty()) {
            int at = random.nextInt(blocks.size());
            var block = blocks.remove(at);
            var elements = new ArrayList<>(block.elements());
            int last = elements.size() - 1;
            if (last > 0 && block.first() != last) {
                elements.remove(last);
                blocks.add(at, with(block, elements));
            }
        }
        return new Half(
                half.roles(),
                half.slots(),
                half.groups(),
                half.bounds(),
                openings,
                blocks,
                closings);
    }

    private void drop(List<?> all) {
        if (all.size() > 1) {
            all.remove(random.nextInt(all.size()));
        }
    }

    private static Block with(Block block, List<adagio.composer.model.Element> elements) {
        return new Block(
                block.place(),
                block.group(),
                elements,
                block.closers(),
                block.rolls(),
                block.first(),
                block.feet());
    }
}
