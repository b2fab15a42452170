// SPDX-License-Identifier: Apache-2.0
package adagio.server.pulse;

import adagio.pulse.synchrony.Evening;
import adagio.pulse.synchrony.OtherEvenings;
import adagio.pulse.synchrony.Verdict;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// The latest evenings that two looked at together, each held against the others.
final class BesideOthers {
    /// The latest so many are cut into minutes, so that a page costs the same however many there
    /// are.
    private static final int MOST = 13;

    private final List<Cut> evenings;

    /// An evening in minutes.
    private record Cut(LocalDate day, Evening minutes) {}

    BesideOthers(List<PairResult> results) {
        evenings =
                results.stream()
                        .filter(PairResult::isEvening)
                        .sorted(Comparator.comparing(PairResult::day).reversed())
                        .limit(MOST)
                        .map(each -> new Cut(each.day(), each.evening()))
                        .toList();
    }

    /// Holds one of them against those of other days.
    ///
    /// @return too few, also for an evening without enough signal or behind the latest
    OtherEvenings of(PairResult own) {
        boolean says = !own.verdict().equals(Verdict.NOT_ENOUGH_SIGNAL.word());
        boolean known = evenings.stream().anyMatch(each -> each.day().equals(own.day()));
        if (!says || !known || !own.isEvening()) {
            return new OtherEvenings.TooFew(0);
        }
        var others =
                evenings.stream()
                        .filter(each -> !each.day().equals(own.day()))
                        .map(Cut::minutes)
                        .toList();
        return OtherEvenings.of(own.evening(), others);
    }
}
