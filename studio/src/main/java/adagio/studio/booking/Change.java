// SPDX-License-Identifier: Apache-2.0
package adagio.studio.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What shall be different about a booking. Nothing is null: a method says what is kept.
///
/// @param starts the new start, none to keep it
/// @param therapists the new ones, none to keep the wish
/// @param status the new status, none to keep it
public record Change(List<Instant> starts, List<String> therapists, List<Status> status) {
    /// Checks that a start and a status come once at most.
    public Change {
        starts = List.copyOf(starts);
        therapists = List.copyOf(therapists);
        status = List.copyOf(status);
        if (starts.size() > 1 || status.size() > 1) {
            throw new IllegalArgumentException("a booking has one start and one status");
        }
    }

    Optional<Instant> start() {
        return starts.stream().findFirst();
    }

    boolean to(Status wanted) {
        return status.contains(wanted);
    }

    boolean moves() {
        return !starts.isEmpty() || !therapists.isEmpty();
    }
}
