// SPDX-License-Identifier: Apache-2.0

/// The referee: judges a finished routine from scratch, whoever wrote it.
///
/// Knows the score's values, an agreement and the catalogue; knows nothing of the search and shares
/// no code with it. What it finds names parts, rules and numbers, never a cause. The rules are
/// written down in `docs/composer.md`. Start at [Referee], then [Rule].
@NullMarked
package adagio.composer.referee;

import org.jspecify.annotations.NullMarked;
