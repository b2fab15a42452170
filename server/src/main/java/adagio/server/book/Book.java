// SPDX-License-Identifier: Apache-2.0
package adagio.server.book;

import adagio.score.body.ReceiverPosition;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Kind;
import adagio.score.stroke.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// All strokes of a catalogue, to browse: by place of the body, by kind, by how one lies or sits.
public final class Book {
    private static final List<String> HEAD_TO_FOOT =
            List.of("head", "shoulders_neck", "back", "front", "arms", "hands", "legs", "feet");

    /// Where nobody touches the other: breathing and resting side by side.
    static final String TOGETHER = "together";

    private final Catalogue catalogue;

    Book(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// What somebody is looking for; each may be empty.
    ///
    /// @param place a part of the body, such as `back`
    /// @param kind such as `glide`
    /// @param position of the receiver, such as `prone`
    public record Looking(String place, String kind, String position) {
        /// Whether nothing narrows it.
        public boolean everything() {
            return place.isEmpty() && kind.isEmpty() && position.isEmpty();
        }
    }

    /// What can be looked for.
    ///
    /// @param places from head to foot
    /// @param kinds in the catalogue's order
    /// @param positions ids with what they are called
    public record Choices(List<String> places, List<String> kinds, List<Named> positions) {
        /// Copies the lists.
        public Choices {
            places = List.copyOf(places);
            kinds = List.copyOf(kinds);
            positions = List.copyOf(positions);
        }
    }

    /// Something with a name.
    ///
    /// @param id controlled word
    /// @param name what it is called
    public record Named(String id, String name) {}

    /// A stroke in a list.
    ///
    /// @param id its id
    /// @param name what it is called
    /// @param feel how it feels
    public record Entry(String id, String name, String feel) {}

    /// Strokes of one part of the body.
    ///
    /// @param place such as `back`
    /// @param entries by name
    public record Chapter(String place, List<Entry> entries) {
        /// Copies the list.
        public Chapter {
            entries = List.copyOf(entries);
        }
    }

    /// What can be looked for here.
    Choices choices() {
        return new Choices(
                places().filter(place -> all().anyMatch(each -> places(each).contains(place)))
                        .toList(),
                Arrays.stream(Kind.values())
                        .filter(kind -> all().anyMatch(each -> kind(each) == kind))
                        .map(Kind::id)
                        .toList(),
                Arrays.stream(ReceiverPosition.values())
                        .filter(
                                each ->
                                        all().anyMatch(
                                                        stroke ->
                                                                stroke.placement()
                                                                        .receiver()
                                                                        .contains(each)))
                        .map(
                                each ->
                                        new Named(
                                                each.id(),
                                                catalogue.positions().getReceiver(each).lay()))
                        .toList());
    }

    /// The strokes that somebody looks for, each once, in the chapter of its first place.
    List<Chapter> chapters(Looking looking) {
        var chapters = new LinkedHashMap<String, List<Entry>>();
        places().forEach(place -> chapters.put(place, new ArrayList<>()));
        all().filter(stroke -> fits(stroke, looking))
                .sorted(Comparator.comparing(Book::name))
                .forEach(
                        stroke ->
                                chapters.computeIfAbsent(
                                                chapter(stroke, looking), _ -> new ArrayList<>())
                                        .add(entry(stroke)));
        return chapters.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> new Chapter(each.getKey(), each.getValue()))
                .toList();
    }

    /// The part of the body that a stroke is first of all for.
    String chapter(Stroke stroke) {
        return places(stroke).getFirst();
    }

    private String chapter(Stroke stroke, Looking looking) {
        return looking.place().isEmpty() ? chapter(stroke) : looking.place();
    }

    private boolean fits(Stroke stroke, Looking looking) {
        return (looking.place().isEmpty() || places(stroke).contains(looking.place()))
                && (looking.kind().isEmpty() || kind(stroke).id().equals(looking.kind()))
                && (looking.position().isEmpty()
                        || stroke.placement().receiver().stream()
                                .anyMatch(each -> each.id().equals(looking.position())));
    }

    private List<String> places(Stroke stroke) {
        var places =
                stroke.movement().regions().stream()
                        .map(region -> catalogue.getRegion(region).where().group())
                        .filter(group -> !group.isEmpty())
                        .distinct()
                        .toList();
        return places.isEmpty() ? List.of(TOGETHER) : places;
    }

    private static Stream<String> places() {
        return Stream.concat(HEAD_TO_FOOT.stream(), Stream.of(TOGETHER));
    }

    private Stream<Stroke> all() {
        return catalogue.strokes().values().stream();
    }

    private static Kind kind(Stroke stroke) {
        return stroke.movement().technique().kind();
    }

    private static String name(Stroke stroke) {
        return stroke.movement().names().lay();
    }

    private static Entry entry(Stroke stroke) {
        return new Entry(stroke.id(), name(stroke), stroke.movement().words().feel());
    }
}
