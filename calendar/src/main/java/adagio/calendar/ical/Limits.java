// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.ical;

/// How much of a calendar is read at most. Ten thousand events of twenty years are a tenth of it.
///
/// @param bytes of the file
/// @param lineBytes of one line that matters, its folds joined
/// @param lines that are kept, over all events
/// @param events of any kind
/// @param steps in writing out what repeats
public record Limits(long bytes, int lineBytes, int lines, int events, long steps) {
    /// What people's calendars never reach.
    public static final Limits USUAL = new Limits(32L << 20, 1 << 18, 600_000, 60_000, 6_000_000);
}
