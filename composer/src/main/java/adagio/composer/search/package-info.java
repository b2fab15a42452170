// SPDX-License-Identifier: Apache-2.0

/// The exact search for the best plan of a half.
///
/// [Profile] finds the best way to fill one block for every length; [Prices] bounds from above what
/// a beginning can still become, for several prices of time; [Labels] extends beginnings only while
/// the bound says that they can still win. When the bound meets the best plan, it is proven. The
/// referee knows nothing of this. Start at [HalfSearch].
@NullMarked
package adagio.composer.search;

import org.jspecify.annotations.NullMarked;
