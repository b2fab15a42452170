// SPDX-License-Identifier: Apache-2.0
package adagio.score;

/// Something in a routine that cannot be played as it stands.
///
/// @param rule the rule it breaks: `H1` to `H26`, or `routine` for its form
/// @param part its number in the list of parts, from 0
/// @param at the second of the routine's clock
/// @param text what was found and what is allowed
public record RoutineFault(String rule, int part, int at, String text) {}
