// SPDX-License-Identifier: Apache-2.0

/// Routines that are kept whole: a ritual as it is written, longer and shorter, laid out on the
/// clock.
///
/// Knows the score's values and strokes' ids, and no file. Start reading at [Ritual].
@NullMarked
package adagio.score.ritual;

import org.jspecify.annotations.NullMarked;
