// SPDX-License-Identifier: Apache-2.0
package adagio.server.play;

/// One part as the player shows it.
///
/// @param at when it begins, seconds on the routine's clock
/// @param seconds its length
/// @param name what the hands do, or what happens
/// @param side on which side, empty when there is nothing to say
/// @param giver what the giver is called, empty when both rest
/// @param who the same as a sentence, empty when both rest
/// @param picture the number of its drawing, negative when it has none
public record ShownPart(
        int at, int seconds, String name, String side, String giver, String who, int picture) {

    /// When it begins, as minutes and seconds.
    public String clock() {
        return clock(at);
    }

    /// How long it lasts, as minutes and seconds.
    public String length() {
        return clock(seconds);
    }

    private static String clock(int seconds) {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
