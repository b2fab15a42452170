// SPDX-License-Identifier: Apache-2.0
package adagio.server.card;

import adagio.composer.wishes.Cannot;
import adagio.composer.wishes.PersonWishes;
import adagio.composer.wishes.Spot;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What stands on a card already, field by field.
public final class Filled {
    /// An empty card.
    public static final Filled NOTHING = new Filled(Map.of());

    private final Map<String, Set<String>> values;

    private Filled(Map<String, Set<String>> values) {
        this.values = values;
    }

    /// A card that was filled before.
    ///
    /// @param said what it says
    /// @return its fields
    public static Filled of(PersonWishes said) {
        var bounds = said.bounds();
        var values = new HashMap<String, Set<String>>();
        values.put("closed", spots(bounds.closed()));
        values.put("both", spots(bounds.closedForBoth()));
        values.put("refuses", spots(bounds.refuses()));
        values.put("wished", spots(bounds.wished()));
        values.put("optIn", bounds.optIn());
        values.put(
                "marked",
                spots(said.conditions().stream().flatMap(each -> each.at().stream()).toList()));
        values.put(
                "condition",
                said.conditions().stream()
                        .map(PersonWishes.ConditionAnswer::id)
                        .collect(Collectors.toSet()));
        values.put(
                "agreed",
                said.conditions().stream()
                        .filter(PersonWishes.ConditionAnswer::agreed)
                        .map(PersonWishes.ConditionAnswer::id)
                        .collect(Collectors.toSet()));
        values.put("cannot", said.cannot().stream().map(Cannot::id).collect(Collectors.toSet()));
        values.put("pressure", Set.of(String.valueOf(said.pressure())));
        values.put("clothing", Set.of(said.clothing().id()));
        return new Filled(values);
    }

    /// A place on both sides is both of its sides, and the whole of it.
    private static Set<String> spots(Collection<Spot> spots) {
        var all = new HashSet<String>();
        for (var spot : spots) {
            all.add(spot.id());
            switch (spot.side()) {
                case BOTH -> all.addAll(List.of(spot.region() + ".left", spot.region() + ".right"));
                case LEFT, RIGHT, MIDLINE -> {}
            }
        }
        return all;
    }

    /// Whether a box is ticked.
    ///
    /// @param name of the field
    /// @param value of the box
    /// @return false on an empty card
    public boolean has(String name, String value) {
        return values.getOrDefault(name, Set.of()).contains(value);
    }

    /// What is chosen of a field that has one value.
    ///
    /// @param name of the field
    /// @param otherwise on an empty card
    /// @return the value
    public String one(String name, String otherwise) {
        return values.getOrDefault(name, Set.of()).stream().findFirst().orElse(otherwise);
    }

    /// Answers are not for logs.
    @Override
    public String toString() {
        return "Filled";
    }
}
