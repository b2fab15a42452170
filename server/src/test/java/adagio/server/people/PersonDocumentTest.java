// SPDX-License-Identifier: Apache-2.0
package adagio.server.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.vault.VaultKey;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PersonDocumentTest {
    private static final Login ANA = new Login("h", "p", VaultKey.fresh().open());

    /// A room that keeps one word.
    private static final class Word implements PersonSection {
        private final List<String> kept = new ArrayList<>();

        @Override
        public String name() {
            return "word";
        }

        @Override
        public Optional<JsonNode> export(Login whose) {
            return kept.stream().findFirst().map(TextNode::valueOf);
        }

        @Override
        public List<String> faults(JsonNode section) {
            return section.isTextual()
                    ? List.of()
                    : List.of("found " + section + "; a text is needed");
        }

        @Override
        public void restore(Login whose, JsonNode section) {
            kept.clear();
            kept.add(section.asText());
        }
    }

    @Test
    void whatIsTakenAlongComesBackTheSame() {
        var word = new Word();
        var document = new PersonDocument(Runnable::run).add(word);
        word.kept.add("slowly");
        String text = document.export(ANA, "Ana");
        assertTrue(text.contains("\"format\" : \"adagio-person/1\""), text);
        word.kept.clear();
        assertEquals(List.of(), document.restore(ANA, text, "Ana").faults());
        assertEquals(List.of("slowly"), word.kept);
        assertEquals(text, document.export(ANA, "Ana"));
        assertEquals(List.of(), document.restore(ANA, "\uFEFF" + text, "Ana").faults());
    }

    @Test
    void anythingAmissAndNothingIsTaken() {
        var word = new Word();
        var document = new PersonDocument(Runnable::run).add(word);
        assertEquals(
                List.of(
                        "more: unknown; known are format, name, sections",
                        "sections.notes: unknown; known are [word]",
                        "sections.word: found 7; a text is needed"),
                document.restore(
                                ANA,
                                "{\"format\":\"adagio-person/1\",\"more\":1,\"sections\":{\"notes\":{},"
                                        + "\"word\":7}}",
                                "")
                        .faults());
        assertEquals(
                List.of("format: found \"adagio-routine/1\"; allowed is adagio-person/1"),
                document.restore(ANA, "{\"format\":\"adagio-routine/1\"}", "").faults());
        assertTrue(document.restore(ANA, "{", "").faults().getFirst().startsWith("not JSON"));
        assertEquals(List.of(), word.kept);
    }

    @Test
    void whatBelongsToSomebodyElseIsTakenOnlyWhenItIsSaidToBeOnesOwn() {
        var word = new Word();
        var document = new PersonDocument(Runnable::run).add(word);
        word.kept.add("slowly");
        String bens = document.export(ANA, "Ben");
        word.kept.clear();
        assertEquals(
                List.of("name: the file is of \"Ben\", and you are Ana here"),
                document.restore(ANA, bens, "Ana").faults());
        assertEquals(List.of(), word.kept);
        assertEquals(List.of(), document.restore(ANA, bens, "").faults());
        assertEquals(List.of("slowly"), word.kept);
    }

    @Test
    void twoSectionsOfOneNameAreRefused() {
        var document = new PersonDocument(Runnable::run).add(new Word());
        assertThrows(IllegalArgumentException.class, () -> document.add(new Word()));
    }
}
