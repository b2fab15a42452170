// SPDX-License-Identifier: Apache-2.0
package adagio.studio.free;

import adagio.studio.Hours;
import adagio.studio.Plan;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Local hours as quarters of UTC.
///
/// A wall-clock time that a spring night leaves out stands for the instant of the change; of one
/// that an autumn night has twice, the first begins and the second ends.
final class LocalHours {
    private final ZoneRules rules;
    private final ZoneId zone;
    private final Stretch stretch;
    private final Map<Plan, Bits> working = new HashMap<>();
    private final Map<Plan, Bits> pausing = new HashMap<>();

    LocalHours(ZoneId zone, Stretch stretch) {
        this.zone = zone;
        this.stretch = stretch;
        this.rules = zone.getRules();
    }

    /// When a plan's people work. Many have the same plan, so each is looked up once.
    Bits working(Plan plan) {
        return working.computeIfAbsent(plan, each -> days(each::hours)).copy();
    }

    /// When they pause.
    Bits pausing(Plan plan) {
        return plan.breaks().isEmpty()
                ? Bits.none(stretch)
                : pausing.computeIfAbsent(plan, each -> days(each::pauses)).copy();
    }

    private Bits days(Function<LocalDate, List<Hours>> hours) {
        var bits = Bits.none(stretch);
        LocalDate last = LocalDate.ofInstant(Quarter.begin(stretch.to()), zone);
        for (LocalDate day = LocalDate.ofInstant(Quarter.begin(stretch.from()), zone).minusDays(1);
                !day.isAfter(last);
                day = day.plusDays(1)) {
            set(bits, day, hours.apply(day));
        }
        return bits;
    }

    private void set(Bits bits, LocalDate day, List<Hours> all) {
        for (Hours hours : all) {
            bits.set(quarter(day, hours.fromMinute(), true), quarter(day, hours.toMinute(), false));
        }
    }

    private long quarter(LocalDate day, int minute, boolean begins) {
        LocalDateTime local = day.atStartOfDay().plusMinutes(minute);
        var offsets = rules.getValidOffsets(local);
        long second =
                offsets.isEmpty()
                        ? rules.getTransition(local).toEpochSecond()
                        : local.toEpochSecond(begins ? offsets.getFirst() : offsets.getLast());
        return Math.floorDiv(second, Quarter.SECONDS);
    }
}
