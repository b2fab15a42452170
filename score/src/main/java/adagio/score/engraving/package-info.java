// SPDX-License-Identifier: Apache-2.0

/// From a routine to its score: [RoutineCheck] says whether it can be played, [Engraving] writes
/// it.
///
/// Knows the catalogue; knows no wish and no limit of anybody's. Start reading at [Engraving].
@NullMarked
package adagio.score.engraving;

import org.jspecify.annotations.NullMarked;
