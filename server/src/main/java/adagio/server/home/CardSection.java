// SPDX-License-Identifier: Apache-2.0
package adagio.server.home;

import adagio.server.people.Login;
import adagio.server.people.PersonSection;
import adagio.server.vault.Vault;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;

/// A person's kept card, taken along and brought back by that person.
final class CardSection implements PersonSection {
    private final KeptCards cards;

    CardSection(KeptCards cards) {
        this.cards = cards;
    }

    @Override
    public String name() {
        return "card";
    }

    @Override
    public Optional<JsonNode> export(Login whose) {
        Vault.Open open = whose.vault().open();
        return cards.find(whose.household(), whose.person(), open)
                .map(answers -> Tree.read(CardDocument.write(answers), CardDocument.CARD));
    }

    /// Values are not repeated: they might be answers.
    @Override
    public List<String> faults(JsonNode section) {
        try {
            return cards.knows(answers(section))
                    ? List.of()
                    : List.of("names a place or a condition that the catalogue does not know");
        } catch (IllegalStateException | IllegalArgumentException | DateTimeException _) {
            return List.of("is no " + CardDocument.CARD + " as this house writes it");
        }
    }

    @Override
    public void restore(Login whose, JsonNode section) {
        cards.put(whose.household(), whose.person(), whose.vault().open(), answers(section));
    }

    private static KeptAnswers answers(JsonNode section) {
        return CardDocument.answers(Tree.bytes(section));
    }
}
