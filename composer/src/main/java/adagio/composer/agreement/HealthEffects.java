// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import adagio.composer.wishes.PersonWishes.ConditionAnswer;
import adagio.score.care.Product;
import adagio.score.care.Rule;
import adagio.score.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What health answers of one person take away, without the answers: it holds no condition and no
/// flag. Restored, it narrows an agreement exactly as the answers do; only the lines of the
/// person's own card are not in it, since they tell a cause.
///
/// @param anotherDay whether there is no session without asking again; then all else is empty
/// @param receiving what is taken away where this person receives
/// @param giving what is taken away where this person gives
/// @param thumbs whether this person's thumbs are spared where they give
/// @param products what is not used
/// @param lines lines for both, in words that fit anyone
public record HealthEffects(
        boolean anotherDay,
        Taken receiving,
        Taken giving,
        boolean thumbs,
        Set<Product> products,
        List<String> lines) {
    /// Nothing is taken away.
    public static final HealthEffects NONE =
            new HealthEffects(false, Taken.NOTHING, Taken.NOTHING, false, Set.of(), List.of());

    /// No session without asking again, and no word of why.
    public static final HealthEffects ANOTHER_DAY =
            new HealthEffects(true, Taken.NOTHING, Taken.NOTHING, false, Set.of(), List.of());

    /// Copies the collections.
    public HealthEffects {
        products = Set.copyOf(products);
        lines = List.copyOf(lines);
    }

    /// The effects of some answers. Of several people or portions, each narrows for itself.
    ///
    /// @param answers health answers of one person
    /// @param catalogue what is known of conditions
    /// @return the effects
    /// @throws java.util.NoSuchElementException when the catalogue does not know a condition
    public static HealthEffects of(List<ConditionAnswer> answers, Catalogue catalogue) {
        var health = new HealthAnswers(answers, catalogue);
        if (health.anotherDay()) {
            return ANOTHER_DAY;
        }
        var receiving = new Narrowing();
        var giving = new Narrowing();
        health.whenReceiving(receiving);
        health.whenGiving(giving);
        var products = new HashSet<Product>();
        var lines = new ArrayList<String>();
        for (var rule : health.rules()) {
            if (rule instanceof Rule.ExcludeProducts(var left)) {
                products.addAll(left);
            }
            if (rule instanceof Rule.Cue(var text, boolean both) && both) {
                lines.add(text);
            }
        }
        return new HealthEffects(
                false,
                receiving.taken(catalogue),
                giving.taken(catalogue),
                !giving.thumbs(),
                products,
                lines.stream().distinct().toList());
    }

    void whenReceiving(Narrowing narrowing, Catalogue catalogue) {
        narrowing.take(receiving, catalogue);
    }

    void whenGiving(Narrowing narrowing, Catalogue catalogue) {
        narrowing.take(giving, catalogue);
        if (thumbs) {
            narrowing.spareThumbs();
        }
    }
}
