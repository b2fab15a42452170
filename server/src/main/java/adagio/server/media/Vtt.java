// SPDX-License-Identifier: Apache-2.0
package adagio.server.media;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// WebVTT on another clock.
final class Vtt {
    private static final Pattern TIME =
            Pattern.compile("(?:(\\d{2,}):)?(\\d{2}):(\\d{2}\\.\\d{3})");

    private Vtt() {}

    /// Moves all cues to a later time. Only lines with an arrow are times; texts stay as they are.
    ///
    /// @param text WebVTT
    /// @param seconds how much later, 0 and more
    /// @return the same cues, later
    static String later(String text, int seconds) {
        return text.lines()
                .map(line -> line.contains(" --> ") ? shift(line, seconds) : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String shift(String line, int seconds) {
        return TIME.matcher(line).replaceAll(match -> time(match, seconds));
    }

    private static String time(MatchResult match, int seconds) {
        int hours = match.group(1) == null ? 0 : Integer.parseInt(match.group(1));
        int whole = hours * 3600 + Integer.parseInt(match.group(2)) * 60 + seconds;
        String second = match.group(3);
        int all = whole + Integer.parseInt(second.substring(0, 2));
        return "%02d:%02d:%02d%s"
                .formatted(all / 3600, all / 60 % 60, all % 60, second.substring(2));
    }
}
