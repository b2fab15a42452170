// SPDX-License-Identifier: Apache-2.0
package adagio.pulse;

import java.time.Instant;

/// What the zero of a recording's clock is.
public sealed interface Origin {
    /// The zero is a known instant.
    ///
    /// @param instant of the zero
    /// @param uncertainSeconds how far off single beats may be: about 0 where each beat has its own
    ///   time, 1 where the file keeps whole seconds
    record At(Instant instant, double uncertainSeconds) implements Origin {}

    /// The file has no clock: its zero is the start of the recording.
    record Start() implements Origin {}
}
