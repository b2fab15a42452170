// SPDX-License-Identifier: Apache-2.0

/// P1: drawn wishes, composed warm on one thread. It knows the composer and nothing of the table;
/// start at [Evenings].
@NullMarked
package adagio.bench.compose;

import org.jspecify.annotations.NullMarked;
