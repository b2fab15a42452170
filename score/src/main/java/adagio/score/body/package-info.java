// SPDX-License-Identifier: Apache-2.0

/// The body: regions, sides and positions. Knows nothing else. Start reading at [Side].
@NullMarked
package adagio.score.body;

import org.jspecify.annotations.NullMarked;
