// SPDX-License-Identifier: Apache-2.0
package adagio.composer;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.composer.agreement.Agreeing;
import adagio.composer.agreement.Agreement;
import adagio.composer.wishes.Evening;
import adagio.composer.wishes.Oil;
import adagio.composer.wishes.Pace;
import adagio.composer.wishes.PersonWishes;
import adagio.composer.wishes.Relationship;
import adagio.composer.wishes.Setting;
import adagio.score.Breathing;
import adagio.score.Form;
import adagio.score.Routine;
import adagio.score.Step;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Goal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What the next evening keeps of the last one.
class FamiliarTest {
    private static final Catalogue CATALOGUE = Catalogue.builtIn();

    private static List<Step.Touch> touches(Evening evening) {
        var agreed =
                assertInstanceOf(
                        Agreeing.Agreed.class,
                        Agreement.between(
                                PersonWishes.of("A"), PersonWishes.of("B"), evening, CATALOGUE));
        Routine routine =
                assertInstanceOf(
                                Composing.Composed.class,
                                Composer.compose(agreed.agreement(), CATALOGUE))
                        .routine();
        return routine.steps().stream()
                .filter(Step.Touch.class::isInstance)
                .map(Step.Touch.class::cast)
                .toList();
    }

    private static Evening evening(Goal goal, Setting setting, int before, List<String> last) {
        return new Evening(
                1200,
                Form.TURNS,
                goal,
                setting,
                Relationship.PARTNERS,
                Breathing.FOLLOW,
                new Pace(2, before, last, Oil.JOJOBA));
    }

    /// The share of the time that is spent with strokes of the evening before.
    private static double kept(Goal goal, Setting setting, int before) {
        Set<String> last =
                touches(evening(goal, setting, before, List.of())).stream()
                        .map(Step.Touch::stroke)
                        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        var now = touches(evening(goal, setting, before, List.copyOf(last)));
        int all = now.stream().mapToInt(each -> each.span().seconds()).sum();
        int known =
                now.stream()
                        .filter(each -> last.contains(each.stroke()))
                        .mapToInt(each -> each.span().seconds())
                        .sum();
        return known / (double) all;
    }

    @Test
    void theNextEveningKeepsMostOfTheLastOneAndHasMostlySomethingNew() {
        var shares = new ArrayList<Double>();
        for (var goal : Goal.values()) {
            for (var setting : Setting.values()) {
                for (int before = 4; before < 8; before++) {
                    shares.add(kept(goal, setting, before));
                }
            }
        }
        double mostly = share(shares.stream().filter(each -> each >= 0.7).count(), shares);
        double fresh = share(shares.stream().filter(each -> each < 1).count(), shares);
        assertTrue(mostly >= 0.95, "keep 70 % of the time and more: " + mostly);
        assertTrue(fresh >= 0.6, "have something new: " + fresh);
    }

    private static double share(long count, List<Double> all) {
        return count / (double) all.size();
    }
}
