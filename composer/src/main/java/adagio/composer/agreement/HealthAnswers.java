// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import adagio.composer.wishes.PersonWishes;
import adagio.composer.wishes.PersonWishes.ConditionAnswer;
import adagio.composer.wishes.Spot;
import adagio.score.body.Side;
import adagio.score.care.Condition;
import adagio.score.care.Rule;
import adagio.score.catalogue.Catalogue;
import java.util.Collection;
import java.util.List;

/// What one person's health answers take away. Causes are read here and go no further.
///
/// A rule of the receiver acts where this person receives, a rule of the giver where this person
/// gives. What a sided condition removes, it removes on the marked side; what it softens, it
/// softens on both.
final class HealthAnswers {
    private static final List<Side> TWO = Halves.of(Side.BOTH);

    /// Flags that speak of the giver's own body begin so.
    private static final String GIVER = "giver_";

    private static final String THUMBS = "giver_thumb_pain";

    private final Catalogue catalogue;
    private final Halves halves;
    private final List<ConditionAnswer> answers;

    HealthAnswers(PersonWishes person, Catalogue catalogue) {
        this(person.conditions(), catalogue);
    }

    HealthAnswers(List<ConditionAnswer> answers, Catalogue catalogue) {
        this.catalogue = catalogue;
        this.halves = new Halves(catalogue);
        this.answers = answers;
    }

    private Condition condition(ConditionAnswer answer) {
        return catalogue.care().getCondition(answer.id());
    }

    /// Whether one of them asks for another day.
    boolean anotherDay() {
        return answers.stream()
                .anyMatch(
                        answer -> {
                            var condition = condition(answer);
                            return condition.total() || (condition.blocking() && !answer.agreed());
                        });
    }

    /// All rules of all answers, in the catalogue's order.
    List<Rule> rules() {
        return catalogue.care().conditions().values().stream()
                .filter(
                        condition ->
                                answers.stream()
                                        .anyMatch(answer -> answer.id().equals(condition.id())))
                .flatMap(condition -> condition.rules().stream())
                .toList();
    }

    /// Narrows the time in which this person receives.
    void whenReceiving(Narrowing narrowing) {
        for (var answer : answers) {
            var condition = condition(answer);
            if (condition.scope().who().receives()) {
                var effect = new Effect(halves, sides(condition, answer.at()), answer.at());
                condition.rules().forEach(rule -> effect.onReceiver(rule, narrowing));
                raise(condition, answer.at(), narrowing);
            }
        }
    }

    private Collection<Side> sides(Condition condition, List<Spot> marks) {
        return condition.scope().sided() && !marks.isEmpty() ? halves.sides(marks) : TWO;
    }

    private void raise(Condition condition, List<Spot> marks, Narrowing narrowing) {
        narrowing.raise(condition.id(), sides(condition, marks));
        for (String flag : condition.flags()) {
            if (!flag.startsWith(GIVER)) {
                narrowing.raise(flag, sides(condition, flag, marks));
            }
        }
    }

    /// The sides of the marks that fit a flag; both where nothing is marked, or where the catalogue
    /// knows no places for the flag.
    private Collection<Side> sides(Condition condition, String flag, List<Spot> marks) {
        var places = catalogue.care().flagPlaces().get(flag);
        if (!condition.takesPlaces() || marks.isEmpty() || places == null) {
            return TWO;
        }
        return halves.sides(marks.stream().filter(mark -> places.contains(mark.region())).toList());
    }

    /// Narrows the time in which this person gives.
    void whenGiving(Narrowing narrowing) {
        for (var answer : answers) {
            var condition = condition(answer);
            if (condition.scope().who().gives()) {
                var effect = new Effect(halves, TWO, answer.at());
                condition.rules().forEach(rule -> effect.onGiver(rule, narrowing));
                narrowing.raise(condition.id(), TWO);
                condition.flags().stream()
                        .filter(flag -> flag.startsWith(GIVER))
                        .forEach(flag -> narrowing.raise(flag, TWO));
                if (condition.flags().contains(THUMBS)) {
                    narrowing.spareThumbs();
                }
            }
        }
    }
}
