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
    ///
    /// @param said the lines that either of the two brings
    static List<String> both(Set<String> said, Catalogue catalogue, boolean chairs) {
        var lines = new LinkedHashSet<String>();
        for (var always : catalogue.care().always()) {
            always.rules().forEach(rule -> add(rule, true, lines));
        }
        if (chairs) {
            lines.add(CHAIRS);
        }
        var known = new LinkedHashSet<String>();
        catalogue
                .care()
                .conditions()
                .values()
                .forEach(condition -> condition.rules().forEach(rule -> add(rule, false, known)));
        known.stream().filter(said::contains).forEach(lines::add);
        return List.copyOf(lines);
    }

    /// The lines for both that somebody's answers bring.
    static Set<String> lines(PersonWishes person, Catalogue catalogue) {
        var lines = new LinkedHashSet<String>();
        new HealthAnswers(person, catalogue).rules().forEach(rule -> add(rule, false, lines));
        return lines;
    }

    private static void add(Rule rule, boolean always, Set<String> lines) {
        if (rule instanceof Rule.Cue(var text, boolean both) && (both || always)) {
            lines.add(text);
        }
    }
}
