// SPDX-License-Identifier: Apache-2.0
package adagio.score.ritual;

import adagio.score.Routine;
import adagio.score.body.Place;
import adagio.score.body.Side;
import java.util.List;

/// A routine of its own that the catalogue keeps whole: one person's half, taken in turns.
///
/// @param id controlled word
/// @param name what people call it
/// @param place where the two begin
/// @param swapSeconds for trading places between the halves
/// @param restSeconds for the last stillness
/// @param steps one half, in order
/// @param lengths for the lengths it can have
public record Ritual(
        String id,
        String name,
        Place place,
        int swapSeconds,
        int restSeconds,
        List<RitualStep> steps,
        RitualLengths lengths) {
    /// A step of the half.
    public sealed interface RitualStep {
        /// How long.
        ///
        /// @return seconds, more than 0
        int seconds();

        /// A stroke.
        ///
        /// @param stroke its id
        /// @param side on which side
        /// @param pressure 0 to 3
        /// @param seconds how long
        /// @param why its reason
        record Touch(String stroke, Side side, int pressure, int seconds, String why)
                implements RitualStep {}

        /// A change of side; nobody moves.
        ///
        /// @param seconds how long
        record ChangeSide(int seconds) implements RitualStep {}

        /// Somebody moves.
        ///
        /// @param to where the two are then
        /// @param seconds how long
        record Move(Place to, int seconds) implements RitualStep {}
    }

    /// Copies the steps.
    public Ritual {
        steps = List.copyOf(steps);
    }

    /// One half as it is written.
    ///
    /// @return seconds
    public int halfSeconds() {
        return steps.stream().mapToInt(RitualStep::seconds).sum();
    }

    /// The whole as it is written: two halves, the swap and the rest.
    ///
    /// @return minutes
    public int minutes() {
        return (2 * halfSeconds() + swapSeconds + restSeconds) / 60;
    }

    /// The whole minutes it can last without any stroke being too short or too long for it.
    ///
    /// @return rising, with [#minutes] among them
    public List<Integer> listMinutes() {
        return lengths.listMinutes(this);
    }

    /// The ritual as a routine.
    ///
    /// @param minutes one of [#listMinutes]
    /// @param people names of A and B
    /// @return contiguous from 0 to exactly that length
    /// @throws IllegalArgumentException for another number of minutes
    public Routine routine(int minutes, List<String> people) {
        return RitualRoutine.of(lengths.stretched(this, minutes), people);
    }
}
