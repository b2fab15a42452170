// SPDX-License-Identifier: Apache-2.0
package adagio.score;

/// A half-open stretch of the routine's clock, `[at, at + seconds)`.
///
/// @param at second at which it begins, 0 and more
/// @param seconds its length, more than 0
public record Span(int at, int seconds) {
    /// Checks both.
    public Span {
        if (at < 0 || seconds <= 0) {
            throw new IllegalArgumentException(
                    "at " + at + " for " + seconds + " s: from 0 on, longer than 0 s");
        }
    }

    /// The second behind the last.
    ///
    /// @return `at + seconds`
    public int end() {
        return at + seconds;
    }
}
