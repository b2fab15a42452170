// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.table;

import adagio.pulse.rows.IntervalUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which column of a table is what; −1 for one that is not there.
///
/// @param time when
/// @param interval between beats
/// @param rate beats a minute
/// @param packet of a strap, as hexadecimal digits
/// @param unit of the interval, when its name says it
/// @param milliseconds whether the name of the time says so
record Columns(
        int time,
        int interval,
        int rate,
        int packet,
        Optional<IntervalUnit> unit,
        boolean milliseconds) {
    private static final Pattern INTERVAL =
            Pattern.compile(
                    "(rr|r-r|rri|nni?|ibi)([ _(\\[].*|s|-.*|interval.*|data)?|.*[ _-](rr|r-r|ibi)([ _(\\[-].*)?|.*interval.*");
    private static final Pattern RATE =
            Pattern.compile("(hr|bpm|pulse|heart[ _-]?rate)([ _(\\[].*)?|.*\\((bpm)\\)");
    private static final Pattern NOT_NOW =
            Pattern.compile(".*(average|avg|max|min|rest|zone|count).*");
    private static final List<Pattern> TIMES =
            List.of(
                    Pattern.compile("phone[ _]?time.*"),
                    Pattern.compile("time[ _]?stamp.*"),
                    Pattern.compile("(t|time|t_s|date[ _]?time)([ _(\\[].*)?"),
                    Pattern.compile("(since|elapsed|seconds|sec).*"),
                    Pattern.compile(".*time.*"),
                    Pattern.compile("date.*"));
    private static final Pattern ELSE =
            Pattern.compile(
                    "(steps?|cadence|distance|speed|pace|altitude|elevation|latitude|longitude|lat|lon|power|watts|temperature|temp|spo2|weight|calories|kcal|energy|respiration)([ _(\\[-].*)?");
    private static final Pattern PACKET = Pattern.compile(".*2a37.*|packet|hex|payload");
    private static final Pattern MS =
            Pattern.compile(".*([ _(\\[]|^)(ms|msec|millis.*)([)\\]].*)?");

    /// Finds columns by their names.
    ///
    /// @param names of the header's cells
    /// @param second whether the second of two people is wanted from a table of both
    static Columns of(List<String> names, boolean second) {
        var lower = names.stream().map(each -> each.strip().toLowerCase(Locale.ROOT)).toList();
        int interval = find(lower, INTERVAL);
        int time = -1;
        for (Pattern each : TIMES) {
            time = time < 0 ? find(lower, each) : time;
        }
        int rate = lower.indexOf(second ? "hr_b" : "hr_a");
        rate = rate < 0 ? find(lower, RATE) : rate;
        return new Columns(
                time,
                interval,
                rate,
                find(lower, PACKET),
                interval < 0 ? Optional.empty() : unit(lower.get(interval)),
                time >= 0 && MS.matcher(lower.get(time)).matches());
    }

    /// Whether a name is one of time.
    static boolean isTime(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return TIMES.stream().anyMatch(each -> each.matcher(lower).matches());
    }

    /// Whether a name is one of something that is neither time nor of a heart.
    static boolean isOfSomethingElse(String name) {
        return ELSE.matcher(name.strip().toLowerCase(Locale.ROOT)).matches();
    }

    /// A table without names.
    static Columns of(int time, int interval) {
        return new Columns(time, interval, -1, -1, Optional.empty(), false);
    }

    /// Whether it says anything of a heart.
    boolean isOfHeart() {
        return interval >= 0 || rate >= 0 || packet >= 0;
    }

    private static int find(List<String> names, Pattern pattern) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (pattern.matcher(name).matches() && !NOT_NOW.matcher(name).matches()) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<IntervalUnit> unit(String name) {
        if (name.contains("1024")) {
            return Optional.of(IntervalUnit.TICKS);
        }
        if (MS.matcher(name).matches()) {
            return Optional.of(IntervalUnit.MILLISECONDS);
        }
        boolean seconds = name.matches(".*([ _(\\[](s|sec|seconds))[)\\]]?");
        return seconds ? Optional.of(IntervalUnit.SECONDS) : Optional.empty();
    }
}
