// SPDX-License-Identifier: Apache-2.0
/// How often two people would like an evening, times for it, and what they agree on.
///
/// Nothing here counts: a session that was missed is gone, and no row says that there was one. What
/// is shown to one of the two never depends on whose calendar, "not then" or "yes" it was; only
/// what both said is said to both. Start reading at [RhythmRoom], then [Finding] and [Agreements].
@NullMarked
package adagio.server.rhythm;

import org.jspecify.annotations.NullMarked;
