// SPDX-License-Identifier: Apache-2.0

/// A recording of one heart: beats in runs without a gap, or heart rates over time.
///
/// Knows nothing of people, sessions or files' names. Start reading at [adagio.pulse.Recording];
/// `reading` makes one of bytes, `cleaning` corrects it, `variability` looks at one person,
/// `synchrony` at two, `document` writes both down.
@NullMarked
package adagio.pulse;

import org.jspecify.annotations.NullMarked;
