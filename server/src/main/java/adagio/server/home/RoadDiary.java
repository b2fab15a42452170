// SPDX-License-Identifier: Apache-2.0
package adagio.server.home;

import adagio.server.road.Diary;
import adagio.server.tonight.Evening;
import adagio.server.tonight.Evenings;
import adagio.server.tonight.Plan;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Evenings that were taken along and played away from the house, as the two who live here keep
/// them: the same as one that was played at home.
public final class RoadDiary implements Diary {
    private final Evenings evenings;
    private final KeptEvenings kept;

    /// The diary of one house.
    ///
    /// @param evenings the evenings in memory
    /// @param kept what pairs keep
    public RoadDiary(Evenings evenings, KeptEvenings kept) {
        this.evenings = evenings;
        this.kept = kept;
    }

    @Override
    public Whose of(String evening) {
        return evenings.find(evening)
                .filter(found -> !found.who().guests())
                .map(this::whose)
                .orElse(Whose.GUESTS);
    }

    private Whose whose(Evening evening) {
        if (evening.stage() instanceof Evening.Stage.Agreed(var shared)
                && shared.plan() instanceof Plan.Ready(var routine)) {
            var who = evening.who();
            var about = KeptEvening.of(kept.now(), shared.chosen(), routine).write();
            return new Whose(
                    who.household(), who.pair(), new String(about, StandardCharsets.UTF_8));
        }
        return Whose.GUESTS;
    }

    @Override
    public void played(Whose whose, Instant began) {
        var taken = KeptEvening.read(whose.about().getBytes(StandardCharsets.UTF_8));
        kept.add(
                whose.household(),
                whose.pair(),
                new KeptEvening(began, taken.routine(), taken.choices()));
    }
}
