// SPDX-License-Identifier: Apache-2.0

/// What is known of care: conditions and what they take away or soften, what begins closed, words
/// for places.
///
/// It is read from `conditions.txt` and `regions.txt` and holds nobody's answer; the room that
/// makes an agreement acts on it. Start reading at [Condition] and [Rule].
@NullMarked
package adagio.score.care;

import org.jspecify.annotations.NullMarked;
