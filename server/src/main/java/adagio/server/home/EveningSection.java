// SPDX-License-Identifier: Apache-2.0
package adagio.server.home;

import adagio.server.people.Households;
import adagio.server.people.Login;
import adagio.server.people.Names;
import adagio.server.people.Pair;
import adagio.server.people.PersonSection;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The evenings and favourites of each pair that a person is one of. Brought back, they go to the
/// pair with whoever is called the same.
final class EveningSection implements PersonSection {
    private static final int MOST = 1_000;
    private final Households households;
    private final KeptEvenings evenings;
    private final Favourites favourites;

    EveningSection(Households households, KeptEvenings evenings, Favourites favourites) {
        this.households = households;
        this.evenings = evenings;
        this.favourites = favourites;
    }

    @Override
    public String name() {
        return "evenings";
    }

    @Override
    public Optional<JsonNode> export(Login whose) {
        var root = Tree.object();
        var pairs = root.putArray("pairs");
        var house = households.get(whose.household());
        for (Pair pair : house.pairsOf(whose.person())) {
            var row = Tree.object().put("with", house.name(pair.other(whose.person())));
            var played = row.putArray("evenings");
            evenings.list(whose.household(), pair)
                    .forEach(each -> played.add(Tree.any(each.evening().write())));
            var kept = row.putArray("favourites");
            for (var each : favourites.list(whose.household(), pair)) {
                kept.addObject()
                        .put("name", each.name())
                        .set("evening", Tree.any(each.evening().write()));
            }
            if (!played.isEmpty() || !kept.isEmpty()) {
                pairs.add(row);
            }
        }
        return pairs.isEmpty() ? Optional.empty() : Optional.of(root);
    }

    @Override
    public List<String> faults(JsonNode section) {
        if (!section.path("pairs").isArray()) {
            return List.of("pairs: a list is needed");
        }
        var faults = new ArrayList<String>();
        for (JsonNode row : section.path("pairs")) {
            if (!row.path("with").isTextual()) {
                faults.add("with: a name is needed, it may be empty");
            }
            if (row.path("evenings").size() > MOST
                    || row.path("favourites").size() > Favourites.MOST) {
                faults.add(
                        "a pair has at most %d evenings and %d favourites"
                                .formatted(MOST, Favourites.MOST));
            }
            row.path("evenings").forEach(each -> fault(each, "evenings", faults));
            for (JsonNode each : row.path("favourites")) {
                fault(each.path("evening"), "favourites", faults);
                if (Favourites.clean(each.path("name").asText()).isEmpty()) {
                    faults.add("favourites: one has no name");
                }
            }
        }
        return faults.stream().distinct().toList();
    }

    @Override
    public List<String> leftOut(Login whose, JsonNode section) {
        var left = new ArrayList<String>();
        for (JsonNode row : section.path("pairs")) {
            if (pair(whose, row).isEmpty()) {
                left.add("evenings with " + Names.clean(row.path("with").asText()));
            }
        }
        return List.copyOf(left);
    }

    /// The pair with whoever is called as the file says.
    private Optional<Pair> pair(Login whose, JsonNode row) {
        var house = households.get(whose.household());
        String with = Names.compared(row.path("with").asText());
        return house.pairsOf(whose.person()).stream()
                .filter(pair -> Names.compared(house.name(pair.other(whose.person()))).equals(with))
                .findFirst();
    }

    private static void fault(JsonNode evening, String where, List<String> faults) {
        try {
            var unused = KeptEvening.read(Tree.bytes(evening));
        } catch (IllegalStateException | IllegalArgumentException | DateTimeException _) {
            faults.add(where + ": one is no " + KeptEvening.FORMAT + " as this house writes it");
        }
    }

    @Override
    public void restore(Login whose, JsonNode section) {
        for (JsonNode row : section.path("pairs")) {
            pair(whose, row).ifPresent(pair -> restore(whose.household(), pair, row));
        }
    }

    private void restore(String household, Pair pair, JsonNode row) {
        var played = new ArrayList<KeptEvening>();
        row.path("evenings").forEach(each -> played.add(KeptEvening.read(Tree.bytes(each))));
        evenings.replace(household, pair, played.reversed());
        favourites
                .list(household, pair)
                .forEach(
                        each -> {
                            boolean unused = favourites.forget(household, pair, each.id());
                        });
        for (JsonNode each : row.path("favourites")) {
            favourites.put(
                    household,
                    pair.id(),
                    Favourites.clean(each.path("name").asText()),
                    KeptEvening.read(Tree.bytes(each.path("evening"))));
        }
    }
}
