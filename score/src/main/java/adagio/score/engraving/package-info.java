// SPDX-License-Identifier: Apache-2.0

/// From a routine to its score, once it is judged.
///
/// Knows the catalogue; knows no wish and no limit of anybody's. Start reading at [Engraving].
@NullMarked
package adagio.score.engraving;

import org.jspecify.annotations.NullMarked;
