// SPDX-License-Identifier: Apache-2.0
package adagio.server.visit;

import adagio.studio.Studio;
import adagio.studio.booking.Booking;
import adagio.studio.booking.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// A visit as its own page shows it.
///
/// @param token the last part of its address
/// @param studio where
/// @param booking as it is
/// @param now the time
/// @param cards one for each client, none before they have names
public record VisitView(
        String token, Studio studio, Booking booking, Instant now, List<CardLink> cards) {
    /// Copies the list.
    public VisitView {
        cards = List.copyOf(cards);
    }

    /// Where a visit stands.
    public enum Stage {
        /// Waits for names and a yes.
        KEPT,
        /// Will take place.
        CONFIRMED,
        /// Has begun or was.
        PAST,
        /// Was let go, or its time to confirm ran out.
        OVER
    }

    /// A client's card, from outside.
    ///
    /// @param name whose
    /// @param sent whether it is folded
    /// @param address where it is filled; empty once it is folded, so that nobody opens another's
    public record CardLink(String name, boolean sent, String address) {}

    /// Where it stands.
    public Stage stage() {
        if (booking.isOver(now)) {
            return Stage.OVER;
        }
        if (!booking.start().isAfter(now)) {
            return Stage.PAST;
        }
        return booking.status() == Status.TENTATIVE ? Stage.KEPT : Stage.CONFIRMED;
    }

    /// Until when clients move and cancel by themselves.
    public Instant lastChange() {
        return booking.start().minus(Duration.ofHours(studio.rules().cancellationHours()));
    }

    /// Whether clients may still move and cancel by themselves.
    public boolean changeable() {
        return stage() == Stage.KEPT || (stage() == Stage.CONFIRMED && !now.isAfter(lastChange()));
    }

    /// Until when a tentative one is kept.
    public Instant keptUntil() {
        return Instant.ofEpochSecond(booking.lapses());
    }

    /// Days and times as people read them.
    public LocalWords words() {
        return new LocalWords(studio.zone());
    }

    /// The therapists' names.
    public String who() {
        return booking.placing().therapists().stream()
                .map(studio::therapistName)
                .collect(Collectors.joining(" and "));
    }

    /// The room's name.
    public String room() {
        return studio.roomName(booking.placing().room());
    }

    /// The service's name.
    public String service() {
        return studio.serviceName(booking.wish().service());
    }

    /// How many come.
    public int people() {
        return booking.wish().clients().size();
    }
}
