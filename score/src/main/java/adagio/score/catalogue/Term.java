// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

/// A word of the trade.
///
/// @param term what a therapist says
/// @param lay what people are shown
/// @param means what it is, may be empty
public record Term(String term, String lay, String means) {}
