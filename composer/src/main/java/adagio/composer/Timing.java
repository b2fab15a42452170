// SPDX-License-Identifier: Apache-2.0
package adagio.composer;

import adagio.score.Form;

/// How the length of an evening is shared: receiving, trading places, the last stillness.
///
/// @param half seconds of one half, first to last touch
/// @param swap seconds for trading places, 0 but in turns
/// @param rest seconds of the last stillness, 0 in the short form
record Timing(int half, int swap, int rest) {
    private static final int SWAP = 45;
    private static final int REST = 30;
    private static final int REST_FROM = 180;
    private static final int SHORTEST_TURNS = 120;
    private static final int SHORTEST_HALF = 40;

    /// Shares a length.
    ///
    /// @param form how the two share it
    /// @param seconds the whole, 60 and more; in turns 120 and more
    /// @return the shares
    static Timing of(Form form, int seconds) {
        return switch (form) {
            case ONE_WAY, MUTUAL, DUET -> {
                int rest = seconds >= REST_FROM ? REST : 0;
                yield new Timing(seconds - rest, 0, rest);
            }
            case TURNS -> {
                int swap = Math.min(SWAP, seconds - 2 * SHORTEST_HALF);
                int rest = (seconds - swap) / 2 >= REST_FROM ? REST : 0;
                int half = (seconds - swap - rest) / 10 * 5;
                yield new Timing(half, seconds - rest - 2 * half, rest);
            }
        };
    }

    /// Whether a length can be shared at all.
    ///
    /// @param form how the two share it
    /// @param seconds the whole
    /// @return false for turns under two minutes
    static boolean possible(Form form, int seconds) {
        return form != Form.TURNS || seconds >= SHORTEST_TURNS;
    }
}
