// SPDX-License-Identifier: Apache-2.0

/// Exact tests and intervals for a handful of whole numbers, with their ties and zeros.
///
/// Every distribution is counted out, none is approximated, so that six answers are judged as
/// honestly as sixty. Knows nothing of items, weeks or people. Start reading at [Difference] and
/// [Trend], then [SignedRank] and [Kendall].
@NullMarked
package adagio.reflection.statistics;

import org.jspecify.annotations.NullMarked;
