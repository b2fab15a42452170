// SPDX-License-Identifier: Apache-2.0

/// The model of one half: which strokes can be done where, for how long, what a second of them is
/// worth, and what going from one place to the next costs. Numbers only; nothing is searched here.
///
/// A *half* is the time in which one person receives (in mutual, in which both do). Time is counted
/// in slots of 5 s and worth in sixtieths of a point, so that everything is a whole number. Start
/// at [Half]; `docs/composer.md` has the model in words.
@NullMarked
package adagio.composer.model;

import org.jspecify.annotations.NullMarked;
