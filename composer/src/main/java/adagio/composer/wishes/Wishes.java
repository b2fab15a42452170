// SPDX-License-Identifier: Apache-2.0
package adagio.composer.wishes;

/// All that is known before composing.
///
/// @param evening what both chose together
/// @param a the first person
/// @param b the second person
public record Wishes(Evening evening, PersonWishes a, PersonWishes b) {}
