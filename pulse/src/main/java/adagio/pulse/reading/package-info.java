// SPDX-License-Identifier: Apache-2.0

/// Reads a recording out of any file that is known here, by what is in it and never by its name.
///
/// Start reading at [adagio.pulse.reading.Recordings].
@NullMarked
package adagio.pulse.reading;

import org.jspecify.annotations.NullMarked;
