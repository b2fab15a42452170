// SPDX-License-Identifier: Apache-2.0
package adagio.score.stroke;

/// What is said and printed of a movement.
///
/// @param full spoken to somebody who does not know it; may hold `{breaths}`
/// @param brief spoken to somebody who does
/// @param feel printed: how it feels to receive
public record Words(String full, String brief, String feel) {}
