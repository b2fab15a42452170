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
/// @param clients who comes, none to keep them
public record Change(
        List<Instant> starts, List<String> therapists, List<Status> status, List<Client> clients) {
    /// Checks that a start and a status come once at most.
    public Change {
        starts = List.copyOf(starts);
        therapists = List.copyOf(therapists);
        status = List.copyOf(status);
        clients = List.copyOf(clients);
        if (starts.size() > 1 || status.size() > 1) {
            throw new IllegalArgumentException("a booking has one start and one status");
        }
    }

    /// A change that keeps who comes.
    ///
    /// @param starts the new start, none to keep it
    /// @param therapists the new ones, none to keep the wish
    /// @param status the new status, none to keep it
    public Change(List<Instant> starts, List<String> therapists, List<Status> status) {
        this(starts, therapists, status, List.of());
    }

    /// A yes by people whose names are known now.
    ///
    /// @param clients who comes
    /// @return the change
    public static Change confirmedBy(List<Client> clients) {
        return new Change(List.of(), List.of(), List.of(Status.CONFIRMED), clients);
    }

    /// Another start with the same wish.
    ///
    /// @param start on a quarter-hour
    /// @return the change
    public static Change to(Instant start) {
        return new Change(List.of(start), List.of(), List.of());
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
