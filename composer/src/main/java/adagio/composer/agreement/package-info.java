// SPDX-License-Identifier: Apache-2.0

/// What the two agreed on: effects, never causes.
///
/// The only way in is [Agreement#between]. Whoever holds an [Agreement] can ask what may be done
/// ([Agreement#limits]) and can never learn why something may not. Start at [Agreement].
@NullMarked
package adagio.composer.agreement;

import org.jspecify.annotations.NullMarked;
