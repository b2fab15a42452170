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
/// @param settings what each setting allows, such as `floor`
/// @param cannot what is not offered to a person who cannot do something, such as `kneel`
public record Positions(
        Map<ReceiverPosition, Said> receiver,
        Map<GiverPosition, Said> giver,
        Map<ReceiverPosition, List<GiverPosition>> pairs,
        Map<String, Stances> settings,
        Map<String, Stances> cannot) {
    /// A position in words.
    ///
    /// @param lay for print, such as `kneeling behind`
    /// @param line spoken before a change into it
    public record Said(String lay, String line) {}

    /// Positions of both.
    ///
    /// @param receiver of the receiver
    /// @param giver of the giver
    public record Stances(List<ReceiverPosition> receiver, List<GiverPosition> giver) {
        /// Copies the lists.
        public Stances {
            receiver = List.copyOf(receiver);
            giver = List.copyOf(giver);
        }
    }

    /// Copies the maps, in order.
    public Positions {
        receiver = Collections.unmodifiableSortedMap(new TreeMap<>(receiver));
        giver = Collections.unmodifiableSortedMap(new TreeMap<>(giver));
        pairs = Collections.unmodifiableSortedMap(new TreeMap<>(pairs));
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        cannot = Collections.unmodifiableSortedMap(new TreeMap<>(cannot));
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

    /// What a setting allows.
    ///
    /// @param setting id of a setting, such as `floor`
    /// @return its positions
    /// @throws NoSuchElementException when the catalogue has none of that id
    public Stances getSetting(String setting) {
        return get(settings.get(setting), setting);
    }

    /// What is not offered to a person who cannot do something.
    ///
    /// @param cannot such as `kneel`
    /// @return the positions
    /// @throws NoSuchElementException when the catalogue has none of that id
    public Stances getCannot(String cannot) {
        return get(this.cannot.get(cannot), cannot);
    }

    private static <T> T get(@Nullable T found, String id) {
        if (found == null) {
            throw new NoSuchElementException("nothing for \"" + id + "\" in positions.txt");
        }
        return found;
    }

    /// Whether two people can be so.
    ///
    /// @param place both positions
    /// @return true when the pair is in the table
    public boolean possible(Place place) {
        return pairs.getOrDefault(place.receiver(), List.of()).contains(place.giver());
    }
}
