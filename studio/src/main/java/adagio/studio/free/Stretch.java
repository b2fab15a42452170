// SPDX-License-Identifier: Apache-2.0
package adagio.studio.free;

/// Some quarters in a row, half-open.
///
/// @param from the first
/// @param to the first that is not in it any more, not before `from`
public record Stretch(long from, long to) {
    private static final long MOST = 4_000L * Quarter.A_DAY;

    /// Checks the order; the longest is 4,000 days.
    public Stretch {
        if (to < from || to - from > MOST) {
            throw new IllegalArgumentException(
                    "a stretch ends after it begins and has at most 4000 days: "
                            + from
                            + " to "
                            + to);
        }
    }

    /// How many quarters.
    public int length() {
        return (int) (to - from);
    }

    /// A longer one.
    ///
    /// @param before more quarters at the start
    /// @param after more quarters at the end
    /// @return the stretch around this one
    public Stretch wider(int before, int after) {
        return new Stretch(from - before, to + after);
    }
}
