// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

import adagio.score.body.GiverPosition;
import adagio.score.body.Place;
import adagio.score.body.ReceiverPosition;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How the two can be to each other, in words.
///
/// @param receiver what each receiver position is called and said
/// @param giver what each giver position is called and said
/// @param pairs giver positions that are possible for each receiver position
/// @param settings receiver positions of each setting, such as `floor`
public record Positions(
        Map<ReceiverPosition, Said> receiver,
        Map<GiverPosition, Said> giver,
        Map<ReceiverPosition, List<GiverPosition>> pairs,
        Map<String, List<ReceiverPosition>> settings) {
    /// A position in words.
    ///
    /// @param lay for print, such as `kneeling behind`
    /// @param line spoken before a change into it
    public record Said(String lay, String line) {}

    /// Copies the maps, in order.
    public Positions {
        receiver = Collections.unmodifiableSortedMap(new TreeMap<>(receiver));
        giver = Collections.unmodifiableSortedMap(new TreeMap<>(giver));
        pairs = Collections.unmodifiableSortedMap(new TreeMap<>(pairs));
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }

    /// A receiver position in words.
    ///
    /// @param position which
    /// @return its words
    /// @throws NoSuchElementException when the catalogue has none for it
    public Said getReceiver(ReceiverPosition position) {
        return get(receiver.get(position), position.id());
    }

    /// A giver position in words.
    ///
    /// @param position which
    /// @return its words
    /// @throws NoSuchElementException when the catalogue has none for it
    public Said getGiver(GiverPosition position) {
        return get(giver.get(position), position.id());
    }

    private static Said get(@Nullable Said said, String id) {
        if (said == null) {
            throw new NoSuchElementException("no words for the position " + id);
        }
        return said;
    }

    /// Whether two people can be so.
    ///
    /// @param place both positions
    /// @return true when the pair is in the table
    public boolean possible(Place place) {
        return pairs.getOrDefault(place.receiver(), List.of()).contains(place.giver());
    }
}
