// SPDX-License-Identifier: Apache-2.0
package adagio.composer.model;

import adagio.score.body.Side;
import adagio.score.stroke.Kind;
import adagio.score.stroke.Phase;
import adagio.score.stroke.Stroke;
import adagio.score.stroke.Trait;
import java.util.List;

/// A stroke as it can be done in one half at one place.
///
/// @param stroke which
/// @param sides one side, or left and right with the same time each
/// @param pressure 0 to 3
/// @param time how long, on each side
/// @param worth what it is worth there
/// @param around ids of the regions it touches and of those they border on
public record Element(
        Stroke stroke,
        List<Side> sides,
        int pressure,
        Time time,
        Worth worth,
        List<String> around) {
    /// How long a stroke can last on one side.
    ///
    /// @param shortest slots, 1 and more
    /// @param typical slots
    /// @param longest slots, `shortest` and more
    /// @param step 1, or 2 where a paced breath takes two slots
    public record Time(int shortest, int typical, int longest, int step) {
        /// Checks the order.
        public Time {
            if (shortest < 1 || longest < shortest || step < 1 || step > 2) {
                throw new IllegalArgumentException(
                        "slots " + shortest + " to " + longest + " in steps of " + step);
            }
        }

        /// The same with another longest.
        ///
        /// @param slots `shortest` and more
        /// @return the time
        public Time atMost(int slots) {
            int bound = Math.min(longest, slots);
            int most = bound - (bound - shortest) % step;
            return new Time(shortest, Math.min(typical, most), most, step);
        }
    }

    /// Copies the lists.
    public Element {
        sides = List.copyOf(sides);
        around = List.copyOf(around);
    }

    /// The same for another time.
    ///
    /// @param other how long
    /// @return the element
    public Element with(Time other) {
        return new Element(stroke, sides, pressure, other, worth, around);
    }

    /// Whether another one is on the same region or next to it.
    ///
    /// @param other another stroke of this place
    /// @return true when they share or border
    public boolean near(Element other) {
        return other.regions().stream().anyMatch(around::contains);
    }

    /// Whether it is done left and right.
    ///
    /// @return true for two sides
    public boolean pair() {
        return sides.size() == 2;
    }

    /// Whether it is done on both sides at once or in the middle.
    ///
    /// @return false for one side, and for left and right
    public boolean whole() {
        return sides.getFirst() == Side.BOTH || sides.getFirst() == Side.MIDLINE;
    }

    /// Whether it can stand in one block with another: what is done left and right does not mix
    /// with what is done on one side only.
    ///
    /// @param other another stroke
    /// @return true when either is whole, or both have the same sides
    public boolean mixes(Element other) {
        return whole() || other.whole() || sides.equals(other.sides());
    }

    /// Whether it needs warm hands before: knead, compress or friction in the middle of a block.
    ///
    /// @return true when H4 speaks of it
    public boolean presses() {
        return phase() == Phase.WORK
                && (kind() == Kind.KNEAD || kind() == Kind.COMPRESS || kind() == Kind.FRICTION);
    }

    /// Whether a block with it ends broad again.
    ///
    /// @return true when H5 speaks of it
    public boolean digs() {
        return presses() && kind() != Kind.KNEAD;
    }

    /// Whether it warms what comes after.
    ///
    /// @return true for broad or light touches
    public boolean warms() {
        return phase() == Phase.OPEN
                || phase() == Phase.WARM
                || kind() == Kind.HOLD
                || kind() == Kind.GLIDE
                || kind() == Kind.CIRCLE
                || kind() == Kind.ROLL;
    }

    /// Whether a block can end with it after digging.
    ///
    /// @return true for glides, feathers and holds
    public boolean broad() {
        return kind() == Kind.GLIDE || kind() == Kind.FEATHER || kind() == Kind.HOLD;
    }

    /// Whether H12 counts it.
    ///
    /// @return true for the phases warm, work and settle
    public boolean counted() {
        return phase() == Phase.WARM || phase() == Phase.WORK || phase() == Phase.SETTLE;
    }

    /// Whether it loads the giver's thumbs.
    ///
    /// @return true when it does
    public boolean thumbs() {
        return stroke.movement().technique().traits().contains(Trait.THUMBS);
    }

    /// Whether it stretches.
    ///
    /// @return true when H14 speaks of it
    public boolean stretches() {
        return stroke.movement().technique().traits().contains(Trait.STRETCH);
    }

    /// Its kind.
    ///
    /// @return the kind
    public Kind kind() {
        return stroke.movement().technique().kind();
    }

    /// Its phase.
    ///
    /// @return the phase
    public Phase phase() {
        return stroke.movement().technique().phase();
    }

    /// The regions it touches.
    ///
    /// @return ids
    public List<String> regions() {
        return stroke.movement().regions();
    }
}
