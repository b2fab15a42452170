// SPDX-License-Identifier: Apache-2.0
package adagio.server.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A scent that a studio may have in the room, when everybody in it likes it.
public enum Scent {
    /// Lavender.
    LAVENDER,
    /// Sweet orange.
    ORANGE,
    /// Cedar wood.
    CEDAR;

    /// As forms send it.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The scent of a visit: the first one that is on every card, once every card is there.
    ///
    /// @param cards what the cards ask for
    /// @param people how many come
    /// @return empty for no scent
    public static Optional<Scent> shared(List<Directions> cards, int people) {
        if (cards.size() < people) {
            return Optional.empty();
        }
        return Stream.of(values())
                .filter(
                        scent ->
                                cards.stream()
                                        .allMatch(each -> each.air().scents().contains(scent.id())))
                .findFirst();
    }
}
