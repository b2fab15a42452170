// SPDX-License-Identifier: Apache-2.0
package adagio.guide.picture;

import adagio.score.Part;
import adagio.score.Person;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// A hand, a foot or the head with its strokes, cut out of the figure to be drawn larger.
///
/// @param words what is seen, such as `left palm`
/// @param numbers of its strokes, rising
/// @param alike numbers of the same strokes on the other side, which is not drawn then; often none
/// @param drawing whoever paints it cuts at its edges
public record CloserLook(
        String words, List<Integer> numbers, List<Integer> alike, Drawing drawing) {

    /// Copies the lists.
    public CloserLook {
        numbers = List.copyOf(numbers);
        alike = List.copyOf(alike);
    }

    /// Where one touch is drawn.
    private record Drawn(int number, Part.Touch touch, List<Runs.Run> runs) {}

    /// All small places that are touched; of two that have the same strokes the left one.
    ///
    /// @param touches in the order of their numbers
    /// @param giver whose hands
    /// @param numerals height of the digits' type in units of the figure
    /// @param first the number of the first touch
    /// @return from head to foot; none when everything lies on the large places
    public static List<CloserLook> of(
            List<Part.Touch> touches, Person giver, double numerals, int first) {
        Map<Spot, List<Drawn>> spots = new EnumMap<>(Spot.class);
        for (int i = 0; i < touches.size(); i++) {
            Part.Touch touch = touches.get(i);
            Map<Spot, List<Runs.Run>> runs = new LinkedHashMap<>();
            for (Runs.Run run : Runs.of(touch)) {
                for (Spot spot : Spot.of(run)) {
                    runs.computeIfAbsent(spot, _ -> new ArrayList<>()).add(run);
                }
            }
            int number = first + i;
            runs.forEach(
                    (spot, some) ->
                            spots.computeIfAbsent(spot, _ -> new ArrayList<>())
                                    .add(new Drawn(number, touch, some)));
        }
        List<CloserLook> looks = new ArrayList<>();
        spots.forEach(
                (spot, drawn) -> {
                    List<Drawn> other = spots.getOrDefault(spot.mirrored(), List.of());
                    boolean alike =
                            spot != spot.mirrored() && strokes(drawn).equals(strokes(other));
                    if (!(alike && spot.right())) {
                        looks.add(look(spot, drawn, alike ? other : List.of(), giver, numerals));
                    }
                });
        return looks;
    }

    private static TreeSet<String> strokes(List<Drawn> drawn) {
        TreeSet<String> ids = new TreeSet<>();
        drawn.forEach(one -> ids.add(one.touch().movement().id()));
        return ids;
    }

    private static CloserLook look(
            Spot spot, List<Drawn> drawn, List<Drawn> other, Person giver, double numerals) {
        Composition part = Composition.empty(giver, numerals);
        drawn.forEach(one -> part.add(one.number(), one.touch(), one.runs()));
        Rectangle2D box = spot.box();
        return new CloserLook(
                spot.words(),
                drawn.stream().map(Drawn::number).toList(),
                other.stream().map(Drawn::number).toList(),
                new Drawing(box.getWidth(), box.getHeight(), part.sketch(spot.view()).closer(box)));
    }
}
