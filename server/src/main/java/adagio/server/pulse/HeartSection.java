// SPDX-License-Identifier: Apache-2.0
package adagio.server.pulse;

import adagio.server.people.Login;
import adagio.server.people.PersonSection;
import adagio.server.vault.Secrets;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Recordings as the section `pulse` of the document that a person takes along. What two were shown
/// stays behind: it belongs to both.
final class HeartSection implements PersonSection {
    /// By day; two of one day in the order of their text, the same wherever they were.
    private static final Comparator<JsonNode> IN_ORDER =
            Comparator.<JsonNode, String>comparing(each -> each.path("day").asText())
                    .thenComparing(JsonNode::toString);

    private final KeptHearts hearts;

    HeartSection(KeptHearts hearts) {
        this.hearts = hearts;
    }

    @Override
    public String name() {
        return "pulse";
    }

    @Override
    public Optional<JsonNode> export(Login whose) {
        var all = hearts.list(whose);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var root = JsonNodeFactory.instance.objectNode();
        var list = root.putArray("recordings");
        all.stream()
                .map(each -> (JsonNode) HeartJson.write(each.day(), each.recording()))
                .sorted(IN_ORDER)
                .forEach(list::add);
        return Optional.of(root);
    }

    @Override
    public List<String> faults(JsonNode section) {
        JsonNode list = section.path("recordings");
        if (!list.isArray() || list.size() > KeptHearts.MOST) {
            return List.of("recordings: a list of at most " + KeptHearts.MOST + " is needed");
        }
        var faults = new ArrayList<String>();
        long points = 0;
        for (int i = 0; i < list.size(); i++) {
            try {
                points += HeartJson.read("", list.get(i)).points();
            } catch (IllegalArgumentException | DateTimeException refused) {
                faults.add("recordings[" + i + "]: " + refused.getMessage());
            }
        }
        if (points > KeptHearts.MOST_POINTS) {
            faults.add(
                    "recordings: %,d beats or rates; at most %,d are kept"
                            .formatted(points, KeptHearts.MOST_POINTS));
        }
        return List.copyOf(faults);
    }

    @Override
    public void restore(Login whose, JsonNode section) {
        hearts.list(whose).forEach(each -> hearts.remove(whose, each.id()));
        for (JsonNode each : section.path("recordings")) {
            boolean unused = hearts.keep(whose, HeartJson.read(Secrets.id(), each));
        }
    }
}
