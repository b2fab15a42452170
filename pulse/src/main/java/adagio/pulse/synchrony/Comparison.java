// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.synchrony;

/// What comes of two recordings.
public sealed interface Comparison {
    /// They were compared.
    ///
    /// @param together the result
    record Compared(Together together) implements Comparison {}

    /// Both are the same heart, twice.
    record SameHeart() implements Comparison {}

    /// They have no time in common.
    ///
    /// @param secondsApart from the end of the earlier to the start of the later, 0 and more
    record Apart(double secondsApart) implements Comparison {}
}
