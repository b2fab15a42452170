// SPDX-License-Identifier: Apache-2.0
package adagio.studio.booking;

import adagio.studio.Studio;
import adagio.studio.free.Asked;
import adagio.studio.free.Openings;
import adagio.studio.free.Placing;
import adagio.studio.free.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/// Up to three visits near one that cannot be: first with the therapists asked for, then with
/// others.
final class Alternatives {
    private static final int MOST = 3;
    private static final int A_DAY = 96;
    private static final int DAYS_BEFORE = 3;
    private static final int DAYS_AFTER = 11;
    private static final int APART = 2;
    private final Studio studio;
    private final Openings openings;
    private final long wanted;
    private final List<Placing> found = new ArrayList<>();

    private Alternatives(Studio studio, Openings openings, long wanted) {
        this.studio = studio;
        this.openings = openings;
        this.wanted = wanted;
    }

    /// Starts from three days before to eleven days after.
    static Stretch window(long wanted) {
        return new Stretch(wanted - DAYS_BEFORE * A_DAY, wanted + DAYS_AFTER * A_DAY);
    }

    static List<Placing> of(Studio studio, Openings openings, long wanted, Asked asked) {
        var alternatives = new Alternatives(studio, openings, wanted);
        alternatives.add(asked);
        alternatives.add(asked.withAnybody());
        return alternatives.found;
    }

    private void add(Asked asked) {
        if (found.size() == MOST || studio.therapists().size() < asked.therapists().size()) {
            return;
        }
        LongStream.of(openings.starts(asked))
                .boxed()
                .sorted(Comparator.comparingLong(start -> Math.abs(start - wanted)))
                .filter(this::isApart)
                .takeWhile(_ -> found.size() < MOST)
                .forEachOrdered(
                        start -> openings.place(start, asked, (int) wanted).ifPresent(found::add));
    }

    /// At least half an hour from those that are there.
    private boolean isApart(long start) {
        return found.stream().allMatch(each -> Math.abs(each.start() - start) >= APART);
    }
}
