// SPDX-License-Identifier: Apache-2.0
package adagio.score;

/// What changes between two touches.
public enum Change {
    /// The other side of the body.
    SIDE,
    /// The receiver, lying on one side, rolls over to the other.
    ROLL_OVER,
    /// The hands go elsewhere; nobody moves.
    REGION,
    /// The giver moves.
    GIVER,
    /// The receiver moves, and the giver with them.
    RECEIVER,
    /// A foot comes into the giver's lap; both stay seated.
    FEET_UP
}
