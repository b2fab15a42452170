// SPDX-License-Identifier: Apache-2.0

/// What two people say before a session, as it was said: answers, limits, conditions.
///
/// Only [adagio.composer.agreement] reads the answers of a person; the search and the referee know
/// an agreement and never a wish. Start at [Wishes].
@NullMarked
package adagio.composer.wishes;

import org.jspecify.annotations.NullMarked;
