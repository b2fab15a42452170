// SPDX-License-Identifier: Apache-2.0
package adagio.studio.free;

import adagio.studio.Hours;
import adagio.studio.Plan;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.List;

/// Local hours as quarters of UTC.
///
/// A wall-clock time that a spring night leaves out stands for the instant of the change; of one
/// that an autumn night has twice, the first begins and the second ends.
final class LocalHours {
    private final ZoneRules rules;
    private final ZoneId zone;

    LocalHours(ZoneId zone) {
        this.zone = zone;
        this.rules = zone.getRules();
    }

    /// When a plan's people work.
    Bits working(Plan plan, Stretch stretch) {
        var bits = Bits.none(stretch);
        for (LocalDate day = first(stretch); !day.isAfter(last(stretch)); day = day.plusDays(1)) {
            set(bits, day, plan.hours(day));
        }
        return bits;
    }

    /// When they pause.
    Bits pausing(Plan plan, Stretch stretch) {
        var bits = Bits.none(stretch);
        if (!plan.breaks().isEmpty()) {
            for (LocalDate day = first(stretch);
                    !day.isAfter(last(stretch));
                    day = day.plusDays(1)) {
                set(bits, day, plan.pauses(day));
            }
        }
        return bits;
    }

    private LocalDate first(Stretch stretch) {
        return LocalDate.ofInstant(Quarter.begin(stretch.from()), zone).minusDays(1);
    }

    private LocalDate last(Stretch stretch) {
        return LocalDate.ofInstant(Quarter.begin(stretch.to()), zone);
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
