// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

/// A connecting line that the voice says around the strokes.
///
/// @param id controlled word
/// @param when the occasion, such as `arrive` or `swap`
/// @param full said to somebody new, may be empty
/// @param brief said to somebody who knows, may be empty
/// @param quiet said even when hardly anything is, may be empty
/// @param to whom it is said to: giver, receiver or both
public record Line(String id, String when, String full, String brief, String quiet, String to) {}
