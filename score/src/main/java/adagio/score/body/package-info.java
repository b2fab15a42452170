// SPDX-License-Identifier: Apache-2.0
/// The body: regions, sides and positions.
///
/// Knows nothing else of ours: no stroke, no person, no time. Start reading at [Region] and
/// [Place].
@NullMarked
package adagio.score.body;

import org.jspecify.annotations.NullMarked;
