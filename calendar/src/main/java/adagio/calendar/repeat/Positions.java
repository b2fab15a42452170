// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.repeat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The occurrences of one unit, of which `BYSETPOS` picks some. Without it they pass through.
final class Positions {
    private final Set<Integer> positions;
    private final Budget budget;
    private final Consumer<LocalDateTime> wanted;
    private final List<LocalDateTime> set = new ArrayList<>();

    Positions(Set<Integer> positions, Budget budget, Consumer<LocalDateTime> wanted) {
        this.positions = positions;
        this.budget = budget;
        this.wanted = wanted;
    }

    /// Whether nothing is picked and nothing kept.
    boolean isOff() {
        return positions.isEmpty();
    }

    void add(LocalDateTime occurrence) {
        if (isOff()) {
            wanted.accept(occurrence);
        } else {
            budget.pay(1);
            set.add(occurrence);
        }
    }

    /// Passes on what is picked, from the first occurrence of all and before the stop.
    void end(LocalDateTime start, LocalDateTime stop, BooleanSupplier goesOn) {
        for (int i = 0; i < set.size(); i++) {
            var each = set.get(i);
            boolean picked = positions.contains(i + 1) || positions.contains(i - set.size());
            if (picked && !each.isBefore(start) && each.isBefore(stop) && goesOn.getAsBoolean()) {
                wanted.accept(each);
            }
        }
        set.clear();
    }
}
