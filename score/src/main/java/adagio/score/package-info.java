// SPDX-License-Identifier: Apache-2.0
/// Written music for hands: a [Routine] as it was composed, and the [Score] that all media are made
/// of.
///
/// The score has no place for a wish, a limit or a health answer. Knows strokes and the body; knows
/// no file, no sound and no page. Start reading at [Part].
@NullMarked
package adagio.score;

import org.jspecify.annotations.NullMarked;
