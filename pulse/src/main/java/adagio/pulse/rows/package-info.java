// SPDX-License-Identifier: Apache-2.0

/// Rows of times, intervals and rates become a recording, whatever file they came from.
///
/// Here units are found out, rows that cannot be are refused, and gaps split. Knows no file format.
/// Start reading at [adagio.pulse.rows.BeatRows].
@NullMarked
package adagio.pulse.rows;

import org.jspecify.annotations.NullMarked;
