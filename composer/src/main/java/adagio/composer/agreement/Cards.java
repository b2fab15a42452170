// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import adagio.composer.wishes.PersonWishes;
import adagio.score.care.Rule;
import adagio.score.care.Rule.Urgency;
import adagio.score.catalogue.Catalogue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What stands on the cards of the two, and on the one for both.
final class Cards {
    /// On the card of somebody who has something that a professional is better asked about.
    static final String ADVICE = "Ask a doctor or nurse who knows you when you see them next.";

    /// On the card for both when the floor is out of reach.
    static final String CHAIRS = "Tonight on chairs: nobody gets down to the floor.";

    private Cards() {}

    /// The lines of one person's own card.
    static List<String> own(PersonWishes person, Catalogue catalogue) {
        var lines = new LinkedHashSet<String>();
        var rules = new HealthAnswers(person, catalogue).rules();
        for (var rule : rules) {
            if (rule instanceof Rule.Cue(var text, boolean both) && !both) {
                lines.add(text);
            }
        }
        if (rules.contains(new Rule.AskProfessional(Urgency.ADVISE))) {
            lines.add(ADVICE);
        }
        return List.copyOf(lines);
    }

    /// The lines for both, each once and in the catalogue's order, so that nobody can tell whose
    /// they are.
    static List<String> both(List<PersonWishes> people, Catalogue catalogue, boolean chairs) {
        var lines = new LinkedHashSet<String>();
        for (var always : catalogue.care().always()) {
            always.rules().forEach(rule -> add(rule, true, lines));
        }
        if (chairs) {
            lines.add(CHAIRS);
        }
        catalogue.care().conditions().values().stream()
                .filter(condition -> named(condition.id(), people))
                .forEach(condition -> condition.rules().forEach(rule -> add(rule, false, lines)));
        return List.copyOf(lines);
    }

    private static boolean named(String condition, List<PersonWishes> people) {
        return people.stream()
                .flatMap(person -> person.conditions().stream())
                .anyMatch(answer -> answer.id().equals(condition));
    }

    private static void add(Rule rule, boolean always, Set<String> lines) {
        if (rule instanceof Rule.Cue(var text, boolean both) && (both || always)) {
            lines.add(text);
        }
    }
}
