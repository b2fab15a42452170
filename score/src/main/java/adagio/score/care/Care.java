// SPDX-License-Identifier: Apache-2.0
package adagio.score.care;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that is known of care.
///
/// @param conditions by id, in the file's order
/// @param always what holds for everybody
/// @param relationships what is open at the start, by relationship
/// @param limbs by name
/// @param flagPlaces the regions that raise a flag when they are marked, by flag; a flag without an
///   entry is raised wherever the mark is
public record Care(
        SequencedMap<String, Condition> conditions,
        List<Always> always,
        Map<String, Openness> relationships,
        Map<String, Limb> limbs,
        Map<String, List<String>> flagPlaces) {
    /// Copies all of it.
    public Care {
        conditions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(conditions));
        always = List.copyOf(always);
        relationships = Collections.unmodifiableSortedMap(new TreeMap<>(relationships));
        limbs = Collections.unmodifiableSortedMap(new TreeMap<>(limbs));
        flagPlaces = Collections.unmodifiableSortedMap(new TreeMap<>(flagPlaces));
    }

    /// What holds for everybody, unasked.
    ///
    /// @param name of the paragraph
    /// @param rules what it takes away or softens
    /// @param sources ids of `sources.txt`, or `none_yet`
    public record Always(String name, List<Rule> rules, List<String> sources) {
        /// Copies the lists.
        public Always {
            rules = List.copyOf(rules);
            sources = List.copyOf(sources);
        }
    }

    /// What is open at the start between two people. Each can narrow it alone; it widens only
    /// together.
    ///
    /// @param open the only regions that begin open; none named means every open region
    /// @param closed regions that begin closed
    /// @param clothesOnly whether everything is done through clothes
    /// @param receiver the only receiver positions; none named means those of the setting
    public record Openness(
            Set<String> open,
            Set<String> closed,
            boolean clothesOnly,
            Set<adagio.score.body.ReceiverPosition> receiver) {
        /// Copies the sets.
        public Openness {
            open = Set.copyOf(open);
            closed = Set.copyOf(closed);
            receiver = Set.copyOf(receiver);
        }

        /// Whether a region begins open.
        ///
        /// @param region id of a region
        /// @return true unless it is closed or others only are open
        public boolean begins(String region) {
            return !closed.contains(region) && (open.isEmpty() || open.contains(region));
        }
    }

    /// A limb.
    ///
    /// @param regions ids of its regions
    /// @param quadrant ids of the regions of the trunk beside it
    public record Limb(List<String> regions, List<String> quadrant) {
        /// Copies the lists.
        public Limb {
            regions = List.copyOf(regions);
            quadrant = List.copyOf(quadrant);
        }
    }

    /// A condition.
    ///
    /// @param id its id
    /// @return the condition
    /// @throws NoSuchElementException when there is none of that id
    public Condition getCondition(String id) {
        var condition = conditions.get(id);
        if (condition == null) {
            throw new NoSuchElementException("no condition \"" + id + "\" in conditions.txt");
        }
        return condition;
    }

    /// What is open at the start.
    ///
    /// @param relationship id of a relationship, such as `friends`
    /// @return its places
    /// @throws NoSuchElementException when there is none of that id
    public Openness getRelationship(String relationship) {
        var openness = relationships.get(relationship);
        if (openness == null) {
            throw new NoSuchElementException(
                    "no relationship \"" + relationship + "\" in regions.txt");
        }
        return openness;
    }

    /// Every word that a stroke may name under `Avoid`.
    ///
    /// @return ids of conditions and flags
    public Set<String> listAvoidable() {
        return Stream.of(
                        conditions.keySet().stream(),
                        conditions.values().stream().flatMap(each -> each.flags().stream()),
                        flagPlaces.keySet().stream())
                .flatMap(ids -> ids)
                .collect(Collectors.toUnmodifiableSet());
    }
}
