// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.rhythm;

import java.util.ArrayList;
import java.util.List;

/// Shares the days of a stretch among the sessions that are due in it, so that no two share a day.
final class Weeks {
    private Weeks() {}

    /// The parts of a stretch, in order, of whole days.
    ///
    /// As many parts as possible have a day on which something fits, then as many as possible have
    /// two, then they are as even as can be, the later ones longer.
    ///
    /// @param days of the stretch, at least as many as sessions
    /// @param sessions 1 to 3
    /// @return as many parts as sessions
    static List<List<Day>> share(List<Day> days, int sessions) {
        var best = new ArrayList<List<Day>>();
        int most = Integer.MIN_VALUE;
        for (var each : shares(days, sessions)) {
            int worth = each.stream().mapToInt(part -> worth(part, days.size(), sessions)).sum();
            if (worth > most) {
                most = worth;
                best.clear();
                best.addAll(each);
            }
        }
        return best;
    }

    private static List<List<List<Day>>> shares(List<Day> days, int sessions) {
        var all = new ArrayList<List<List<Day>>>();
        if (sessions == 1) {
            all.add(List.of(days));
            return all;
        }
        for (int split = 1; split <= days.size() - sessions + 1; split++) {
            var first = days.subList(0, split);
            for (var rest : shares(days.subList(split, days.size()), sessions - 1)) {
                var share = new ArrayList<List<Day>>();
                share.add(first);
                share.addAll(rest);
                all.add(share);
            }
        }
        return all;
    }

    private static int worth(List<Day> part, int days, int sessions) {
        long fit = Math.min(2, part.stream().filter(Day::fits).count());
        int uneven = sessions * part.size() - days;
        int worth = fit == 0 ? 0 : fit == 1 ? 10_000 : 11_000;
        return worth - uneven * uneven;
    }
}
